import type { Problem } from '../contract/result.ts';

/** Thrown inside `core/outline` and caught by `arrange`: an operation is done whole or not at all. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(code: string, params: Problem['params'] = {}) {
    super(code);
    this.name = 'Refused';
    this.problem = { code, params, field: null };
  }
}

/** The operation names a section or item that is not there: another window may have removed it. */
export const notThere = () => new Refused('not-found');
/** The operation would put one id in two places. */
export const idTaken = (id: string) =>
  new Refused('bad-input', { command: 'briefing:arrange', detail: `id ${id}` });
