import { call } from '../bridge/call.ts';

export const Save = (): unknown => call('quote:add', {});
