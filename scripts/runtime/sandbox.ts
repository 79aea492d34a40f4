import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What Chromium needs on its command line where its sandbox cannot start: as root it refuses to, and in many
 * containers the kernel gives no user namespaces. Only development and tests pass it; the shipped app never.
 */
export function sandboxArgs(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return process.getuid?.() === 0 || !hasUserNamespaces() ? ['--no-sandbox'] : [];
}

function hasUserNamespaces(): boolean {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1') return false;
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
}
