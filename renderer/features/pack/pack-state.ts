import { useMemo } from 'react';
import { create } from 'zustand';
import type { Output as Answer } from '../../../core/contract/commands.ts';
import type { Problem } from '../../../core/contract/result.ts';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import type { Settings } from '../../../core/model/library.ts';
import { type Output, outputSchema, type PackOptions } from '../../../core/model/pack-version.ts';
import { defaultOptions } from '../../../core/pack/options.ts';
import { reopen } from '../../actions/pack.ts';
import { recordOf, useLibrary } from '../../state/library.ts';
import { remember, useWorkspace } from '../../state/workspace.ts';

/** What is shown of a pack: a draft as laid out last, or a file of a version as it was finalised. */
interface Shown {
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  readonly leftOut: readonly string[];
  readonly sides: Answer<'pack:print'>['sides'];
}

export interface Sheet {
  readonly output: Output;
  /** What was chosen for each output; else its defaults stand. */
  readonly options: Partial<Record<Output, PackOptions>>;
  readonly layout: 'laying' | 'ready' | 'failed';
  readonly shown: Shown | null;
  readonly problem: Problem | null;
  /** Number of the finding that is to be shown on its page. */
  readonly toShow: { readonly finding: number } | null;
  /** A file of a finalised version that is looked at instead of the draft. */
  readonly reopened: { readonly id: string; readonly file: number; readonly bytes: Uint8Array } | null;
}

const first = (output: Output): Sheet => ({
  output,
  options: {},
  layout: 'laying',
  shown: null,
  problem: null,
  toShow: null,
  reopened: null,
});
const FIRST: Readonly<Record<Output, Sheet>> = {
  'two-sides': first('two-sides'),
  speaking: first('speaking'),
  note: first('note'),
  corrigendum: first('corrigendum'),
};

const outputOf = (briefing: string) => `pack.${briefing}.output`;

/** Begins with an output the next time. Only numbers are remembered: its place from 1. */
export function rememberOutput(briefing: string, output: Output): void {
  remember(outputOf(briefing), outputSchema.options.indexOf(output) + 1);
}

/** The output seen last; else a meeting brief is its two sides first, as soon as something stands on them. */
function firstOf(briefing: string): Sheet {
  const seen = useWorkspace.getState().layout.views[outputOf(briefing)];
  const last = typeof seen === 'number' ? outputSchema.options[seen - 1] : undefined;
  // A corrigendum is asked for when there is something to correct, never begun with.
  if (last !== undefined && last !== 'corrigendum') return FIRST[last];
  const record = recordOf('briefing', briefing);
  if (record?.kind !== 'meeting') return FIRST.note;
  const hasSides = walkSections(record.sections).some(
    ({ section }) => section.goesTo.side !== null && section.items.length > 0,
  );
  return hasSides ? FIRST['two-sides'] : FIRST.note;
}

/** What is being printed of each briefing. */
const usePacks = create<{ readonly of: Readonly<Record<string, Sheet>> }>()(() => ({ of: {} }));

export const useSheet = (briefing: string): Sheet =>
  usePacks((state) => state.of[briefing] ?? firstOf(briefing));
const sheetOf = (briefing: string): Sheet => usePacks.getState().of[briefing] ?? firstOf(briefing);

export function setSheet(briefing: string, change: Partial<Sheet>): void {
  const { of } = usePacks.getState();
  usePacks.setState({ of: { ...of, [briefing]: { ...sheetOf(briefing), ...change } } });
}

/** What an output is printed with now. */
export function optionsOf(
  sheet: Sheet,
  output: Output,
  briefing: Pick<Briefing, 'kind' | 'language'>,
  settings: Pick<Settings, 'paper' | 'printsIn'>,
): PackOptions {
  return sheet.options[output] ?? defaultOptions(output, briefing, settings);
}

/** What the output that is shown is printed with; the same object until something of it changes. */
export function useOptions({ id, kind, language }: Pick<Briefing, 'id' | 'kind' | 'language'>): PackOptions {
  const paper = useLibrary((state) => state.settings.paper);
  const printsIn = useLibrary((state) => state.settings.printsIn);
  const sheet = useSheet(id);
  const { output } = sheet;
  const chosen = sheet.options[output];
  return useMemo(
    () => chosen ?? defaultOptions(output, { kind, language }, { paper, ...(printsIn && { printsIn }) }),
    [chosen, output, kind, language, paper, printsIn],
  );
}

export function setOptions(briefing: string, options: PackOptions): void {
  const sheet = sheetOf(briefing);
  setSheet(briefing, { options: { ...sheet.options, [options.output]: options } });
}

/** Shows a file of a version, as it was finalised, in place of the draft. */
export async function showFile(briefing: string, version: string, file: number): Promise<void> {
  const bytes = await reopen(version, file);
  if (bytes) setSheet(briefing, { reopened: { id: version, file, bytes } });
}
