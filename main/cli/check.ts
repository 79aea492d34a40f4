import { wordFinding } from '../../core/checks/index.ts';
import { translator } from '../../core/language/translate.ts';
import { checkBriefing } from '../services/records/briefings.ts';
import { briefingNamed } from './briefing.ts';
import { type Command, printJson, readArgs } from './command.ts';
import { withLibrary } from './library.ts';

const t = translator('en');

/** `check DIR BRIEFING [--json]`: what does not hold up, worst first; exit code 1 if anything. */
export const check: Command = {
  name: 'check',
  usage: 'check DIR BRIEFING [--json]',
  does: 'lists what does not hold up in a briefing; exit 1 if anything',
  async run(args, setting) {
    const { words, flags } = readArgs(check, args, 2, { json: 'boolean' });
    return withLibrary(words[0] ?? '', 'read', setting, async (library) => {
      const findings = await checkBriefing(library, briefingNamed(library, words[1] ?? ''));
      if (flags.json)
        printJson(findings.map((finding) => ({ ...finding, words: wordFinding(finding, t, 'en') })));
      else
        for (const finding of findings)
          process.stdout.write(`${finding.number}\t${finding.severity}\t${wordFinding(finding, t, 'en')}\n`);
      return findings.length > 0 ? 1 : 0;
    });
  },
};
