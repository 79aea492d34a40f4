import { findRuntime } from '../runtime/find.ts';
import { install, installCommand, isDebian, missingPackages } from '../system/debian.ts';
import { hasDisplay, startVirtualDisplay, type VirtualDisplay } from '../system/display.ts';
import { missingLibraries } from '../system/libraries.ts';

/**
 * Sees to it that a window can be opened: an Electron, its libraries, a display. First of all, so that a
 * machine that lacks something says so at once and not after minutes of passing tests.
 */
export async function prepare(): Promise<VirtualDisplay | undefined> {
  const { executable } = await findRuntime(console.log);
  if (isDebian) provide(missingPackages(executable, true));
  const libraries = missingLibraries(executable);
  if (libraries.length > 0)
    throw new Error(`Electron needs libraries this system lacks: ${libraries.join(' ')}`);
  return hasDisplay() ? undefined : startVirtualDisplay();
}

function provide(packages: readonly string[]): void {
  if (packages.length === 0) return;
  if (process.getuid?.() !== 0)
    throw new Error(`The tests need packages this system lacks: ${installCommand(packages)}`);
  console.log(`Installing ${packages.join(' ')}`);
  if (!install(packages)) throw new Error(`They could not be installed: ${installCommand(packages)}`);
}
