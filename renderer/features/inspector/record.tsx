import { Ellipsis, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { anchoredKinds } from '../../../core/model/anchor.ts';
import type { AnyRecord, FieldsOf, KindName, Records } from '../../../core/model/kinds.ts';
import { removeRecord, showAnchor, tagRecord } from '../../actions/evidence.ts';
import { letterIn } from '../../actions/letters.ts';
import { openRecord } from '../../actions/open.ts';
import { useAction } from '../../actions/use-action.ts';
import { focusRegion } from '../../actions/window.ts';
import { Banner } from '../../elements/banner.tsx';
import { Button } from '../../elements/button.tsx';
import { Chip } from '../../elements/chip.tsx';
import { Group } from '../../elements/group.tsx';
import { Icon } from '../../elements/icon.tsx';
import { IconButton } from '../../elements/icon-button.tsx';
import { Label } from '../../elements/label.tsx';
import { Menu } from '../../elements/menu.tsx';
import { isChanged, openEdit, useEditing } from '../../state/editing.ts';
import { useWantedField } from '../../state/inspector.ts';
import { useLibrary } from '../../state/library.ts';
import { complain, say } from '../../state/notices.ts';
import { usePartyNames } from '../../state/party-names.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Purge } from '../purge/purge.tsx';
import { isHollow, marginWords } from '../reader/margin-words.ts';
import { Anchors } from './anchors.tsx';
import { anchorsOf } from './anchors-of.ts';
import { Check } from './check.tsx';
import { Compared } from './comparison.tsx';
import { Content } from './content.tsx';
import { Credibility } from './credibility.tsx';
import { EditRecord } from './edit-record.tsx';
import { hasForm } from './form-of.tsx';
import { History } from './history.tsx';
import styles from './inspector.module.css';
import { LineDoubt } from './line-doubt.tsx';
import { WillPrintAs } from './print-as.tsx';
import { Remove } from './remove.tsx';
import sheet from './sheet.module.css';
import { Sheet } from './sheet.tsx';
import { TagDialog } from './tags.tsx';
import { Used } from './used.tsx';

/** A filed record: words, how it prints, credibility, check, where it stands and is used, history; and its form. */
export function RecordSheet<K extends KindName>({
  kind,
  record,
}: {
  readonly kind: K;
  readonly record: Records[K];
}) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const readOnly = useLibrary((state) => state.readOnly);
  // How often the form was asked for: one that was left open comes back without taking the keys.
  const [called, setCalled] = useState(0);
  const unsaved = useEditing((state) => state.edits.get(record.id));
  const editing = called > 0 || unsaved?.aside === false;
  const [tagging, setTagging] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const [purging, setPurging] = useState(false);
  const canEdit = hasForm(kind) && !readOnly;
  const wanted = useWantedField(record.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when a field is asked for
  useEffect(() => {
    if (wanted !== null && canEdit) openForm();
  }, [wanted, canEdit]);
  // A record is its fields and its stamp.
  const fields = record as unknown as FieldsOf<K>;
  const anchors = anchorsOf(kind, fields);
  const [anchor] = anchors;
  useAction('edit-record', canEdit ? openForm : null);
  useAction('show-in-source', anchor ? () => showAnchor(anchor) : null);
  // A tag stands under another by its form.
  const canTag = !readOnly && kind !== 'tag';
  useAction('tag', canTag ? () => setTagging(true) : null);
  useAction('remove', readOnly ? null : () => void remove(false));

  async function remove(evenIfUsed: boolean) {
    const [problem] = await removeRecord(kind, record.id, evenIfUsed);
    if (problem?.code === 'in-use' && !evenIfUsed) setRemoving(t('problems.in-use', problem.params));
    else if (problem) complain([problem]);
    else say('inspector.removed', { name: t(`kinds.number.${kind}`, { number: record.number }) });
  }

  function openForm() {
    setCalled((times) => times + 1);
    openEdit(record.id);
  }

  function closeForm() {
    setCalled(0);
    openEdit(record.id, false);
    const { pane } = useWorkspace.getState();
    focusRegion(document.querySelector<HTMLElement>(`[data-region="${pane}"]`));
  }

  if (editing) return <EditRecord kind={kind} record={record} called={called} onClose={closeForm} />;
  return (
    <Sheet
      kind={kind}
      hollow={hollow(kind, record)}
      title={<Headline kind={kind} record={record} />}
      foot={
        <>
          {canEdit && (
            <Button keys={letterIn(language, 'E')} onPress={openForm}>
              {t('inspector.edit')}
            </Button>
          )}
          {anchor ? (
            <Button onPress={() => showAnchor(anchor)}>{t('actions.show-in-source')}</Button>
          ) : (
            <Button onPress={() => void openRecord(kind, record.id)}>{t('inspector.open')}</Button>
          )}
          <span className={sheet.space} />
          <Menu
            label={t('reader.more')}
            placement="top end"
            groups={[
              [
                {
                  id: 'tag',
                  label: t('actions.tag'),
                  keys: letterIn(language, 'T'),
                  onPress: () => setTagging(true),
                  disabled: !canTag,
                },
                {
                  id: 'remove',
                  label: t('actions.remove'),
                  danger: true,
                  onPress: () => void remove(false),
                  disabled: readOnly,
                },
                ...(kind === 'source'
                  ? [
                      {
                        id: 'purge',
                        label: t('purge.item'),
                        danger: true,
                        onPress: () => setPurging(true),
                        disabled: readOnly,
                      },
                    ]
                  : []),
              ],
            ]}
          >
            <IconButton label={t('reader.more')} placement="top">
              <Icon of={Ellipsis} />
            </IconButton>
          </Menu>
        </>
      }
    >
      <div className={sheet.form}>
        {unsaved && isChanged(unsaved) && (
          <Banner
            tone="plain"
            actions={
              <Button look="link" onPress={openForm}>
                {t('forms.goOn')}
              </Button>
            }
          >
            {t('forms.unsaved')}
          </Banner>
        )}
        {/* `kind` says which record this is. */}
        {kind === 'line' && <LineDoubt line={record as unknown as Records['line']} />}
        <Content kind={kind} record={record} />
        <WillPrintAs kind={kind} fields={fields} />
        <Credibility kind={kind} record={record} readOnly={readOnly} />
        <Check kind={kind} record={record} />
        {kind === 'fact' && <Compared fact={record as unknown as Records['fact']} />}
        <Carried record={record} />
        <Anchors kind={kind} id={record.id} fields={fields} />
        {/* What refers to a finalised version is itself all there is. */}
        {kind !== 'pack' && <Used id={record.id} />}
        <History kind={kind} record={record} />
      </div>
      {tagging && (
        <TagDialog
          tags={record.tags}
          onClose={() => setTagging(false)}
          onTags={(tags) =>
            void tagRecord(
              kind,
              record.id,
              tags.filter((id) => !record.tags.includes(id)),
              record.tags.filter((id) => !tags.includes(id)),
            )
          }
        />
      )}
      {purging && <Purge source={record.id} onClose={() => setPurging(false)} />}
      {removing !== null && (
        <Remove
          why={removing}
          onClose={() => setRemoving(null)}
          onRemove={() => {
            setRemoving(null);
            void remove(true);
          }}
        />
      )}
    </Sheet>
  );
}

function hollow(kind: KindName, record: AnyRecord): boolean {
  return kind === 'quote' && isHollow({ kind, record: record as Records['quote'] });
}

function Headline({ kind, record }: { readonly kind: KindName; readonly record: AnyRecord }) {
  const t = usePreferences((state) => state.t);
  const language = usePreferences((state) => state.language);
  const rows = useLibrary((state) => state.rows);
  const nameOf = usePartyNames(record.id);
  const number = t(`kinds.number.${kind}`, { number: record.number });
  // `kind` says which record this is.
  const own =
    kind === 'fact'
      ? (record as Records['fact']).measure
      : kind === 'line'
        ? t(`inspector.line.${(record as Records['line']).kind}`)
        : '';
  const inMargin = () =>
    marginWords({ kind, record } as Parameters<typeof marginWords>[0], {
      t,
      language,
      numberOf: (id) => rows.get(id)?.number ?? null,
      nameOf,
    });
  const anchored = anchoredKinds.some((name) => name === kind);
  const words = own || (anchored ? inMargin() : t(`kinds.one.${kind}`));
  return (
    <>
      {number} <span className={sheet.headWords}>{words}</span>
    </>
  );
}

/** Marking, disclosure, tags and note, as far as they are set. */
function Carried({ record }: { readonly record: AnyRecord }) {
  const t = usePreferences((state) => state.t);
  const rows = useLibrary((state) => state.rows);
  const scheme = useLibrary((state) => state.settings.scheme);
  const level = scheme.levels.find(({ id }) => id === record.marking);
  const said =
    level !== undefined || record.disclosure !== 'usable' || record.tags.length > 0 || record.note !== '';
  if (!said) return null;
  return (
    <Group title={t('inspector.carried')} ruled>
      <div className={styles.labels}>
        {level && <Label>{level.label}</Label>}
        {record.disclosure !== 'usable' && (
          <Label tone="warn" icon={Lock}>
            {t(`inspector.disclosure.${record.disclosure}`)}
          </Label>
        )}
        {record.tags.map((id) => {
          const tag = rows.get(id);
          return (
            tag && (
              <Chip
                key={id}
                kind="tag"
                number={tag.number}
                words={tag.title}
                onPress={() => void openRecord('tag', id)}
              />
            )
          );
        })}
      </div>
      {record.markingAuthority && (
        <p className={styles.quiet}>
          {[
            record.markingAuthority.authority,
            record.markingAuthority.date,
            record.markingAuthority.reason,
          ].join(', ')}
        </p>
      )}
      {record.note !== '' && <p className={styles.note}>{record.note}</p>}
    </Group>
  );
}
