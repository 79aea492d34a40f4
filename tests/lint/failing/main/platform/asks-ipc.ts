import { dispatch } from '../ipc/dispatch.ts';

export { dispatch };
