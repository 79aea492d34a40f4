import { userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ulid } from 'ulid';
import { Failure, inWords } from './cli/failure.ts';
import { commands, usage } from './cli/index.ts';
import { createImporter, forkWorker } from './importing/index.ts';
import { createPrinter, forkPrinting } from './printing/index.ts';
import { Jobs } from './services/jobs.ts';

/** The command line: the same services as the desktop app, without Electron. Exit codes: 0, 1 failed, 3 open elsewhere. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const asked = name === undefined || name === 'help' || name === '--help';
    (asked ? process.stdout : process.stderr).write(
      asked ? usage() : `There is no command ${name}.\n\n${usage()}`,
    );
    return asked ? 0 : 1;
  }
  const here = import.meta.dirname;
  const importer = createImporter({ spawn: forkWorker(pathToFileURL(join(here, 'importing', 'worker.js'))) });
  const printer = createPrinter(forkPrinting(join(here, 'printing', 'worker.js')));
  const world = { now: () => new Date(), newId: ulid, user: userInfo().username, emit: () => {} };
  try {
    return await command.run(args, { world, equipment: { importer, printer, jobs: new Jobs() } });
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`);
    return error instanceof Failure ? error.exit : 1;
  } finally {
    importer.close();
    printer.close();
  }
}

// Whoever reads us has had enough (`… | head`): that is no failure, and the work is done to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
