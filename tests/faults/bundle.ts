import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a script of this folder for plain Node, so that it starts at once; gives the file's path. */
export async function bundled(name: string): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const outDir = join(root, 'node_modules/.cache/faults', `${name}-${process.pid}`);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return join(outDir, `${name}.mjs`);
}
