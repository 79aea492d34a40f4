import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StoreError } from '../store/store.ts';
import { startLog, withoutWords } from './log.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test('an error is told by name, code and place, never by words that a parser quotes', () => {
  const secret = 'the envoy said\n    at dinner (that the dam:1:1)\nwould be given up';
  const errors = [
    thrownBy(() => JSON.parse(`{"text": ${secret}`)),
    new Error(secret, { cause: new TypeError(secret) }),
    new StoreError('io', secret),
    secret,
    { message: secret },
  ];
  for (const error of errors) expect(withoutWords(error)).not.toMatch(/envoy|dinner|dam|given up/);
  expect(withoutWords(errors[0])).toMatch(/^SyntaxError\n\s+at JSON\.parse/);
  expect(withoutWords(errors[1])).toMatch(/^Error\n.*log\.test\.ts:\d+.*caused by TypeError/s);
  expect(withoutWords(errors[2])).toMatch(/^StoreError io\n/);
});

test('the file is for nobody else to read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'precis-log-'));
  startLog(folder)(new RangeError('words'));
  const file = join(folder, 'logs', 'main.log');
  expect(readFileSync(file, 'utf8')).toMatch(/RangeError/);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
