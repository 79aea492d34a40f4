import { currentRole } from '../../../core/actors/roles.ts';
import { latestStep } from '../../../core/checks/record-age.ts';
import type { Holding } from '../../../core/handover/handover.ts';
import { nameIn } from '../../../core/model/actor.ts';
import type { Look } from '../tables/look.ts';
import { partyWords } from '../tables/words.ts';

interface Words {
  readonly first: string;
  readonly second: string;
}

/** What a record of the handover says, and whose it is. */
export function whatWords({ kind, id }: Holding, look: Look): Words {
  const words = (first: string, second: string | null): Words => ({ first, second: second ?? '' });
  switch (kind) {
    case 'undertaking': {
      const record = look.all(kind).get(id);
      if (!record) break;
      const [by, to] = [partyWords(record.by, look), partyWords(record.to, look)];
      return words(record.what, [by, to].filter(Boolean).join(' → '));
    }
    case 'agreement': {
      const record = look.all(kind).get(id);
      if (!record) break;
      return words(record.shortTitle || record.title, record.next?.what || record.forum);
    }
    case 'line': {
      const record = look.all(kind).get(id);
      if (!record) break;
      return words(record.text, record.prompt);
    }
    case 'position': {
      const record = look.all(kind).get(id);
      if (!record) break;
      return words(
        record.question,
        [partyWords(record.actor, look), record.wording].filter(Boolean).join(': '),
      );
    }
    case 'actor': {
      const record = look.all(kind).get(id);
      if (!record) break;
      return words(nameIn(record, look.language), currentRole(record, look.today)?.title ?? '');
    }
    case 'briefing': {
      const record = look.all(kind).get(id);
      if (!record) break;
      return words(record.title, record.forWhom);
    }
  }
  return words(look.rows.get(id)?.title ?? '', '');
}

/** How it stands: why it is not to be relied on, else its stage, its clearance or its day. */
export function standsWords(holding: Holding, look: Look): string {
  const { t } = look;
  const { kind, id, aged } = holding;
  const stage = aged?.params.stage;
  if (aged)
    return t(`handover.aged.${aged.kind}`, stage === undefined ? {} : { stage: t(`tables.stage.${stage}`) });
  switch (kind) {
    case 'undertaking':
      return t(holding.date === null ? 'handover.noDay' : 'handover.due');
    case 'agreement': {
      const record = look.all(kind).get(id);
      const last = record && latestStep(record);
      return last ? t(`tables.stage.${last.stage}`) : t('tables.stage.proposed');
    }
    case 'line':
      return t('handover.cleared', { who: look.all(kind).get(id)?.clearedBy ?? '' });
    case 'briefing':
      return t('handover.briefing');
    case 'position':
    case 'actor':
      return '';
  }
}
