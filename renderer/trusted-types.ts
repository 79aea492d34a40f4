/*
 * The page's policy lets strings become scripts through this one door only: addresses of the app's own files, for its
 * workers. There is no way for a string to become HTML or script text.
 */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

// The types of TypeScript's DOM library do not know `trustedTypes` yet.
const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { origin, protocol, host } = new URL(address, location.href);
    if (origin === location.origin && protocol === location.protocol && host === location.host)
      return address;
    throw new TypeError('Not a file of the app');
  },
});
