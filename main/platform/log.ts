import log from 'electron-log/node.js';

/** Writes what nobody foresaw to a file of one's own in the app's folder: what kind of error it was, and where. */
export function startLog(folder: string): (error: unknown) => void {
  log.transports.file.resolvePathFn = () => `${folder}/logs/main.log`;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.file.level = 'warn';
  log.transports.console.level = false;
  return (error) => log.error(withoutWords(error));
}

const FRAME = /^\s+at .*?(?::\d+:\d+|<anonymous>|native)\)?$/;

/**
 * An error by its name, its code and the places it came by. Never its message: a parser quotes the text that it could
 * not read, and a source's words have no place in a log.
 */
export function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((line) => FRAME.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${withoutWords(error.cause)}`];
  return [`${error.name}${code}`, ...frames, ...cause].join('\n');
}
