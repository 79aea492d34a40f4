import { createContext, type ReactNode, useContext } from 'react';
import { type Language, type Translate, translator } from '../../core/language/translate.ts';

interface ElementWords {
  readonly t: Translate;
  readonly language: Language;
  /** 'darwin' writes keys as ⌘ ⇧, all others in words. */
  readonly platform: string;
}

const Words = createContext<ElementWords>({ t: translator('en'), language: 'en', platform: 'linux' });

/** Gives the elements below it their language. The app sets it once, around everything. */
export function ElementWords({ children, ...words }: ElementWords & { readonly children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

export const useElementWords = (): ElementWords => useContext(Words);
