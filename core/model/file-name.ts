/** Names Windows keeps for devices, with or without an ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Of bytes in UTF-8: a system takes 255, and something may be put before and after. */
const LONGEST = 200;
/** `.jsonld`, `.webloc`: what stands after a dot in the middle of a title is none. */
const ENDING = /(?<=.)\.[\p{L}\p{N}]{1,6}$/u;

/** The signs of a text that go into so many bytes of UTF-8. */
function cut(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    if (bytes > most) return kept;
    kept += sign;
  }
  return kept;
}

/**
 * A title as a file name that every system takes: no separators, no control or direction characters, no device names,
 * no dot or space at the end. Never empty.
 */
export function safeFileName(name: string): string {
  const [ending = ''] = ENDING.exec(name) ?? [];
  const whole = name
    .slice(0, name.length - ending.length)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cs}/gu, '');
  const stem = cut(whole, LONGEST).replace(/^[. ]+|[. ]+$/g, '');
  const plain = stem === '' ? 'Précis' : stem;
  return `${DEVICES.test(plain) ? `_${plain}` : plain}${ending}`;
}
