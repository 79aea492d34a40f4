import { ChevronDown, Plus } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { beginsLike } from '../../core/actors/spelling.ts';
import { Field, type FieldProps } from './field.tsx';
import { matches } from './fold.ts';
import { Icon } from './icon.tsx';
import styles from './list.module.css';
import { type Option, OptionRow } from './select.tsx';
import { selectAll } from './select-all.ts';
import { useElementWords } from './words.tsx';

export interface NamedOption extends Option {
  /** Spellings it is found by, in any script that sounds like them: Rasoulzoda, Rasulzoda, Расулзода. */
  readonly spellings?: readonly string[];
}

/** What was chosen, or typed without choosing: then `id` is null. */
export interface Named {
  readonly id: string | null;
  readonly name: string;
}

interface ComboBoxProps extends FieldProps {
  readonly options: readonly NamedOption[];
  readonly value: Named;
  readonly onChange: (value: Named) => void;
  /** Offers "New: …" for a name that no option has. */
  readonly onCreate?: ((name: string) => void) | undefined;
  readonly placeholder?: string;
  /** Enter takes what was typed: the option of that name, else the first that fits, else a new one; said if there is none. */
  readonly takes?: boolean;
}

const CREATE = ':create';
const SHOWN = 50;

/** An option by any of its spellings, or words of one's own. */
export function ComboBox({
  options,
  value,
  onChange,
  onCreate,
  placeholder,
  takes = false,
  ...field
}: ComboBoxProps) {
  const { t } = useElementWords();
  const [typing, setTyping] = useState(false);
  const found = useMemo(() => {
    const query = typing ? value.name : '';
    return options
      .filter(
        ({ label, spellings = [] }) =>
          [label, ...spellings].some((name) => matches(name, query)) ||
          spellings.some((name) => beginsLike(name, query)),
      )
      .slice(0, SHOWN);
  }, [options, typing, value.name]);
  const creatable =
    onCreate !== undefined &&
    value.id === null &&
    value.name.trim() !== '' &&
    !options.some((option) => option.label === value.name.trim());
  const rows: NamedOption[] = creatable
    ? [...found, { id: CREATE, label: t('elements.create', { name: value.name.trim() }) }]
    : found;

  function take(key: string) {
    setTyping(false);
    if (key === CREATE) onCreate?.(value.name.trim());
    const chosen = options.find((option) => option.id === key);
    if (chosen) onChange({ id: chosen.id, name: chosen.label });
  }

  function takeTyped(event: KeyboardEvent<HTMLInputElement>) {
    if (!takes || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    // A row that is stood on is taken by the list itself.
    if (event.currentTarget.getAttribute('aria-activedescendant') || value.name.trim() === '') return;
    const named = rows.find(({ label }) => label === value.name.trim()) ?? rows[0];
    if (!named) return;
    event.preventDefault();
    event.stopPropagation();
    take(named.id);
  }

  const fitsNone = takes && value.id === null && value.name.trim() !== '' && rows.length === 0;

  return (
    <Field {...field} {...(fitsNone ? { error: t('elements.noneFits') } : {})}>
      {(control) => (
        <AriaComboBox
          className={styles.combo ?? ''}
          aria-label={field.label}
          items={rows}
          inputValue={value.name}
          selectedKey={value.id}
          allowsCustomValue
          allowsEmptyCollection={false}
          menuTrigger="input"
          isDisabled={control.disabled}
          isInvalid={control['aria-invalid'] ?? false}
          onInputChange={(name) => {
            if (name === value.name) return;
            setTyping(true);
            onChange({ id: null, name });
          }}
          onSelectionChange={(key) => key !== null && take(String(key))}
          onOpenChange={(open) => !open && setTyping(false)}
        >
          <Input
            id={control.id}
            className={control.className}
            placeholder={placeholder ?? ''}
            onKeyDownCapture={takeTyped}
            spellCheck={false}
            autoFocus={field.autoFocus ?? false}
            onFocus={(event) => field.toConfirm && selectAll(event.currentTarget)}
            {...(control['aria-describedby'] === undefined
              ? {}
              : { 'aria-describedby': control['aria-describedby'] })}
          />
          <Button className={styles.arrow ?? ''}>
            <Icon of={ChevronDown} size={14} />
          </Button>
          <Popover className={styles.popover ?? ''} offset={6}>
            <ListBox className={styles.list ?? ''}>
              {(option: NamedOption) =>
                option.id === CREATE ? (
                  <ListBoxItem id={CREATE} textValue={option.label} className={styles.option ?? ''}>
                    <span className={styles.check}>
                      <Icon of={Plus} size={14} />
                    </span>
                    <span className={styles.optionLabel}>{option.label}</span>
                  </ListBoxItem>
                ) : (
                  <OptionRow option={option} />
                )
              }
            </ListBox>
          </Popover>
        </AriaComboBox>
      )}
    </Field>
  );
}
