import { StoreError } from '../store/store.ts';

export { StoreError };
