import { theme } from '../../renderer/state/theme.ts';

export const current = (): unknown => theme;
