import { app } from 'electron';

export const folder = (): string => app.getPath('temp');
