import { ipcRenderer } from 'electron';

export const call = (name: string): unknown => ipcRenderer.invoke(name);
