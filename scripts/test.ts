import { fail } from './fail.ts';
import { prepare } from './testing/prepare.ts';
import { type Step, steps } from './testing/steps.ts';

/**
 * `npm test`: everything, in the order in which it fails cheapest. `npm run test:e2e -- FILE…`: the build and
 * the tests in a real window only; what follows goes to Playwright.
 */
async function test(): Promise<number> {
  const [only, ...rest] = process.argv.slice(2);
  const windowOnly = only === 'e2e';
  const display = await prepare();
  const env = display ? { ...process.env, DISPLAY: display.display } : process.env;
  try {
    for (const step of steps(windowOnly, windowOnly ? rest : process.argv.slice(2))) {
      const code = await timed(step, env);
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    display?.close();
  }
}

async function timed(step: Step, env: NodeJS.ProcessEnv): Promise<number> {
  console.log(`\n▸ ${step.name}`);
  const begun = performance.now();
  const code = await step.run(env);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(code === 0 ? `✓ ${step.name}, ${seconds} s` : `✗ ${step.name} failed after ${seconds} s`);
  return code;
}

process.exit(await test().catch(fail));
