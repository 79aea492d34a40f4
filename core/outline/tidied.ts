import type { Run } from '../model/narrative.ts';

/** Runs without white space at the ends and at breaks, doubled spaces between them and breaks at the ends; neighbours alike are one. */
export function tidied(inline: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  for (const run of inline) {
    const last = runs.at(-1);
    if (run.run === 'break') {
      if (last?.run === 'text') runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
      if (last !== undefined) runs.push(run);
      continue;
    }
    if (run.run === 'chip') {
      runs.push(run);
      continue;
    }
    const spaced =
      last === undefined || last.run === 'break' || (last.run === 'text' && last.text.endsWith(' '));
    const text = spaced ? run.text.replace(/^ +/, '') : run.text;
    if (text === '') continue;
    if (last?.run === 'text' && last.bold === run.bold && last.italic === run.italic)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ ...run, text });
  }
  for (let last = runs.at(-1); last !== undefined; last = runs.at(-1)) {
    const text = last.run === 'text' ? last.text.trimEnd() : null;
    if (last.run !== 'break' && text !== '') {
      if (last.run === 'text' && text !== null) runs[runs.length - 1] = { ...last, text };
      break;
    }
    runs.pop();
  }
  return runs;
}
