import log from 'electron-log/node.js';

/** Writes what nobody foresaw to a file in the app's own folder. Never words of a source: names of errors and places. */
export function startLog(folder: string): (error: unknown) => void {
  log.transports.file.resolvePathFn = () => `${folder}/logs/main.log`;
  log.transports.file.level = 'warn';
  log.transports.console.level = false;
  return (error) => log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
