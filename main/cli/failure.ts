import type { Problem } from '../../core/contract/result.ts';
import { Refusal } from '../../core/contract/result.ts';
import { translator } from '../../core/language/translate.ts';
import { StoreError } from '../store/store.ts';

/** A command that ends badly: words for stderr, and the code the process exits with. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exit: 1 | 3 = 1,
  ) {
    super(message);
    this.name = 'Failure';
  }
}

const t = translator('en');

/** Problems as sentences, each with the field it is about. */
export function wordProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ code, params, field }) => `${field === null ? '' : `${field}: `}${t(`problems.${code}`, params)}`)
    .join('\n');
}

/** Whatever went wrong, in words. What nobody foresaw keeps its message, without a stack. */
export function inWords(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Refusal) return wordProblems(error.problems);
  if (error instanceof StoreError) return t(`problems.${error.code}`, { detail: error.detail });
  return t('problems.unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
