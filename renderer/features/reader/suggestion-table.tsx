import { useEffect, useMemo, useState } from 'react';
import { type FrozenText, lineAt, type Span } from '../../../core/model/frozen-text.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Suggestion } from '../../../core/suggest/index.ts';
import { byConfidence } from '../../../core/suggest/walk.ts';
import { fileAll } from '../../actions/file.ts';
import { dismissSuggestions, suggestionsAt } from '../../actions/suggest.ts';
import { partsOfText } from '../../actions/suggest-parts.ts';
import { Button } from '../../elements/button.tsx';
import { Checkbox } from '../../elements/checkbox.tsx';
import { Dialog } from '../../elements/dialog.tsx';
import { Tile } from '../../elements/tile.tsx';
import { say } from '../../state/notices.ts';
import { usePreferences } from '../../state/preferences.ts';
import type { Marked } from './spans.ts';
import styles from './suggestion-table.module.css';
import { suggestedWords, whyWords } from './suggestion-words.ts';
import { openIn } from './use-suggestions.ts';

interface SuggestionTableProps {
  readonly source: Source;
  readonly frozen: FrozenText;
  readonly marked: readonly Marked[];
  readonly onGoTo: (span: Span) => void;
  readonly onClose: () => void;
}

/** Rows shown at once; a book has its suggestions where one reads. */
const SHOWN = 400;
const SURE = 0.8;

/** All suggestions of a source, the surest first: what is ticked is filed at once and undone together. */
export function SuggestionTable({ source, frozen, marked, onGoTo, onClose }: SuggestionTableProps) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const [found, setFound] = useState<readonly Suggestion[] | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [filing, setFiling] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the table opens
  useEffect(() => {
    let there = true;
    void Promise.all(partsOfText(frozen).map(async ({ start }) => suggestionsAt(source, frozen, start))).then(
      (parts) => {
        if (!there) return;
        const all = parts.flatMap((suggestions) => {
          const open = new Set(openIn(suggestions, source, frozen, marked).map(({ key }) => key));
          return byConfidence(suggestions).filter(({ key }) => open.has(key));
        });
        const sorted = all.toSorted((a, b) => b.confidence - a.confidence).slice(0, SHOWN);
        setFound(sorted);
        setTicked(new Set(sorted.filter(({ confidence }) => confidence >= SURE).map(({ key }) => key)));
      },
    );
    return () => {
      there = false;
    };
  }, []);

  const chosen = useMemo(() => (found ?? []).filter(({ key }) => ticked.has(key)), [found, ticked]);
  const tick = (key: string, on: boolean) =>
    setTicked((was) => new Set(on ? [...was, key] : [...was].filter((other) => other !== key)));

  async function take() {
    setFiling(true);
    const count = await fileAll(source, frozen, oneOfEachGroup(chosen));
    say('reader.tookAll', { count });
    onClose();
  }

  return (
    <Dialog
      title={t('reader.suggestionsOf', { number: t('kinds.number.source', { number: source.number }) })}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button look="primary" disabled={chosen.length === 0 || filing} onPress={() => void take()}>
            {t('reader.take', { count: chosen.length })}
          </Button>
          <Button
            disabled={chosen.length === 0 || filing}
            onPress={() => {
              void dismissSuggestions(
                source,
                chosen.map(({ key }) => key),
              );
              onClose();
            }}
          >
            {t('reader.dismissAll', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <p className={styles.intro}>{t('reader.takeHow')}</p>
      {found !== null && found.length === 0 && <p>{t('reader.noSuggestions')}</p>}
      {found !== null && found.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th>
                <Checkbox
                  label={t('reader.tickAll')}
                  checked={chosen.length === found.length}
                  mixed={chosen.length > 0 && chosen.length < found.length}
                  onChange={(on) => setTicked(new Set(on ? found.map(({ key }) => key) : []))}
                >
                  {''}
                </Checkbox>
              </th>
              <th>{t('reader.column.what')}</th>
              <th>{t('reader.column.words')}</th>
              <th>{t('reader.column.why')}</th>
              <th>{t('reader.column.line')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map((suggestion) => (
              <tr key={suggestion.key}>
                <td>
                  <Checkbox
                    label={suggestion.text}
                    checked={ticked.has(suggestion.key)}
                    onChange={(on) => tick(suggestion.key, on)}
                  >
                    {''}
                  </Checkbox>
                </td>
                <td>
                  <span className={styles.what}>
                    <Tile kind={suggestion.kind} hollow />
                    {suggestedWords(suggestion, t, language)}
                  </span>
                </td>
                <td className={styles.words} lang={source.language}>
                  {suggestion.text}
                </td>
                <td className={styles.quiet}>{whyWords(suggestion, frozen.text, t)}</td>
                <td>
                  <Button
                    look="link"
                    label={t('reader.line', { line: lineAt(frozen, suggestion.start) })}
                    onPress={() => {
                      onClose();
                      onGoTo(suggestion);
                    }}
                  >
                    {lineAt(frozen, suggestion.start)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

/** Parts of one split quotation are one quote: its first part brings the others. */
function oneOfEachGroup(chosen: readonly Suggestion[]): readonly Suggestion[] {
  const seen = new Set<number>();
  return chosen
    .toSorted((a, b) => a.start - b.start)
    .filter((suggestion) => {
      if (suggestion.kind !== 'quote' || suggestion.group === null) return true;
      if (seen.has(suggestion.group)) return false;
      seen.add(suggestion.group);
      return true;
    });
}
