import { join } from 'node:path';
import { checkout } from '../checkout.ts';

const dist = join(checkout, 'dist');

/** The program inside the folder that packaging leaves for this system, which starts from where it lies. */
export function unpackedProgram(): string {
  if (process.platform === 'win32') return join(dist, folder('win'), 'Precis.exe');
  if (process.platform === 'darwin') return join(dist, folder('mac'), 'Précis.app/Contents/MacOS/Précis');
  return join(dist, folder('linux'), 'precis');
}

/** The targets that make that folder and nothing else. */
export function unpackedTargets(): readonly string[] {
  const system = process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux';
  return [`--${system}`, 'dir'];
}

/** electron-builder names the folder after the system, and after the processor where that is not x64. */
function folder(system: 'win' | 'mac' | 'linux'): string {
  const processor = process.arch === 'x64' ? '' : `-${process.arch}`;
  return system === 'mac' ? `mac${processor}` : `${system}${processor}-unpacked`;
}
