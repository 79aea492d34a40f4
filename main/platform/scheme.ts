import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** The app's own address: what the windows load. Nothing else is ever loaded in them. */
export const ORIGIN = 'precis://app';
/** Where an imported page is shown as it was, inside a sandboxed frame. Host of the address: the source's id. */
const PAGE_SCHEME = 'precis-page';

/** The policy of the app's page: its own files only, nothing evaluated, nothing fetched, no script made of strings. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  `frame-src ${PAGE_SCHEME}:`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');
/** An imported page may look, with the pictures that stand in it, and do nothing else. */
const PAGE_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** Must be called before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'precis',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Answers the two schemes: files of `folder` for the windows, `page(id)` for the frame that shows a source as it
 * was (null where there is none). Paths that lead out of the folder are not found.
 */
export function serve(session: Session, folder: string, page: (id: string) => Promise<string | null>): void {
  session.protocol.handle('precis', async ({ url }) => {
    const { pathname, host } = new URL(url);
    const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    const type = TYPES[extname(path)];
    if (host !== 'app' || type === undefined || !path.startsWith(folder + sep)) return missing();
    try {
      return answer(await readFile(path), type, POLICY);
    } catch {
      return missing();
    }
  });
  session.protocol.handle(PAGE_SCHEME, async ({ url }) => {
    const html = await page(new URL(url).host.toUpperCase()).catch(() => null);
    return html === null ? missing() : answer(html, TYPES['.html'] ?? '', PAGE_POLICY);
  });
}

function answer(body: string | Buffer, type: string, policy: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    },
  });
}

const missing = () => new Response('', { status: 404 });

/** True for what the windows may load: our own two schemes, and what is made in the page itself. */
export function isOurs(url: string): boolean {
  return /^(?:precis|precis-page|blob:precis|devtools):/.test(url);
}
