import { useState } from 'react';
import type { Settings as LibrarySettings } from '../../../core/model/library.ts';
import { PLAIN, type Scheme, TLP } from '../../../core/model/marking.ts';
import { setSettings } from '../../actions/library.ts';
import { chooseLanguage, chooseTheme } from '../../actions/preferences.ts';
import { Group } from '../../elements/group.tsx';
import { NumberField } from '../../elements/number-field.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { Toolbar } from '../../elements/toolbar.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences, useWords } from '../../state/preferences.ts';
import { PaneButtons } from '../work/pane-buttons.tsx';
import type { ViewProps } from '../work/view.tsx';
import { HouseLevels } from './house-levels.tsx';
import { HouseList } from './house-list.tsx';
import { HouseTemplates } from './house-templates.tsx';
import styles from './settings.module.css';
import { Spelling } from './spelling.tsx';

/** Settings of the library, which travel with it, and of this machine, which do not. */
export default function Settings({ pane }: ViewProps<'settings'>) {
  const t = useWords();
  const settings = useLibrary((state) => state.settings);
  const readOnly = useLibrary((state) => state.readOnly);
  const { language, theme } = usePreferences();
  const locked = readOnly ? t('shell.readOnlyShort') : undefined;
  const set = (change: Partial<LibrarySettings>) => void setSettings(change);

  function chooseScheme(id: Scheme['id']) {
    const scheme = id === 'tlp' ? TLP : id === 'plain' ? PLAIN : { id, levels: settings.scheme.levels };
    const kept = scheme.levels.some((level) => level.id === settings.defaultMarking);
    set({ scheme, ...(kept ? {} : { defaultMarking: scheme.levels[0]?.id ?? '' }) });
  }

  return (
    <>
      <Toolbar label={t('actions.settings')} title={t('actions.settings')}>
        <PaneButtons pane={pane} />
      </Toolbar>
      <div className={styles.page}>
        <div className={styles.column}>
          <Group size="large" title={t('settings.who')}>
            <Kept
              label={t('settings.name')}
              value={settings.name}
              locked={locked}
              onKeep={(name) => set({ name })}
              needed
            />
            <Kept
              label={t('settings.author')}
              hint={t('settings.authorHint')}
              value={settings.author}
              locked={locked}
              onKeep={(author) => set({ author })}
            />
            <Kept
              label={t('settings.initials')}
              hint={t('settings.initialsHint')}
              value={settings.initials}
              locked={locked}
              onKeep={(initials) => set({ initials })}
            />
          </Group>
          <Group size="large" title={t('settings.marking')} ruled>
            <Segmented
              label={t('settings.scheme')}
              labelPlace="above"
              value={settings.scheme.id}
              disabled={readOnly}
              onChange={chooseScheme}
              options={[
                { id: 'tlp', label: t('settings.schemes.tlp') },
                { id: 'plain', label: t('settings.schemes.plain') },
                { id: 'house', label: t('settings.schemes.house') },
              ]}
            />
            {settings.scheme.id === 'house' && <HouseLevels />}
            <Select
              label={t('settings.defaultMarking')}
              hint={t('settings.defaultMarkingHint')}
              locked={locked}
              value={settings.defaultMarking}
              options={settings.scheme.levels.map(({ id, label }) => ({ id, label }))}
              onChange={(defaultMarking) => set({ defaultMarking })}
            />
          </Group>
          <Group size="large" title={t('settings.printing')} ruled>
            <Segmented
              label={t('settings.paper')}
              labelPlace="above"
              value={settings.paper}
              disabled={readOnly}
              onChange={(paper) => set({ paper })}
              options={[
                { id: 'a4', label: 'A4' },
                { id: 'letter', label: 'Letter' },
              ]}
            />
            <Select
              label={t('settings.citations')}
              hint={t('settings.citationsHint')}
              locked={locked}
              value={settings.citationStyle}
              options={[
                { id: 'chicago', label: 'Chicago' },
                { id: 'gost-r-7.0.5', label: t('settings.gost') },
              ]}
              onChange={(citationStyle) => set({ citationStyle })}
            />
            <KeptDays
              value={settings.staleAfterDays}
              locked={locked}
              onKeep={(staleAfterDays) => set({ staleAfterDays })}
            />
          </Group>
          <HouseTemplates />
          <HouseList />
          <Group size="large" title={t('settings.machine')} ruled>
            <Segmented
              label={t('settings.language')}
              labelPlace="above"
              value={language}
              onChange={chooseLanguage}
              options={[
                { id: 'en', label: 'English' },
                { id: 'ru', label: 'Русский' },
              ]}
            />
            <Segmented
              label={t('settings.theme')}
              labelPlace="above"
              value={theme}
              onChange={chooseTheme}
              options={[
                { id: 'system', label: t('settings.themes.system') },
                { id: 'day', label: t('settings.themes.day') },
                { id: 'night', label: t('settings.themes.night') },
              ]}
            />
            <Spelling />
          </Group>
        </div>
      </div>
    </>
  );
}

interface KeptProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly locked: string | undefined;
  readonly needed?: boolean;
  readonly onKeep: (value: string) => void;
}

/** A field that is kept when it is left or Enter is pressed. */
function Kept({ label, hint, value, locked, needed = false, onKeep }: KeptProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const empty = needed && typed !== null && typed.trim() === '';
  function keep() {
    if (typed === null || empty) return;
    if (typed !== value) onKeep(typed.trim());
    setTyped(null);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Enter from the field inside
    <div onBlur={keep} onKeyDown={(event) => event.key === 'Enter' && keep()}>
      <TextField
        label={label}
        hint={hint}
        value={typed ?? value}
        locked={locked}
        error={empty ? t('problems.required') : null}
        onChange={setTyped}
      />
    </div>
  );
}

function KeptDays({
  value,
  locked,
  onKeep,
}: {
  readonly value: number;
  readonly locked: string | undefined;
  readonly onKeep: (days: number) => void;
}) {
  const t = useWords();
  const [typed, setTyped] = useState<number | null>(value);
  const fits = typed !== null && Number.isInteger(typed) && typed > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Enter from the field inside
    <div
      onBlur={() => fits && typed !== value && onKeep(typed)}
      onKeyDown={(event) => event.key === 'Enter' && fits && onKeep(typed)}
    >
      <NumberField
        label={t('settings.stale')}
        hint={t('settings.staleHint')}
        value={typed}
        locked={locked}
        error={fits ? null : t('settings.wholeDays')}
        onChange={setTyped}
      />
    </div>
  );
}
