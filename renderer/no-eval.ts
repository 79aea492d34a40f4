// Zod tries once whether it may compile code; the page's policy forbids it and reports the attempt. Its own
// `z.config({ jitless: true })` would come too late: schemas are made while the modules load.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
