import { openStore } from '../../main/store/store.ts';

export const state = (folder: string): unknown => openStore(folder);
