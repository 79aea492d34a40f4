import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { setSettings } from '../../actions/library.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Select } from '../../elements/select.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { useLibrary } from '../../state/library.ts';
import { usePreferences, useWords } from '../../state/preferences.ts';
import styles from './settings.module.css';

/** Names, places and terms: the form to use and the forms to avoid. */
export function HouseList() {
  const t = useWords();
  const terms = useLibrary((state) => state.settings.houseList);
  const readOnly = useLibrary((state) => state.readOnly);
  const [preferred, setPreferred] = useState('');
  const [avoid, setAvoid] = useState('');
  const [language, setLanguage] = useState<'en' | 'ru'>(() => usePreferences.getState().language);
  const ready = preferred.trim() !== '';

  async function add() {
    if (!ready) return;
    const forms = avoid
      .split(',')
      .map((form) => form.trim())
      .filter(Boolean);
    const kept = await setSettings({
      houseList: [...terms, { preferred: preferred.trim(), language, avoid: forms }],
    });
    if (!kept) return;
    setPreferred('');
    setAvoid('');
  }

  return (
    <Group size="large" title={t('settings.houseList')} ruled>
      <p className={styles.note}>{t('settings.houseListHint')}</p>
      <div className={styles.list}>
        {terms.map((term) => (
          <div key={`${term.language} ${term.preferred}`} className={styles.line}>
            <span className={styles.tongue}>{term.language}</span>
            <span className={styles.grow}>
              <b>{term.preferred}</b>
              {term.avoid.length > 0 && (
                <span className={styles.avoid}> {t('settings.not', { forms: term.avoid.join(', ') })}</span>
              )}
            </span>
            <IconButton
              label={t('settings.removeTerm', { term: term.preferred })}
              disabled={readOnly}
              onPress={() => void setSettings({ houseList: terms.filter((other) => other !== term) })}
            >
              <Icon of={X} />
            </IconButton>
          </div>
        ))}
      </div>
      {!readOnly && (
        <form
          className={styles.adding}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Select
            label={t('settings.termLanguage')}
            value={language}
            options={[
              { id: 'en', label: 'English' },
              { id: 'ru', label: 'Русский' },
            ]}
            onChange={setLanguage}
          />
          <TextField label={t('settings.preferred')} value={preferred} onChange={setPreferred} />
          <TextField
            label={t('settings.avoid')}
            value={avoid}
            onChange={setAvoid}
            placeholder={t('settings.avoidHint')}
          />
          <Button type="submit" icon={<Icon of={Plus} />} disabled={!ready}>
            {t('settings.add')}
          </Button>
        </form>
      )}
    </Group>
  );
}
