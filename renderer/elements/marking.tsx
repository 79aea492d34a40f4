import styles from './marking.module.css';

/** A level of the marking scheme as it is printed; its label is never translated. */
export function Marking({ label }: { readonly label: string }) {
  return <span className={styles.marking}>{label}</span>;
}
