import { useLibrary } from '../renderer/state/library.ts';

export { useLibrary };
