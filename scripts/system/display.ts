import { spawn } from 'node:child_process';

/** True where a window can be shown: always on Windows and macOS, on Linux with an X or Wayland display. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export type VirtualDisplay = { readonly display: string; close(): void };

/**
 * Starts an X server without a screen, larger than any window of the tests, on a number it finds free itself
 * and tells us once it accepts clients.
 */
export function startVirtualDisplay(): Promise<VirtualDisplay> {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const close = () => {
      server.kill();
    };
    process.once('exit', close);
    server.on('error', () =>
      reject(new Error('Xvfb, the display for windows without a screen, is missing.')),
    );
    server.on('close', () => reject(new Error('Xvfb ended before it offered a display.')));
    server.stdio[3]?.once('data', (number: Buffer) =>
      resolve({ display: `:${number.toString().trim()}`, close }),
    );
  });
}
