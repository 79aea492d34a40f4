import { create } from 'zustand';
import { type Language, type Translate, translator } from '../../core/language/translate.ts';

interface PreferencesSlice {
  readonly language: Language;
  readonly theme: 'system' | 'day' | 'night';
  readonly t: Translate;
}

/** What belongs to the person at this machine rather than to the library. */
export const usePreferences = create<PreferencesSlice>()(() => ({
  language: 'en',
  theme: 'system',
  t: translator('en'),
}));

export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  usePreferences.setState({ language, t: translator(language) });
}

/** Words of the interface in its language; a component that uses it is drawn again when the language changes. */
export const useWords = (): Translate => usePreferences((state) => state.t);

export function setTheme(theme: PreferencesSlice['theme']): void {
  usePreferences.setState({ theme });
}
