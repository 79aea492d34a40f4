import type { Reporter, TestModule } from 'vitest/node';

/** Prints why tests skipped themselves, which the default reporter keeps to itself. */
export const skippedReasons: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const result = test.result();
        if (result.state === 'skipped' && result.note)
          process.stdout.write(`skipped: ${test.fullName}: ${result.note}\n`);
      }
  },
};
