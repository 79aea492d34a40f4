/**
 * Words as they stand in texts, each with a number. A table of its own rather than a Map of strings: no string is made
 * for a word that was seen before, which halves the time of a build.
 */
export class Surfaces {
  private slots = new Int32Array(1 << 12).fill(-1);
  private units = new Uint16Array(1 << 14);
  private filled = 0;
  private starts = new Uint32Array(1 << 12);
  private hashes = new Int32Array(1 << 12);
  private numbers = new Uint32Array(1 << 12);
  private size = 0;

  /** Number of the word between two offsets of a text; `make` gives it for a word not seen before. */
  numberOf(text: string, start: number, end: number, make: (surface: string) => number): number {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let entry = this.slots[slot] ?? -1; entry !== -1; entry = this.slots[slot] ?? -1) {
      if (this.hashes[entry] === hash && this.isSame(entry, text, start, end))
        return this.numbers[entry] ?? 0;
      slot = (slot + 1) & mask;
    }
    const number = make(text.slice(start, end));
    this.add(text, start, end, hash, number);
    return number;
  }

  private isSame(entry: number, text: string, start: number, end: number): boolean {
    const from = this.starts[entry] ?? 0;
    if ((this.starts[entry + 1] ?? 0) - from !== end - start) return false;
    for (let i = 0; i < end - start; i += 1)
      if (this.units[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }

  private add(text: string, start: number, end: number, hash: number, number: number): void {
    if (this.size * 2 >= this.slots.length) this.grow();
    while (this.filled + end - start > this.units.length) {
      const units = new Uint16Array(this.units.length * 2);
      units.set(this.units);
      this.units = units;
    }
    for (let at = start; at < end; at += 1) this.units[this.filled++] = text.charCodeAt(at);
    this.hashes[this.size] = hash;
    this.numbers[this.size] = number;
    this.starts[this.size + 1] = this.filled;
    this.place(this.size, hash);
    this.size += 1;
  }

  private place(entry: number, hash: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
    this.slots[slot] = entry;
  }

  private grow(): void {
    const larger = this.slots.length * 2;
    const copy = <A extends Int32Array | Uint32Array>(into: A, from: A): A => {
      into.set(from);
      return into;
    };
    this.starts = copy(new Uint32Array(larger), this.starts);
    this.numbers = copy(new Uint32Array(larger), this.numbers);
    this.hashes = copy(new Int32Array(larger), this.hashes);
    this.slots = new Int32Array(larger).fill(-1);
    for (let entry = 0; entry < this.size; entry += 1) this.place(entry, this.hashes[entry] ?? 0);
  }
}
