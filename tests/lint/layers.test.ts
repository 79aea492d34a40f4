import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * Each file in `failing/` lies at the path it would have in the repository and breaks one layer rule. They
 * are copied to a folder of their own beside our biome.json, where nothing excludes them, and linted there.
 */
const checkout = fileURLToPath(new URL('../..', import.meta.url));
const failing = join(checkout, 'tests/lint/failing');
const biome = join(checkout, 'node_modules/@biomejs/biome/bin/biome');

const folder = mkdtempSync(join(tmpdir(), 'precis-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(checkout, 'biome.json'), join(folder, 'biome.json'));
cpSync(failing, folder, { recursive: true });

const examples = readdirSync(failing, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(failing, join(entry.parentPath, entry.name)));

const Report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

const Rules = z.object({
  overrides: z.array(
    z.object({
      linter: z.object({
        rules: z.object({
          style: z
            .object({
              noRestrictedImports: z
                .object({
                  options: z.object({
                    patterns: z.array(z.object({ message: z.string() })),
                    paths: z.record(z.string(), z.object({ message: z.string() })).optional(),
                  }),
                })
                .optional(),
            })
            .optional(),
        }),
      }),
    }),
  ),
});

const refusals = lint();

describe('the layers', () => {
  it.each(examples)('refuse %s', (example) => {
    const own = refusals.filter(({ path }) => path === example);
    expect(own.map(({ message }) => message)).toEqual([expect.stringContaining(layerOf(example))]);
  });

  it('have an example for every rule', () => {
    const shown = new Set(refusals.map(({ message }) => message));
    expect(layerMessages().filter((message) => !shown.has(message))).toEqual([]);
  });
});

/** How the message of the rule for that file's layer begins. */
function layerOf(example: string): string {
  const layer = layers.find(([folder]) => example.startsWith(folder));
  if (!layer) throw new Error(`${example} lies in no layer that has a rule.`);
  return layer[1];
}

const layers = [
  ['core/model/', 'model/ is the ground'],
  ['core/contract/', 'contract/ is made of the model'],
  ['core/', 'core/ is pure'],
  ['renderer/features/', 'features/ ask through actions'],
  ['renderer/elements/', 'elements/ are drawn from their props'],
  ['renderer/actions/', 'actions/ call the bridge'],
  ['renderer/state/', 'state/ is what the window knows'],
  ['renderer/selection/', 'selection/ turns ranges into offsets'],
  ['renderer/bridge/', 'bridge/ is the one way to main/'],
  ['renderer/', 'renderer/ is a browser'],
  ['main/preload/', 'preload/ knows the contract'],
  ['main/ipc/', 'ipc/ asks the services'],
  ['main/cli/', 'The command line runs without Electron'],
  ['main/sample/', 'sample/ is made through the services'],
  ['main/services/', 'services/ hold rules and the order of writes'],
  ['main/platform/exposes-a-bridge', 'Only preload/'],
  ['main/platform/', 'platform/ does what the system can'],
  ['main/store/', 'store/ is the ground of main/'],
  ['main/asks-the-renderer', 'main/ never imports renderer/'],
  ['main/', 'Below the services'],
] as const;

function lint(): readonly { readonly path: string; readonly message: string }[] {
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  return Report.parse(JSON.parse(stdout))
    .diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ message, location }) => ({ path: location.path, message }));
}

function layerMessages(): readonly string[] {
  const { overrides } = Rules.parse(JSON.parse(readFileSync(join(checkout, 'biome.json'), 'utf8')));
  return overrides.flatMap(({ linter }) => {
    const options = linter.rules.style?.noRestrictedImports?.options;
    return options
      ? [...options.patterns, ...Object.values(options.paths ?? {})].map(({ message }) => message)
      : [];
  });
}
