import type { TemplateStyles } from '../job.ts';
import { guessRoles } from './word-roles.ts';
import { readWordTemplate } from './word-template.ts';

/** The styles of a Word template with a guess of what each is for, in this process. Throws `PrintProblem`. */
export async function stylesOf(template: Uint8Array): Promise<TemplateStyles> {
  const { paragraphStyles: styles } = await readWordTemplate(template);
  return { styles, roles: guessRoles(styles) };
}
