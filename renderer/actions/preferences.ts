import type { Language } from '../../core/language/translate.ts';
import { call } from '../bridge/call.ts';
import { setLanguage, setTheme, setZoom, usePreferences } from '../state/preferences.ts';

/** The language of the interface: at once, and remembered for this machine. */
export function chooseLanguage(language: Language): void {
  setLanguage(language);
  void call('window:remember', { language });
}

export function chooseTheme(theme: ReturnType<typeof usePreferences.getState>['theme']): void {
  setTheme(theme);
  void call('window:remember', { theme });
}

/** Whether spelling is checked, on this machine. */
export function chooseSpelling(spelling: boolean): void {
  usePreferences.setState({ spelling });
  void call('window:remember', { spelling });
}

/** Takes a word out of those that the person has taught the speller. */
export function unlearn(word: string): void {
  const words = usePreferences.getState().words.filter((other) => other !== word);
  usePreferences.setState({ words });
  void call('window:remember', { words });
}

const ZOOMS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** Larger or smaller, everything in the windows of the app; 0 is the size it was made for. */
export function zoom(by: 1 | -1 | 0): void {
  const { zoom: now } = usePreferences.getState();
  const at = ZOOMS.findIndex((step) => step >= now - 0.001);
  const next = by === 0 ? 1 : (ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + by))] ?? 1);
  setZoom(next);
  void call('window:remember', { zoom: next });
}
