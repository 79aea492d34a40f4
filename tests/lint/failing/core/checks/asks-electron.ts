import { app } from 'electron';

export const language = (): string => app.getLocale();
