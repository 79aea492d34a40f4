/** How much a change weighs, the gravest first: what was wrong, then what is new, then how it is told. */
export const WEIGHT = {
  reattributed: 0,
  main: 1,
  grave: 2,
  superseded: 3,
  verdict: 4,
  numbers: 5,
  dropped: 6,
  added: 7,
  wording: 8,
  light: 9,
} as const;
