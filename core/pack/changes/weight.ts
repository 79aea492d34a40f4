/**
 * How much a change weighs, the gravest first: what sources said and we told wrongly, then what the desk says otherwise
 * (`desk`: lines, comments, events), then what is new, then how it is told.
 */
export const WEIGHT = {
  reattributed: 0,
  main: 1,
  grave: 2,
  superseded: 3,
  verdict: 4,
  numbers: 5,
  desk: 6,
  dropped: 7,
  added: 8,
  wording: 9,
  light: 10,
} as const;
