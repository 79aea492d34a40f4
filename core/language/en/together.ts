/** Two windows that write in one place. */
export const together = {
  other: 'Written in another window at the same time:',
  besides: 'Two windows wrote in the same place. Both versions stand, the other one right below.',
} as const;
