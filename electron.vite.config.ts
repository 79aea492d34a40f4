import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Each becomes `out/main/NAME.js`: the two composition roots, and what runs in a utility process. */
const main = {
  index: 'main/index.ts',
  cli: 'main/cli.ts',
  'printing/worker': 'main/printing/worker.ts',
  'importing/worker': 'main/importing/worker.ts',
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      sourcemap: true,
      // What `dependencies` lists stays in node_modules: some of it is native, and it is all ES modules or
      // CommonJS that Node reads itself. But for sanitize-html, CommonJS that requires an ES module, which the
      // Node of Electron 33 (scripts/runtime/carried.ts) cannot: the bundler joins the two.
      externalizeDeps: { exclude: ['sanitize-html'] },
      rolldownOptions: {
        input: main,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      // A sandboxed preload can require nothing but `electron`: everything else is inside.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'main/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      // The page's policy allows no data: URLs.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
