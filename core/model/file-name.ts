/** Names Windows keeps for devices, with or without an ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 120;
/** With its dot: `.jsonld`, `.webloc`. */
const LONGEST_ENDING = 7;

/**
 * A title as a file name that every system takes: no separators, no control or direction characters, no device names,
 * no dot or space at the end. Never empty.
 */
export function safeFileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= LONGEST_ENDING ? name.slice(dot) : '';
  const stem = (ending === '' ? name : name.slice(0, dot))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[. ]+|[. ]+$/g, '');
  const plain = stem === '' ? 'Précis' : stem;
  return `${DEVICES.test(plain) ? `_${plain}` : plain}${ending.replace(/[^.\p{L}\p{N}]/gu, '')}`;
}
