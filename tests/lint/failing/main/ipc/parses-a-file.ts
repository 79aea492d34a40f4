import { createImporter } from '../importing/index.ts';

export const importer = (): unknown => createImporter;
