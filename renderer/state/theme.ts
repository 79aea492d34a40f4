import { usePreferences } from './preferences.ts';

/** Sets the theme on the document, and follows the system where the person wants that. */
export function followTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme } = usePreferences.getState();
    const night = theme === 'night' || (theme === 'system' && system.matches);
    document.documentElement.dataset.theme = night ? 'night' : 'day';
  };
  apply();
  system.addEventListener('change', apply);
  usePreferences.subscribe(apply);
}
