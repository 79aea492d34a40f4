import { useMemo } from 'react';
import { create } from 'zustand';
import type { Output as Answer } from '../../../core/contract/commands.ts';
import type { Problem } from '../../../core/contract/result.ts';
import { type Briefing, walkSections } from '../../../core/model/briefing.ts';
import type { Settings } from '../../../core/model/library.ts';
import type { Output, PackOptions } from '../../../core/model/pack-version.ts';
import { defaultOptions } from '../../../core/pack/options.ts';
import { reopen } from '../../actions/pack.ts';
import { recordOf, useLibrary } from '../../state/library.ts';

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

const FIRST: Sheet = {
  output: 'note',
  options: {},
  layout: 'laying',
  shown: null,
  problem: null,
  toShow: null,
  reopened: null,
};

/** A meeting brief is its two sides first, as soon as something stands on them. */
const FIRST_OF_MEETING: Sheet = { ...FIRST, output: 'two-sides' };
function firstOf(briefing: string): Sheet {
  const record = recordOf('briefing', briefing);
  if (record?.kind !== 'meeting') return FIRST;
  const hasSides = walkSections(record.sections).some(
    ({ section }) => section.goesTo.side !== null && section.items.length > 0,
  );
  return hasSides ? FIRST_OF_MEETING : FIRST;
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
