/** Numbers the paragraphs of a part. */
export interface Numbering {
  next(): string;
}

/** Numbers for a part: 1.1, 1.2, …; none where the part has none. */
export const numbering = (part: string): Numbering => {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return part === '' ? '' : `${part}.${count}`;
    },
  };
};
