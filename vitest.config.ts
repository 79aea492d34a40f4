import { defineConfig } from 'vitest/config';

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
    testTimeout: 60_000,
  },
});
