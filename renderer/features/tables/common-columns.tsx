import { isDate } from '../../../core/model/date.ts';
import type { AnyRecord, KindName } from '../../../core/model/kinds.ts';
import { readDate } from '../../elements/date-text.ts';
import { Label } from '../../elements/label.tsx';
import { Quiet, Unstated } from './cells.tsx';
import type { CellEdit, TableColumn } from './definition.ts';
import type { Look } from './look.ts';
import { dateWords, markingWords, tagWords } from './words.ts';

type Of<Line> = (line: Line) => AnyRecord;

/** "F 24"; nothing where the line is computed. */
export function numberColumn<Line>(
  kind: KindName,
  of: (line: Line) => { readonly number: number } | null,
): TableColumn<Line> {
  const words = (line: Line, { t }: Look) => {
    const record = of(line);
    return record ? t(`kinds.number.${kind}`, { number: record.number }) : '';
  };
  return {
    id: 'number',
    width: '40px',
    value: words,
    sortBy: (line) => of(line)?.number ?? null,
    cell: (line, look) => <Quiet>{words(line, look)}</Quiet>,
  };
}

/** How many fields nobody has confirmed yet. */
export function confirmColumn<Line>(of: Of<Line>): TableColumn<Line> {
  return {
    id: 'toConfirm',
    width: '96px',
    extra: true,
    value: (line, { t }) => {
      const { length } = of(line).toConfirm;
      return length === 0 ? '' : t('tables.toConfirm', { count: length });
    },
    sortBy: (line) => of(line).toConfirm.length,
    cell: (line, { t }) => {
      const { length } = of(line).toConfirm;
      return length === 0 ? null : <Label tone="warn">{t('tables.toConfirm', { count: length })}</Label>;
    },
  };
}

/** What any record may carry: shown where chosen, found by the filter all the same. */
export function commonColumns<Line>(of: Of<Line>): readonly TableColumn<Line>[] {
  return [
    {
      id: 'tags',
      width: 'minmax(96px, 0.8fr)',
      extra: true,
      value: (line, look) => tagWords(of(line).tags, look) ?? '',
    },
    {
      id: 'marking',
      width: '128px',
      extra: true,
      value: (line, look) => markingWords(of(line).marking, look),
      edit: {
        current: (line, { settings }) => of(line).marking ?? settings.defaultMarking,
        options: (_line, { settings }) => settings.scheme.levels,
        fields: (marking) => ({ marking }),
      },
    },
    {
      id: 'disclosure',
      width: 'minmax(110px, 0.8fr)',
      extra: true,
      value: (line, { t }) => t(`tables.disclosure.${of(line).disclosure}`),
      edit: {
        current: (line) => of(line).disclosure,
        options: (_line, { t }) =>
          (['usable', 'without-attribution', 'background'] as const).map((id) => ({
            id,
            label: t(`tables.disclosure.${id}`),
          })),
        fields: (disclosure) => ({ disclosure }),
      },
    },
    {
      id: 'changed',
      width: 'minmax(150px, 0.8fr)',
      extra: true,
      value: (line, look) =>
        [dateWords(of(line).changedAt.slice(0, 10), look), of(line).changedBy].filter(Boolean).join(', '),
      sortBy: (line) => of(line).changedAt,
    },
  ];
}

/** A text field of the record under this name. */
export function wordsEdit<Line>(field: string, current: (line: Line) => string): CellEdit<Line> {
  return { current, fields: (typed) => ({ [field]: typed }) };
}

/** A date as it is typed in either language; what is no date is refused by the record, in words. */
export function dateEdit<Line>(field: string, current: (line: Line) => string | null): CellEdit<Line> {
  return {
    current: (line) => current(line) ?? '',
    refuse: (typed) => {
      const value = readDate(typed);
      return value === null || isDate(value) ? null : { code: 'date', params: { value }, field };
    },
    fields: (typed) => ({ [field]: readDate(typed) }),
  };
}

export function choiceEdit<Line>(
  field: string,
  current: (line: Line) => string | null,
  ids: readonly string[],
  words: (id: string, look: Look) => string,
): CellEdit<Line> {
  return {
    current: (line) => current(line) ?? '',
    options: (_line, look) => ids.map((id) => ({ id, label: words(id, look) })),
    fields: (typed) => ({ [field]: typed }),
  };
}

const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const;

/** Credibility 1–6 with what it says. */
export function credibilityEdit<Line>(current: (line: Line) => number | null): CellEdit<Line> {
  return {
    current: (line) => String(current(line) ?? ''),
    options: (_line, { t }) =>
      CREDIBILITY.map((id) => ({ id, label: `${id} ${t(`elements.credibilityOf.${id}`)}` })),
    fields: (typed) => ({ credibility: Number(typed) }),
  };
}

/** A group of what has this name, or of what states none. */
export function named(name: string | null, count?: string) {
  return {
    key: name ?? '',
    title: name ?? <Unstated />,
    ...(count === undefined ? {} : { aside: count }),
  };
}
