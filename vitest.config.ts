import { defineConfig } from 'vitest/config';
import { skippedReasons } from './scripts/testing/skipped.ts';

export default defineConfig({
  test: {
    include: [
      'core/**/*.test.ts',
      'main/**/*.test.ts',
      'renderer/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/faults/**/*.test.ts',
      'tests/lint/**/*.test.ts',
    ],
    pool: 'forks',
    reporters: ['default', skippedReasons],
    testTimeout: 60_000,
  },
});
