import { openRecord } from '../actions/open.ts';

export const open = (): unknown => openRecord('fact', '');
