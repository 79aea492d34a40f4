import { type SpawnOptions, spawn } from 'node:child_process';
import { checkout } from './checkout.ts';

export type Finished = { readonly code: number };
export type Captured = Finished & { readonly stdout: string; readonly stderr: string };

/**
 * Runs a program in the checkout with our own terminal and gives its exit code. A program ended by a signal
 * counts as failed (128 + 15), so that no caller takes an interrupted step for a passed one.
 */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: checkout, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 143 }));
  });
}

/** Runs a program quietly and keeps what it said, for steps whose output matters only when they fail. */
export function capture(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: checkout, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 143, stdout, stderr }));
  });
}

/**
 * A command-line tool of node_modules with its arguments, run by this very Node, so that neither a shell nor a
 * PATH is involved.
 */
export function tool(path: string, ...args: readonly string[]): [string, readonly string[]] {
  return [process.execPath, [`${checkout}/node_modules/${path}`, ...args]];
}
