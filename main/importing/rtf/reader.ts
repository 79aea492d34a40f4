import iconv from 'iconv-lite';
import { superscript } from '../../../core/outline/superscript.ts';
import { Flow } from '../flow.ts';
import { RtfFonts, signOfField } from './fonts.ts';
import { RtfInfo } from './info.ts';
import { RtfMargins } from './margins.ts';
import { blank, type State } from './state.ts';
import type { Token } from './token.ts';
import { margins, nowhere, pages, seen, signs } from './words.ts';

/** Reads the tokens of an RTF file into a flow. */
export class RtfReader {
  private readonly flow = new Flow();
  private readonly info = new RtfInfo();
  private readonly stack: State[] = [];
  private readonly fonts = new RtfFonts();
  private readonly headings = new Map<number, number>();
  private readonly notes: string[] = [];
  private readonly cells: string[] = [];
  private state: State = { ...blank };
  private page = 'windows-1252';
  private deepest = 0;
  private first = false;
  private starred = false;
  private skip = 0;
  private bytes: number[] = [];
  private text = '';
  private note = '';
  private hiddenText = '';
  private readonly margins = new RtfMargins();
  /** What the field at hand is; whether it was a sign, and is read. */
  private field = '';
  private isSign = false;
  private inTable = false;
  private listed = false;

  /** Whether every group that was opened is closed. */
  get closed(): boolean {
    return this.deepest > 0 && this.stack.length === 0;
  }

  take(token: Token): void {
    switch (token.is) {
      case 'open':
        this.decode();
        this.stack.push({ ...this.state });
        this.deepest = Math.max(this.deepest, this.stack.length);
        this.first = true;
        this.starred = false;
        return;
      case 'close':
        this.close();
        return;
      case 'byte':
        if (this.skip > 0) this.skip -= 1;
        else this.bytes.push(token.byte);
        return;
      case 'bytes':
        this.takeBytes(token.bytes);
        return;
      case 'word':
        this.takeWord(token.word, token.value);
    }
  }

  /** What was read. Call once, at the end. */
  finish(): { readonly flow: Flow; readonly info: ReadonlyMap<string, string> } {
    this.endParagraph();
    for (const text of this.margins.lines) this.flow.lay({ kind: 'paragraph', level: 0, text });
    for (const note of this.notes) this.flow.lay({ kind: 'footnote', level: 0, text: note });
    if (this.hiddenText.trim() !== '') this.flow.repair('hidden-removed', this.hiddenText.trim());
    return { flow: this.flow, info: this.info.said };
  }

  private takeBytes(text: string): void {
    const shown = text.slice(this.skip);
    this.skip = Math.max(0, this.skip - text.length);
    if (shown === '') return;
    for (let index = 0; index < shown.length; index += 1) this.bytes.push(shown.charCodeAt(index));
    this.first = false;
  }

  private close(): void {
    this.decode();
    this.skip = 0;
    const inside = this.state;
    this.state = this.stack.pop() ?? { ...blank };
    if (inside.destination === 'field' && this.state.destination !== 'field') {
      // A field for a sign shows it, and has no result or the same again; of others the result is read.
      const sign = signOfField(this.field);
      this.isSign = sign !== null;
      if (sign !== null) this.put(sign);
    }
    if (inside.destination === 'margin' && this.state.destination !== 'margin') this.margins.end();
    if (inside.destination === 'note' && this.state.destination !== 'note') {
      const text = this.note.trim();
      const mark = superscript(String(this.notes.length + 1));
      if (text !== '')
        this.notes.push(
          /^[¹²³⁰-⁹]/u.test(text) ? text.replace(/^([¹²³⁰-⁹]+)\s*/u, '$1 ') : `${mark} ${text}`,
        );
      this.note = '';
    }
  }

  /** Turns the bytes that have come into text by the code page of their font. */
  private decode(): void {
    if (this.bytes.length === 0) return;
    // Names of fonts are written in no font.
    const font = this.state.destination === 'fonts' ? -1 : this.state.font;
    const text = this.fonts.decode(font, this.bytes, this.page);
    this.bytes = [];
    this.put(text);
  }

  private put(text: string): void {
    const { destination, property, hidden, raised, style } = this.state;
    if (destination === 'fonts') this.fonts.addName(this.state.font, text);
    else if (destination === 'styles') {
      const level = /^(?:heading|заголовок) ([1-6])\b/i.exec(text.trim())?.[1];
      // A style of characters has no number of its own, and is often named after one of paragraphs.
      if (level && style >= 0) this.headings.set(style, Number(level));
    } else if (destination === 'info') this.info.add(property, text);
    else if (destination === 'field') this.field += text;
    else if (destination === 'margin') this.margins.add(text);
    else if (destination === 'note') this.note += raised ? superscript(text) : text;
    else if (destination === 'body') {
      if (hidden) this.hiddenText += text;
      else this.text += raised ? superscript(text) : text;
    }
  }

  private takeWord(word: string, value: number | null): void {
    if (word === 'u') {
      this.decode();
      this.put(this.fonts.letter(this.state.font, ((value ?? 0) + 0x10000) % 0x10000));
      this.skip = this.state.unicodeSkip;
      return;
    }
    if (this.skip > 0 && word in signs) {
      this.skip -= 1;
      return;
    }
    this.decode();
    this.skip = 0;
    if (word === '*') {
      this.starred = true;
      return;
    }
    if (this.first) {
      this.first = false;
      if (this.enter(word)) return;
    }
    const sign = signs[word];
    if (sign !== undefined) this.put(sign);
    else this.obey(word, value);
  }

  /** Enters a destination that a group begins with. True where the word was one. */
  private enter(word: string): boolean {
    const { state } = this;
    const starred = this.starred;
    this.starred = false;
    if (state.destination === 'nowhere') return true;
    if (word === 'fonttbl') state.destination = 'fonts';
    else if (word === 'fldinst') {
      state.destination = 'field';
      this.field = '';
    } else if (word === 'fldrslt' && this.isSign) {
      state.destination = 'nowhere';
      this.isSign = false;
    } else if (margins.has(word)) state.destination = 'margin';
    else if (word === 'stylesheet') state.destination = 'styles';
    else if (word === 'footnote') {
      state.destination = 'note';
      state.raised = false;
    } else if (word === 'info') state.destination = 'nowhere';
    else if (nowhere.has(word)) state.destination = 'nowhere';
    else if (starred && !seen.has(word) && state.destination !== 'styles') state.destination = 'nowhere';
    else {
      if (word === 'listtext') this.listed = true;
      return word === 'listtext' || word === 'fldrslt';
    }
    // The properties of a document stand in a group of their own each.
    if (word === 'info') Object.assign(state, { destination: 'info', property: '' });
    return true;
  }

  private obey(word: string, value: number | null): void {
    const { state } = this;
    if (state.destination === 'info') {
      state.property = this.info.enter(word, value) ?? state.property;
      return;
    }
    switch (word) {
      case 'ansicpg':
        this.page = value === 65001 ? 'utf-8' : `windows-${value ?? 1252}`;
        if (!iconv.encodingExists(this.page))
          this.page = iconv.encodingExists(`cp${value}`) ? `cp${value}` : 'windows-1252';
        return;
      case 'deff':
      case 'f':
        state.font = value ?? 0;
        return;
      case 'fcharset':
        if (state.destination === 'fonts') this.fonts.setCharset(state.font, value ?? 0);
        return;
      case 'uc':
        state.unicodeSkip = Math.min(8, Math.max(0, value ?? 1));
        return;
      case 's':
        state.style = value ?? -1;
        return;
      case 'super':
        state.raised = value !== 0;
        return;
      case 'nosupersub':
        state.raised = false;
        return;
      case 'v':
      case 'deleted':
        state.hidden = value !== 0;
        return;
      case 'plain':
        Object.assign(state, { raised: false, hidden: false });
        return;
      case 'chftn':
        this.put(superscript(String(this.notes.length + 1)));
        return;
      case 'outlinelevel':
        state.outline = value ?? 0;
        return;
      case 'pard':
        Object.assign(state, { style: -1, outline: null, depth: 0 });
        this.inTable = false;
        return;
      case 'intbl':
        this.inTable = true;
        return;
      case 'cell':
      case 'nestcell':
        this.cells.push(this.text.trim());
        this.text = '';
        return;
      case 'row':
      case 'nestrow':
        this.endRow();
        return;
      case 'ilvl':
        state.depth = Math.min(8, Math.max(0, value ?? 0));
        return;
      case 'mac':
      case 'pc':
      case 'pca':
        this.page = pages[word] ?? this.page;
        return;
      // A line end after a backslash, as Apple's programs write it.
      case '\n':
      case '\r':
      case 'par':
      case 'sect':
      case 'page':
        if (state.destination === 'note') this.note += '\n';
        else if (state.destination === 'margin') this.margins.add('\n');
        else if (state.destination === 'body') this.endParagraph();
    }
  }

  private endRow(): void {
    const cells = this.cells.splice(0);
    this.flow.lay({ kind: 'table-row', level: 0, text: cells.join('\t').replace(/\t+$/, '') });
  }

  private endParagraph(): void {
    if (this.inTable && this.text.trim() !== '') {
      // A paragraph within a cell.
      this.text += '\n';
      return;
    }
    const { style, outline, depth } = this.state;
    const level = this.headings.get(style) ?? (outline === null || outline > 5 ? 0 : outline + 1);
    const text = this.listed
      ? this.text
          .trimStart()
          .replace(/\t/, ' ')
          .replace(/^[\u00b7\uf0b7]/, '•')
      : this.text;
    if (level > 0) this.flow.lay({ kind: 'heading', level, text });
    else
      this.flow.lay({
        kind: this.listed ? 'list-item' : 'paragraph',
        level: this.listed ? depth + 1 : 0,
        text,
      });
    this.text = '';
    this.listed = false;
  }
}
