/** The part of citeproc-js that is used; it comes without types. */
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    opt: { development_extensions: Record<string, boolean> };
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[], noSort: boolean): void;
    makeBibliography(): [{ entry_ids: [string][] }, string[]] | false;
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}
