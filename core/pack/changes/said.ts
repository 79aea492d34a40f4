import { currentRole } from '../../actors/roles.ts';
import { type Actor, nameIn } from '../../model/actor.ts';
import type { Event } from '../../model/event.ts';
import type { Id } from '../../model/id.ts';
import type { Line } from '../../model/line-to-take.ts';
import type { Position } from '../../model/position.ts';
import type { Source } from '../../model/source.ts';
import { type Composition, outletOf } from '../composition.ts';
import { uncapital } from '../document/tables.ts';
import type { PackKind } from '../input.ts';
import { lineKindWords } from '../parts/lines.ts';
import { partyName, placeName } from '../words/names.ts';
import { languageName } from '../words/quoted.ts';
import { aspect, dated, disclosed, evidence, parties, type Said } from './aspect.ts';
import { saidByAgreement, saidByFact, saidByQuote } from './said-evidence.ts';
import { shortened } from './side-by-side.ts';

/** Longest words that name a record in a sentence about it. */
const NAMED = 60;

/** What a record says on paper, aspect by aspect; null where it is not among the records, or says nothing itself. */
export function saidBy(work: Composition, kind: PackKind, id: Id): Said | null {
  const { records, t } = work;
  switch (kind) {
    case 'fact':
      return records.fact[id] ? saidByFact(work, records.fact[id]) : null;
    case 'quote':
      return records.quote[id] ? saidByQuote(work, records.quote[id]) : null;
    case 'agreement':
      return records.agreement[id] ? saidByAgreement(work, records.agreement[id]) : null;
    case 'position':
      return records.position[id] ? saidByPosition(work, records.position[id]) : null;
    case 'line':
      return records.line[id] ? saidByLine(work, records.line[id]) : null;
    case 'event':
      return records.event[id] ? saidByEvent(work, records.event[id]) : null;
    case 'actor':
      return records.actor[id] ? saidByActor(work, records.actor[id]) : null;
    case 'source':
      return records.source[id] ? saidBySource(work, records.source[id]) : null;
    case 'comment': {
      const comment = records.comment[id];
      if (!comment) return null;
      const { confidence } = comment;
      return {
        subject: shortened(comment.text, NAMED),
        aspects: [
          aspect('main', 'text', comment.text),
          aspect('grave', 'likelihood', comment.likelihood ?? ''),
          aspect(
            'grave',
            'confidence',
            confidence === null
              ? ''
              : t(`packVersions.confidence.${confidence.level}`, { reason: confidence.reason }),
          ),
          evidence(work, comment.evidence),
          disclosed(work, comment),
        ],
      };
    }
    case 'undertaking': {
      const promise = records.undertaking[id];
      if (!promise) return null;
      return {
        subject: shortened(promise.what, NAMED),
        aspects: [
          aspect('main', 'state', t(`pack.sides.state.${promise.state}`)),
          aspect('grave', 'promise', promise.what),
          parties(work, 'by', promise.by),
          parties(work, 'to', promise.to),
          aspect('grave', 'due', dated(work, promise.due)),
          aspect('grave', 'where', promise.where),
          evidence(work, promise.evidence),
          disclosed(work, promise),
        ],
      };
    }
    case 'mark': {
      const mark = records.mark[id];
      if (!mark) return null;
      const words = mark.anchors.map(({ exact }) => exact).join(' […] ');
      return { subject: '', aspects: [aspect('main', 'words', words)] };
    }
    case 'place':
    case 'comparison':
      return null;
  }
}

function saidByPosition(work: Composition, position: Position): Said {
  const { records, language, t } = work;
  const who = position.ours ? t('pack.positions.ours') : partyName(position.actor, records, language);
  const stance = uncapital(t(`pack.positions.stance.${position.stance}`));
  return {
    subject: [who, position.question].filter(Boolean).join(', '),
    aspects: [
      aspect('main', 'stance', [stance, position.wording].filter(Boolean).join(', ')),
      aspect('grave', 'question', position.question),
      parties(work, 'holder', position.actor),
      aspect('grave', 'asOf', dated(work, position.asOf)),
      // Red lines stand on side two only: the note tells neither them nor that they moved.
      ...(work.input.options.output === 'corrigendum'
        ? [aspect('grave', 'redLine', position.redLine), aspect('grave', 'fallback', position.fallback)]
        : []),
      evidence(work, position.evidence),
      disclosed(work, position),
    ],
  };
}

function saidByLine(work: Composition, line: Line): Said {
  const { t } = work;
  const cleared =
    line.clearedBy === '' || line.clearedOn === null
      ? t('pack.lines.not-cleared')
      : t('pack.lines.cleared-by', { who: line.clearedBy, date: dated(work, line.clearedOn) });
  return {
    subject: shortened(line.prompt || line.text, NAMED),
    aspects: [
      aspect('main', 'text', line.text),
      aspect('grave', 'prompt', line.prompt),
      aspect('grave', 'lineKind', uncapital(lineKindWords(work, line))),
      aspect('grave', 'clearance', cleared),
      aspect('grave', 'validUntil', dated(work, line.validUntil)),
      evidence(work, line.evidence),
      disclosed(work, line),
    ],
  };
}

function saidByEvent(work: Composition, event: Event): Said {
  const { askedBy, time, length, format, agenda, interpreter, noteTaker, press } = event.meeting ?? {};
  const arranged = [askedBy, time, length, format, agenda, interpreter, noteTaker, press];
  return {
    subject: event.occasion,
    aspects: [
      aspect('grave', 'occasion', event.occasion),
      aspect('grave', 'date', dated(work, event.date)),
      aspect('grave', 'place', placeName(event.place, work.records, work.language)),
      parties(work, 'ourSide', ...event.ourSide),
      parties(work, 'theirSide', ...event.theirSide),
      aspect('grave', 'lastMet', dated(work, event.meeting?.lastMet ?? null)),
      aspect('grave', 'arrangements', arranged.filter(Boolean).join('; ')),
      evidence(work, event.evidence),
      disclosed(work, event),
    ],
  };
}

function saidByActor(work: Composition, actor: Actor): Said {
  const { language } = work;
  const role = currentRole(actor, work.input.version.date);
  const reliability = [actor.reliability, actor.reliabilityReason].filter(Boolean).join(', ');
  return {
    subject: nameIn(actor, language),
    aspects: [
      aspect('grave', 'name', nameIn(actor, language)),
      aspect('grave', 'role', [role?.title, role?.organisation].filter(Boolean).join(', ')),
      aspect('light', 'reliability', reliability),
      aspect('light', 'biography', actor.biography),
      aspect('light', 'address', actor.addressForm),
      aspect('light', 'speaks', actor.languages.map((tag) => languageName(tag, language)).join(', ')),
    ],
  };
}

function saidBySource(work: Composition, source: Source): Said {
  const { t } = work;
  return {
    subject: outletOf(work, source),
    aspects: [
      aspect('grave', 'published', dated(work, source.published)),
      parties(work, 'publisher', source.publisher),
      aspect('grave', 'title', source.title),
      aspect('grave', 'author', source.author),
      aspect('light', 'sourceKind', t(`pack.sources.kind.${source.kind}`)),
      aspect('light', 'terms', t(`packVersions.terms.${source.terms}`)),
    ],
  };
}
