import { fileURLToPath } from 'node:url';

/** The folder of this checkout, without a trailing slash: every script works from here, wherever it was called. */
export const checkout = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
