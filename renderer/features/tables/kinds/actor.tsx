import { currentRole } from '../../../../core/actors/roles.ts';
import { type Actor, nameIn } from '../../../../core/model/actor.ts';
import { Quiet, TwoLines, Words } from '../cells.tsx';
import {
  choiceEdit,
  commonColumns,
  confirmColumn,
  named,
  numberColumn,
  wordsEdit,
} from '../common-columns.tsx';
import type { TableDefinition } from '../definition.ts';
import type { Look } from '../look.ts';
import { dateWords, usesOf } from '../words.ts';
import { languageWords, reliabilityIn } from './source.tsx';

const otherNames = (actor: Actor, { language }: Look): string => {
  const shown = nameIn(actor, language);
  return [...new Set(actor.names.map((name) => name.text))].filter((name) => name !== shown).join(', ');
};

function roleWords(actor: Actor, look: Look): { role: string; seen: string } | null {
  const role = currentRole(actor, look.today) ?? actor.roles[0];
  if (!role) return null;
  return {
    role: [role.title, role.organisation].filter(Boolean).join(', '),
    seen: dateWords(role.seen ?? role.from, look) ?? '',
  };
}

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export const actors: TableDefinition<Actor> = {
  kind: 'actor',
  needs: ['actor'],
  rowHeight: 52,
  lines: (look) =>
    [...look.all('actor').values()].sort((a, b) =>
      nameIn(a, look.language).localeCompare(nameIn(b, look.language), look.language),
    ),
  idOf: (actor) => actor.id,
  recordOf: (actor) => actor.id,
  grouped: 'kind',
  natural: 'name',
  make: 'new-actor',
  columns: [
    {
      id: 'name',
      width: 'minmax(160px, 2fr)',
      value: (actor, look) =>
        [nameIn(actor, look.language), otherNames(actor, look)].filter(Boolean).join('; '),
      sortBy: (actor, look) => nameIn(actor, look.language),
      cell: (actor, look) => (
        <TwoLines strong first={nameIn(actor, look.language)} second={otherNames(actor, look)} />
      ),
    },
    {
      id: 'kind',
      width: 'minmax(96px, 0.7fr)',
      extra: true,
      value: (actor, { t }) => t(`tables.actorKind.${actor.kind}`),
    },
    {
      id: 'role',
      width: 'minmax(150px, 1.8fr)',
      value: (actor, look) => {
        const role = roleWords(actor, look);
        return role && [role.role, role.seen].filter(Boolean).join(', ');
      },
      cell: (actor, look) => {
        const role = roleWords(actor, look);
        if (!role) return actor.kind === 'person' ? <Words>{null}</Words> : null;
        return (
          <TwoLines
            first={role.role}
            second={role.seen === '' ? '' : look.t('tables.seenOn', { date: role.seen })}
          />
        );
      },
    },
    {
      id: 'reliability',
      width: 'minmax(130px, 1.1fr)',
      value: (actor, look) => (actor.kind === 'person' ? '' : reliabilityIn(actor.reliability, look)),
      cell: (actor, look) =>
        actor.kind === 'person' ? null : (
          <TwoLines
            first={
              actor.reliability === null ? (
                <Quiet>{look.t('tables.notGraded')}</Quiet>
              ) : (
                reliabilityIn(actor.reliability, look)
              )
            }
            second={actor.reliabilityReason}
          />
        ),
      edit: choiceEdit(
        'reliability',
        (actor) => actor.reliability,
        GRADES,
        (id, look) => reliabilityIn(id, look),
      ),
    },
    {
      id: 'reliabilityReason',
      width: 'minmax(140px, 1.2fr)',
      extra: true,
      value: (actor) => actor.reliabilityReason,
      edit: wordsEdit('reliabilityReason', (actor) => actor.reliabilityReason),
    },
    {
      id: 'addressForm',
      width: 'minmax(110px, 1fr)',
      extra: true,
      value: (actor) => actor.addressForm || null,
      edit: wordsEdit('addressForm', (actor) => actor.addressForm),
    },
    {
      id: 'languages',
      width: 'minmax(110px, 1fr)',
      extra: true,
      value: (actor, look) => actor.languages.map((tag) => languageWords(tag, look)).join(', ') || null,
    },
    ...(['quote', 'fact', 'position', 'source'] as const).map((kind) => ({
      id: `${kind}s`,
      width: '64px',
      align: 'end' as const,
      ...(kind === 'quote' || kind === 'fact' ? { leavesUnder: 680 } : { leavesUnder: 860 }),
      value: (actor: Actor, look: Look) => usesOf(actor.id, look).get(kind) ?? 0,
      cell: (actor: Actor, look: Look) => usesOf(actor.id, look).get(kind) ?? null,
    })),
    numberColumn('actor', (actor) => actor),
    confirmColumn((actor) => actor),
    ...commonColumns<Actor>((actor) => actor),
  ],
  groupings: [
    {
      id: 'kind',
      of: ({ kind, ours }, { t }) => ({
        key: ours ? 'ours' : kind,
        title: t(ours ? 'tables.ours' : `tables.actorKinds.${kind}`),
      }),
    },
    {
      id: 'reliability',
      of: (actor, look) => named(actor.kind === 'person' ? null : reliabilityIn(actor.reliability, look)),
    },
  ],
  summary: (all, { t }) => t('kinds.count.actor', { count: all.length }),
};
