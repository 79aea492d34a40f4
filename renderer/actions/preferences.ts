import type { Language } from '../../core/language/translate.ts';
import { call } from '../bridge/call.ts';
import { setLanguage, setTheme, type usePreferences } from '../state/preferences.ts';

/** The language of the interface: at once, and remembered for this machine. */
export function chooseLanguage(language: Language): void {
  setLanguage(language);
  void call('window:remember', { language });
}

export function chooseTheme(theme: ReturnType<typeof usePreferences.getState>['theme']): void {
  setTheme(theme);
  void call('window:remember', { theme });
}
