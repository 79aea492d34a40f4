import { openStore } from '../../main/store/store.ts';

export const pack = (folder: string): unknown => openStore(folder);
