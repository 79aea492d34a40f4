import { create } from 'zustand';
import type { Payload } from '../../core/contract/events.ts';
import { type Language, type Translate, translator } from '../../core/language/translate.ts';
import { platform } from '../bridge/call.ts';
import { onMac } from './mac-keys.ts';

interface PreferencesSlice {
  readonly language: Language;
  readonly theme: 'system' | 'day' | 'night';
  /** Size of everything in the windows; 1 is what it was drawn for. */
  readonly zoom: number;
  readonly spelling: boolean;
  /** Words that the person has taught the speller. */
  readonly words: readonly string[];
  readonly t: Translate;
}

/** What belongs to the person at this machine rather than to the library. */
export const usePreferences = create<PreferencesSlice>()(() => ({
  language: 'en',
  theme: 'system',
  zoom: 1,
  spelling: true,
  words: [],
  t: translator('en'),
}));

export function setLanguage(language: Language): void {
  document.documentElement.lang = language;
  const t = translator(language);
  usePreferences.setState({ language, t: platform() === 'darwin' ? onMac(t) : t });
}

/** Words of the interface in its language; a component that uses it is drawn again when the language changes. */
export const useWords = (): Translate => usePreferences((state) => state.t);

export function setTheme(theme: PreferencesSlice['theme']): void {
  usePreferences.setState({ theme });
}

export function setZoom(zoom: number): void {
  usePreferences.setState({ zoom });
}

/** What was chosen in any window of the app is so in this one. */
export function follow({ language, ...rest }: Payload<'preferences:changed'>): void {
  const now = usePreferences.getState();
  if (now.language !== language) setLanguage(language);
  const { theme, zoom, spelling, words } = rest;
  usePreferences.setState({ theme, zoom, spelling, words });
}
