import { FilePlus, FolderPlus, X } from 'lucide-react';
import { useState } from 'react';
import { type House, OWN_LOOK } from '../../../core/model/house.ts';
import { addHouse, removeHouse } from '../../actions/house.ts';
import { setSettings } from '../../actions/library.ts';
import { Button } from '../../elements/button.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { HouseSelect } from '../pack/house-select.tsx';
import styles from './house-templates.module.css';
import settings from './settings.module.css';
import { StyleMap } from './style-map.tsx';

/** The house's own templates: those there are, the ways to add one, and which is used where nothing else is chosen. */
export function HouseTemplates() {
  const t = useWords();
  const { houses = [], printsIn = OWN_LOOK } = useLibrary((state) => state.settings);
  const readOnly = useLibrary((state) => state.readOnly);
  const [mapping, setMapping] = useState<string | null>(null);
  const [adding, setAdding] = useState<House['of'] | null>(null);
  const mapped = houses.find(({ blob }) => blob === mapping);

  async function add(of: House['of']) {
    setAdding(of);
    await addHouse(of);
    setAdding(null);
  }

  return (
    <Group size="large" title={t('house.title')} ruled>
      <p className={settings.note}>{t(houses.length === 0 ? 'house.none' : 'house.hint')}</p>
      {houses.length > 0 && (
        <ul className={settings.list}>
          {houses.map((house) => (
            <li key={house.blob} className={styles.line}>
              <span className={styles.of}>{t(`house.of.${house.of}`)}</span>
              <span className={styles.name}>
                {house.name}
                <Particulars house={house} />
              </span>
              {house.of === 'word' && !readOnly && (
                <Button look="link" onPress={() => setMapping(house.blob)}>
                  {t('house.map')}
                </Button>
              )}
              <IconButton
                label={t('house.remove', { name: house.name })}
                disabled={readOnly}
                onPress={() => void removeHouse(house)}
              >
                <Icon of={X} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className={styles.ways}>
          <Button
            icon={<Icon of={FolderPlus} />}
            disabled={adding !== null}
            onPress={() => void add('paper')}
          >
            {t('house.addPaper')}
          </Button>
          <Button icon={<Icon of={FilePlus} />} disabled={adding !== null} onPress={() => void add('word')}>
            {t('house.addWord')}
          </Button>
        </div>
      )}
      {houses.length > 0 && (
        <Group title={t('house.usedFor')}>
          {(['paper', 'word'] as const).map((of) => (
            <HouseSelect
              key={of}
              of={of}
              locked={readOnly ? t('shell.readOnlyShort') : undefined}
              value={printsIn[of]}
              onChange={(blob) => void setSettings({ printsIn: { ...printsIn, [of]: blob } })}
            />
          ))}
        </Group>
      )}
      {mapped?.of === 'word' && <StyleMap house={mapped} onClose={() => setMapping(null)} />}
    </Group>
  );
}

function Particulars({ house }: { readonly house: House }) {
  const t = useWords();
  if (house.of === 'paper')
    return house.version === '' ? null : (
      <span className={settings.note}>{t('house.version', { version: house.version })}</span>
    );
  const roles = Object.values(house.roles);
  const count = roles.filter((id) => id !== null).length;
  return <span className={settings.note}>{t('house.mapped', { count, total: roles.length })}</span>;
}
