import { call } from '../bridge/call.ts';

export const undo = (): unknown => call('edit:undo', {});
