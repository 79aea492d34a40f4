const isPageNumber = (line: string): boolean => /^[-–—\s]*(?:\d+|[ivxlc]+)[-–—\s]*$/i.test(line);

/** Headers and footers: each of their lines once, without bare page numbers. */
export class RtfMargins {
  private text = '';
  private readonly found = new Set<string>();

  get lines(): ReadonlySet<string> {
    return this.found;
  }

  add(text: string): void {
    this.text += text;
  }

  /** Ends the header or footer at hand. */
  end(): void {
    for (const line of this.text.split('\n')) {
      const text = line.replace(/[ \t]+/g, ' ').trim();
      if (text !== '' && !isPageNumber(text)) this.found.add(text);
    }
    this.text = '';
  }
}
