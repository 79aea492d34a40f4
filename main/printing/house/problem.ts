import { PrintProblem } from '../problem.ts';

const SAYS = {
  'house.large': 'The house template is larger than {limit} MB or has more than {files} files.',
  'house.manifest': '{where}: {detail}.',
  'house.missing': 'The house template has no file {file}.',
  'house.picture': 'The file {file} of the house template is not a picture that can be printed.',
  'house.word': 'house.typ, line {line}: a house template may not use “{word}”.',
  'house.typst': 'house.typ, line {line}: {detail}.',
  'house.font': 'The folder fonts has no typeface “{family}”.',
  'house.font-broken': 'The file {file} of the house template is not a font.',
  'house.document': 'This is not a Word template that can be used: {detail}.',
  'house.macros': 'This Word template holds macros ({part}).',
  'house.external': 'This Word template refers to something outside itself: {target}, in {part}.',
  'house.lost': 'house.typ: its function “{slot}” does not print what it is given. Nothing was printed.',
} as const;

/** A fault of the house template, in words that name its file. */
export function problem(
  key: keyof typeof SAYS,
  params: Readonly<Record<string, string | number>>,
): PrintProblem {
  const words = SAYS[key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return new PrintProblem(key, params, words);
}
