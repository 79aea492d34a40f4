import { TriangleAlert } from 'lucide-react';
import { compareDates } from '../../../core/model/date.ts';
import type { Party } from '../../../core/model/record.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { KindSign } from '../../elements/kind-sign.tsx';
import { Label } from '../../elements/label.tsx';
import { open } from '../../state/workspace.ts';
import { Chips, RecordChip, Unstated } from '../tables/cells.tsx';
import { figureOf } from '../tables/kinds/fact.tsx';
import { chainOf, formWords, wordsInMarks } from '../tables/kinds/quote.tsx';
import { StanceSign } from '../tables/stances.tsx';
import { dateWords, numbersOf, publisherWords, sourceOf } from '../tables/words.ts';
import styles from './actor.module.css';
import type { PartProps } from './header.tsx';

const is = (id: string, party: Party | null | undefined) => party?.actor === id;
const latestFirst =
  <R,>(date: (record: R) => string | null) =>
  (a: R, b: R) => {
    const [x, y] = [date(a), date(b)];
    // What has no date stands last, whichever way the order runs.
    return x === null || y === null ? Number(x === null) - Number(y === null) : compareDates(y, x);
  };
const count = (text: string) => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length);

export function Biography({ actor, look }: PartProps) {
  const { t } = look;
  if (actor.biography === '') return null;
  return (
    <Group title={t('records.biography')} aside={t('records.words', { count: count(actor.biography) })} ruled>
      <p className={styles.printed}>
        {actor.biography} <Chips ids={actor.biographyEvidence} look={look} />
      </p>
      {actor.biographyEvidence.length === 0 && (
        <p className={styles.warn}>
          <Icon of={TriangleAlert} size={12} /> {t('records.biographyUnsourced')}
        </p>
      )}
    </Group>
  );
}

/** Words of the actor alone: those of outlets about the actor are counted, never listed among them. */
export function Said({ actor, look }: PartProps) {
  const { t } = look;
  const quotes = [...look.all('quote').values()].filter((quote) => is(actor.id, quote.speaker));
  const own = quotes.filter(({ voice }) => voice === 'actor').sort(latestFirst(({ said }) => said));
  const others = quotes.filter(({ voice }) => voice !== 'actor');
  if (quotes.length === 0) return null;
  return (
    <Group title={t('records.said')} aside={t('records.newestFirst', { count: own.length })} ruled>
      {own.length > 0 && (
        <ol className={styles.cards}>
          {own.map((quote) => (
            <li key={quote.id} className={styles.card}>
              <div className={styles.cardHead}>
                <RecordChip kind="quote" id={quote.id} number={quote.number} />
                <span className={styles.chain}>{chainOf(quote, look).words}</span>
                <Label icon={null}>{formWords(quote, look)}</Label>
              </div>
              <blockquote className={styles.printed}>{wordsInMarks(quote, look.language)}</blockquote>
            </li>
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <p className={styles.quiet}>
          <KindSign kind="quote" hollow />{' '}
          {t('records.notTheirWords', {
            quotes: numbersOf(
              others.map(({ id }) => id),
              look,
            ),
          })}
        </p>
      )}
    </Group>
  );
}

export function Positions({ actor, look }: PartProps) {
  const { t } = look;
  const positions = [...look.all('position').values()]
    .filter((position) => is(actor.id, position.actor))
    .sort(latestFirst(({ asOf }) => asOf));
  if (positions.length === 0) return null;
  return (
    <Group title={t('kinds.many.position')} aside={positions.length} ruled>
      <ul className={styles.rows}>
        {positions.map((position) => (
          <li key={position.id} className={styles.row}>
            <span className={styles.grow}>
              {position.question}
              {position.wording !== '' && <span className={styles.under}>{position.wording}</span>}
            </span>
            <span className={styles.stance}>
              <StanceSign stance={position.stance} />
            </span>
            <span className={styles.date}>{dateWords(position.asOf, look) ?? <Unstated />}</span>
            <span className={styles.end}>
              {position.evidence.length === 0 ? (
                <span className={styles.warn}>{t('tables.noEvidence')}</span>
              ) : (
                <Chips ids={position.evidence} look={look} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** Figures that come from the actor, or were passed on by it. */
export function Figures({ actor, look }: PartProps) {
  const { t } = look;
  const facts = [...look.all('fact').values()]
    .filter((fact) => is(actor.id, fact.originator) || is(actor.id, fact.reportedThrough?.party))
    .sort(latestFirst(({ period }) => period));
  if (facts.length === 0) return null;
  return (
    <Group title={t('kinds.many.fact')} aside={facts.length} ruled>
      <ul className={styles.rows}>
        {facts.map((fact) => {
          const { qualifier, figure } = figureOf(fact, look);
          return (
            <li key={fact.id} className={styles.row}>
              <RecordChip kind="fact" id={fact.id} number={fact.number} />
              <span className={styles.grow}>
                {fact.measure}
                <span className={styles.under}>
                  {[
                    dateWords(fact.period, look),
                    publisherWords(sourceOf(fact.anchors, look), look),
                    !is(actor.id, fact.originator) && t('records.passedOn'),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
              <span className={styles.end}>
                <span className={styles.quiet}>{qualifier}</span> <b>{figure}</b>
              </span>
            </li>
          );
        })}
      </ul>
    </Group>
  );
}

/** Agreements it proposed or is a party to. */
export function Instruments({ actor, look }: PartProps) {
  const { t } = look;
  const agreements = [...look.all('agreement').values()].filter(
    (agreement) => is(actor.id, agreement.proposer) || agreement.parties.some((party) => is(actor.id, party)),
  );
  if (agreements.length === 0) return null;
  return (
    <Group title={t('kinds.many.agreement')} aside={agreements.length} ruled>
      <ul className={styles.rows}>
        {agreements.map((agreement) => (
          <li key={agreement.id} className={styles.row}>
            <RecordChip kind="agreement" id={agreement.id} number={agreement.number} />
            <span className={styles.grow}>{agreement.shortTitle || agreement.title}</span>
            <span className={styles.end}>
              {t(is(actor.id, agreement.proposer) ? 'records.proposes' : 'records.party')}
            </span>
          </li>
        ))}
      </ul>
    </Group>
  );
}

const FEW = 8;

/** Sources it published: its reliability stands behind them. */
export function Sources({ actor, look }: PartProps) {
  const { t } = look;
  const sources = [...look.all('source').values()]
    .filter((source) => is(actor.id, source.publisher))
    .sort(latestFirst(({ published }) => published));
  if (sources.length === 0) return null;
  return (
    <Group title={t('records.publishes')} aside={t('kinds.count.source', { count: sources.length })} ruled>
      <ul className={styles.rows}>
        {sources.slice(0, FEW).map((source) => (
          <li key={source.id} className={styles.row}>
            <RecordChip kind="source" id={source.id} number={source.number} />
            <span className={styles.grow}>{source.title}</span>
            <span className={styles.date}>{dateWords(source.published, look) ?? <Unstated />}</span>
          </li>
        ))}
      </ul>
      {sources.length > FEW && (
        <Button
          look="link"
          onPress={() =>
            open({ view: 'search', query: '', filters: { kind: ['source'], actor: [actor.id] } })
          }
        >
          {t('records.all', { count: sources.length })}
        </Button>
      )}
    </Group>
  );
}
