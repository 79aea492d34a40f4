import { openAddress } from '../platform/dialogs.ts';

export const show = (): unknown => openAddress;
