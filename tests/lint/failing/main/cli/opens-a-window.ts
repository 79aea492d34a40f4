import { BrowserWindow } from 'electron';

export const show = (): unknown => new BrowserWindow();
