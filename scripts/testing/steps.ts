import { buildWhenStale } from '../build/build.ts';
import { run, tool } from '../run.ts';

export type Step = { readonly name: string; run(env: NodeJS.ProcessEnv): Promise<number> };

/** The steps of the test command; `args` go to Playwright. */
export function steps(windowOnly: boolean, args: readonly string[]): readonly Step[] {
  const inWindow: readonly Step[] = [
    { name: 'Build', run: () => buildWhenStale().then(() => 0) },
    program('Tests in a real window', '@playwright/test/cli.js', 'test', ...args),
  ];
  return windowOnly
    ? inWindow
    : [
        program('Types', 'typescript/bin/tsc', '-b'),
        program('Lint and format', '@biomejs/biome/bin/biome', 'check', '.'),
        program('Unit tests', 'vitest/vitest.mjs', 'run'),
        ...inWindow,
      ];
}

function program(name: string, path: string, ...args: readonly string[]): Step {
  return { name, run: async (env) => (await run(...tool(path, ...args), { env })).code };
}
