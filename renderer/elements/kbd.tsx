import styles from './kbd.module.css';
import { keysInWords } from './keys.ts';
import { useElementWords } from './words.tsx';

/** Key cap. `keys` is an accelerator (`CmdOrCtrl+K`) or a word on a key. */
export function Kbd({ keys }: { readonly keys: string }) {
  const { platform } = useElementWords();
  return <kbd className={styles.kbd}>{keysInWords(keys, platform)}</kbd>;
}
