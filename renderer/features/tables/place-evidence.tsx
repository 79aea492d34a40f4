import { useState } from 'react';
import { walkSections } from '../../../core/model/briefing.ts';
import { sectionNumbers } from '../../../core/outline/places.ts';
import { placeEvidence } from '../../actions/briefing.ts';
import { EmptyView } from '../../elements/empty-view.tsx';
import { FormDialog } from '../../elements/form-dialog.tsx';
import { Select } from '../../elements/select.tsx';
import { say } from '../../state/notices.ts';
import { usePlacing } from '../../state/placing.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { type Look, useLook } from './look.ts';
import styles from './tables.module.css';
import { numbersOf } from './words.ts';

const KINDS = ['briefing'] as const;

/** Asks where evidence goes: the keyboard's way to what dragging does. */
export function PlaceEvidence({ onClose }: { readonly onClose: () => void }) {
  const look = useLook(KINDS);
  return look && <Form look={look} onClose={onClose} />;
}

function Form({ look, onClose }: { readonly look: Look; readonly onClose: () => void }) {
  const { t } = look;
  const refs = usePlacing((state) => state.refs);
  // The one open in a tab stands first, then the one changed last.
  const tabs = useWorkspace((state) => state.tabs);
  const open = new Set(tabs.flatMap(({ view }) => (view.view === 'briefing' ? [view.id] : [])));
  const briefings = [...look.all('briefing').values()].sort(
    (a, b) => Number(open.has(b.id)) - Number(open.has(a.id)) || b.changedAt.localeCompare(a.changedAt),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const briefing = briefings.find(({ id }) => id === chosen) ?? briefings[0];
  const numbers = sectionNumbers(briefing?.sections ?? []);
  const sections = walkSections(briefing?.sections ?? []).map(({ section }) => ({
    id: section.id,
    label: `${numbers.get(section.id) ?? ''} ${section.title || t('records.untitled')}`.trim(),
  }));
  const [wanted, setWanted] = useState<string | null>(null);
  const section = sections.find(({ id }) => id === wanted) ?? sections[0];

  async function place() {
    if (!briefing || !section) return;
    const placed = await placeEvidence(briefing.id, refs, { section: section.id, before: null });
    if (placed.length === 0) return;
    say('records.placed', { count: refs.length, section: section.label, briefing: briefing.title });
    onClose();
  }

  return (
    <FormDialog
      title={t('records.placeTitle', { count: refs.length })}
      onClose={onClose}
      width="narrow"
      action={t('records.place')}
      onAction={place}
      ready={section !== undefined}
      primed
    >
      {briefing ? (
        <div className={styles.form}>
          <p className={styles.note}>
            {numbersOf(
              refs.map(({ id }) => id),
              look,
            )}
          </p>
          <Select
            label={t('kinds.one.briefing')}
            options={briefings.map(({ id, title }) => ({ id, label: title }))}
            value={briefing.id}
            onChange={setChosen}
          />
          <Select
            label={t('records.section')}
            options={sections}
            value={section?.id ?? null}
            onChange={setWanted}
            placeholder={t('records.noSection')}
          />
        </div>
      ) : (
        <EmptyView sentence={t('tables.empty.briefing')} />
      )}
    </FormDialog>
  );
}
