/** Whether marked words are somebody's words, or a name, a title, a term, a so-called. */
export type Verdict =
  | { readonly quote: true; readonly why: string }
  | { readonly quote: false; readonly why: string };

/** A quotation, by the rule named. */
export const yes = (why: string): Verdict => ({ quote: true, why });
/** None, by the rule named. */
export const no = (why: string): Verdict => ({ quote: false, why });
