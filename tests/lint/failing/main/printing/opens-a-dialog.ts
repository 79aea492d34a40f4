import { askForFile } from '../platform/dialogs.ts';

export const target = (): unknown => askForFile();
