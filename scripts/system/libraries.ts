import { spawnSync } from 'node:child_process';

/** Shared libraries a Linux program asks for and the system does not have, by file name. */
export function missingLibraries(program: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? []);
}
