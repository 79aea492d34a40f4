import type { Step } from './recompute.ts';

const SIGN = { divide: '÷', times: '×', plus: '+', minus: '−' } as const;

/** A step as printed, with numbers in the digits of a language: `93,000 ÷ 1.53 = 60,784`. */
export function formula(step: Step, number: (value: number) => string): string {
  return `${number(step.left)} ${SIGN[step.operator]} ${number(step.right)} = ${number(step.result)}`;
}
