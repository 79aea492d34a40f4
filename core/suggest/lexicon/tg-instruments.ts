import type { InstrumentType } from '../types.ts';

/** Tajik heads of titles that Russian does not share, by stem. */
export const TG_HEADS: ReadonlyMap<string, InstrumentType> = new Map([
  ['созишнома', 'agreement'],
  ['шартнома', 'treaty'],
  ['аҳднома', 'treaty'],
  ['протокол', 'protocol'],
  ['конвенсия', 'convention'],
  ['меморандум', 'memorandum'],
  ['еддошт', 'memorandum'],
  ['тағйирот', 'amendment'],
  ['эъломия', 'declaration'],
  ['консепсия', 'concept'],
  ['қатънома', 'resolution'],
  ['нақша', 'plan'],
  ['харита', 'roadmap'],
  ['барнома', 'programme'],
]);
