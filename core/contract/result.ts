import { z } from 'zod';

/**
 * What went wrong, for people: `code` selects the words (`problems.<code>` in every language), `params` fill them,
 * `field` says where in a form. No exception and no stack trace crosses the border.
 */
export const problemSchema = z
  .object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
    field: z.string().nullable(),
  })
  .readonly();
export type Problem = z.infer<typeof problemSchema>;

/** What a command answers: its value, or why not. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** A refusal inside the main process, turned into a failed `Result` at the border. */
export class Refusal extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((problem) => `${problem.field ?? ''} ${problem.code}`.trim()).join(', '));
    this.name = 'Refusal';
    this.problems = problems;
  }
}

/** A refusal of one problem. */
export function refuse(code: string, params: Problem['params'] = {}, field: string | null = null): Refusal {
  return new Refusal([{ code, params, field }]);
}
