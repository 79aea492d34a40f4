import type { Briefing, Section } from '../../../core/model/briefing.ts';
import type { Id } from '../../../core/model/id.ts';
import { evidenceIn, type Item } from '../../../core/model/narrative.ts';

/** One place where a briefing uses a record. */
export interface Use {
  /** Number of the section in the outline: "4.1". */
  readonly section: string;
  readonly title: string;
  /** The words are cut or have an insertion there. */
  readonly shortened: boolean;
}

/** Where a briefing uses a record, in reading order, one a section. */
export function usesIn(briefing: Pick<Briefing, 'sections'>, id: Id): readonly Use[] {
  const walk = (sections: readonly Section[], above: string): readonly Use[] =>
    sections.flatMap((section, index) => {
      const number = `${above}${index + 1}`;
      const items = section.items.filter((item) => evidenceIn(item).some((ref) => ref.id === id));
      const own =
        items.length === 0
          ? []
          : [{ section: number, title: section.title, shortened: items.some((item) => isEdited(item, id)) }];
      return [...own, ...walk(section.sections, `${number}.`)];
    });
  return walk(briefing.sections, '');
}

function isEdited(item: Item, id: Id): boolean {
  if (item.item === 'evidence') return item.ref.id === id && item.edits.length > 0;
  const runs =
    item.item === 'paragraph' || item.item === 'heading' || item.item === 'quotation'
      ? item.runs
      : item.item === 'list'
        ? item.entries.flat()
        : item.item === 'table'
          ? item.rows.flat(2)
          : [];
  return runs.some((run) => run.run === 'chip' && run.ref.id === id && run.edits.length > 0);
}
