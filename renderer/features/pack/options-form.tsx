import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo } from 'react';
import type { Briefing } from '../../../core/model/briefing.ts';
import { type PackOptions, type Part, partSchema } from '../../../core/model/pack-version.ts';
import { Checkbox } from '../../elements/checkbox.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Segmented } from '../../elements/segmented.tsx';
import { Select } from '../../elements/select.tsx';
import { useLibrary } from '../../state/library.ts';
import { useWords } from '../../state/preferences.ts';
import { HouseSelect } from './house-select.tsx';
import styles from './options-form.module.css';
import { setOptions } from './pack-state.ts';
import { useVersions } from './versions.ts';
import { Corrections } from './versions-corrections.tsx';
import { Recipients } from './versions-recipients.tsx';

interface PackOptionsFormProps {
  readonly of: Briefing;
  readonly options: PackOptions;
}

const ALL = '-';
const LANGUAGES = ['en', 'ru'] as const;
const PAPERS = ['a4', 'letter'] as const;
const STANDARDS = ['ua-1', 'a-2a'] as const;

/** What is chosen for this output; the pages follow at once. */
export const PackOptionsForm = memo(function PackOptionsForm({ of, options }: PackOptionsFormProps) {
  const t = useWords();
  const briefing = of.id;
  const versions = useVersions(briefing);
  const levels = useLibrary((state) => state.settings.scheme.levels);
  const set = (change: Partial<PackOptions>) => setOptions(briefing, { ...options, ...change });
  return (
    <div className={styles.form}>
      <Group title={t('packView.thisOutput')}>
        <Segmented
          label={t('packView.language')}
          value={options.language}
          options={LANGUAGES.map((id) => ({ id, label: t(`packView.languages.${id}`) }))}
          onChange={(language) => set({ language })}
        />
        <Segmented
          label={t('packView.paper')}
          value={options.paper}
          options={PAPERS.map((id) => ({ id, label: t(`packView.papers.${id}`) }))}
          onChange={(paper) => set({ paper })}
        />
        {options.output === 'corrigendum' && versions.length > 1 && (
          <Select
            label={t('packView.corrects')}
            labelPlace="beside"
            value={String(options.corrects ?? versions.at(-1)?.version)}
            options={versions.toReversed().map(({ version }) => ({
              id: String(version),
              label: t('packView.version', { number: version }),
            }))}
            onChange={(version) => set({ corrects: Number(version) })}
          />
        )}
        <Select
          label={t('packView.releaseAt')}
          labelPlace="beside"
          value={options.releaseAt ?? ALL}
          options={[
            { id: ALL, label: t('packView.everything') },
            ...levels.map(({ id, label }) => ({ id, label })),
          ]}
          onChange={(level) => set({ releaseAt: level === ALL ? null : level })}
        />
        <Select
          label={t('packView.standard')}
          labelPlace="beside"
          value={options.standard}
          options={STANDARDS.map((id) => ({ id, label: t(`packView.standards.${id}`) }))}
          onChange={(standard) => set({ standard })}
        />
        {(['paper', 'word'] as const).map((of) => (
          <HouseSelect
            key={of}
            of={of}
            labelPlace="beside"
            value={options.house[of]}
            onChange={(blob) => set({ house: { ...options.house, [of]: blob } })}
          />
        ))}
      </Group>
      {options.output === 'corrigendum' ? (
        <Corrections briefing={briefing} options={options} />
      ) : (
        <Recipients briefing={of} copy={options.copy} onCopy={(copy) => set({ copy })} />
      )}
      {options.output === 'note' && (
        <>
          <Parts options={options} onChange={(parts) => set({ parts })} />
          <Group title={t('packView.details')}>
            <Checkbox checked={options.fullTexts} onChange={(fullTexts) => set({ fullTexts })}>
              {t('packView.fullTexts')}
            </Checkbox>
            <Checkbox checked={options.grades} onChange={(grades) => set({ grades })}>
              {t('packView.grades')}
            </Checkbox>
            <Checkbox checked={options.timelineDrawn} onChange={(timelineDrawn) => set({ timelineDrawn })}>
              {t('packView.timelineDrawn')}
            </Checkbox>
          </Group>
        </>
      )}
    </div>
  );
});

interface PartsProps {
  readonly options: PackOptions;
  readonly onChange: (parts: readonly Part[]) => void;
}

/** Parts of the note: those that print, in their order, then those that do not. */
function Parts({ options, onChange }: PartsProps) {
  const t = useWords();
  const { parts } = options;
  const off = partSchema.options.filter((part) => !parts.includes(part));
  const move = (at: number, by: 1 | -1) => {
    const part = parts[at];
    if (part) onChange(parts.toSpliced(at, 1).toSpliced(at + by, 0, part));
  };
  return (
    <Group title={t('packView.parts')}>
      <ul className={styles.parts}>
        {parts.map((part, at) => (
          <li key={part} className={styles.part}>
            <Checkbox checked onChange={() => onChange(parts.filter((one) => one !== part))}>
              {t(`packView.part.${part}`)}
            </Checkbox>
            <span className={styles.moves}>
              <IconButton
                size={20}
                label={t('packView.earlier', { part: t(`packView.part.${part}`) })}
                disabled={at === 0}
                onPress={() => move(at, -1)}
              >
                <Icon of={ArrowUp} size={14} />
              </IconButton>
              <IconButton
                size={20}
                label={t('packView.later', { part: t(`packView.part.${part}`) })}
                disabled={at === parts.length - 1}
                onPress={() => move(at, 1)}
              >
                <Icon of={ArrowDown} size={14} />
              </IconButton>
            </span>
          </li>
        ))}
        {off.map((part) => (
          <li key={part} className={styles.part}>
            <Checkbox checked={false} onChange={() => onChange([...parts, part])}>
              {t(`packView.part.${part}`)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Group>
  );
}
