import { z } from 'zod';

/** A ULID (https://github.com/ulid/spec): 26 characters of Crockford base 32. Never shown to people. */
export const idSchema = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
export type Id = z.infer<typeof idSchema>;

/** SHA-256 of a blob's bytes in lower-case hex; the name of a blob. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export type Hash = z.infer<typeof hashSchema>;
