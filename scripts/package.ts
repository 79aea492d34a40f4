import { fail } from './fail.ts';
import { packageApp, systemZip } from './packaging/builder.ts';

/**
 * `npm run package`: the app as a folder and as an archive, without any tool but what is on the machine;
 * `npm run package -- --linux deb AppImage`, `-- --win`, `-- --mac`: what users get, built where the net is,
 * because electron-builder fetches the tools for these as it builds.
 */
const given = process.argv.slice(2);

function targets(): readonly string[] {
  if (given.length > 0) return given;
  if (process.platform === 'win32') return ['--win', 'dir', 'zip'];
  if (process.platform === 'darwin') return ['--mac', 'dir', 'zip'];
  if (systemZip()) return ['--linux', 'dir', 'tar.gz'];
  console.log('Only the folder is built: an archive needs 7-Zip (sudo apt-get install -y p7zip-full).');
  return ['--linux', 'dir'];
}

process.exitCode = await packageApp(targets(), console.log).catch(fail);
