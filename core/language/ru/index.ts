import { actions } from './actions.ts';
import { actors } from './actors.ts';
import { briefing } from './briefing.ts';
import { catalogue } from './catalogue.ts';
import { checks } from './checks.ts';
import { clearance } from './clearance.ts';
import { dialogs } from './dialogs.ts';
import { draft } from './draft.ts';
import { elements } from './elements.ts';
import { exporting } from './exporting.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { forms } from './forms.ts';
import { handover } from './handover.ts';
import { house } from './house.ts';
import { importing } from './importing.ts';
import { inspector } from './inspector.ts';
import { kinds } from './kinds.ts';
import { leaving } from './leaving.ts';
import { pack } from './pack.ts';
import { packVersions } from './pack-versions.ts';
import { packView } from './pack-view.ts';
import { past } from './past.ts';
import { problems } from './problems.ts';
import { purge } from './purge.ts';
import { reader } from './reader.ts';
import { records } from './records.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { spelling } from './spelling.ts';
import { steps } from './steps.ts';
import { suggest } from './suggest.ts';
import { tables } from './tables.ts';
import { templates } from './templates.ts';
import { together } from './together.ts';
import { versions } from './versions.ts';
import { yardstick } from './yardstick.ts';

/** All words of this language, by area. */
export const ru = {
  shell,
  settings,
  actions,
  actors,
  kinds,
  dialogs,
  draft,
  elements,
  leaving,
  pack,
  packVersions,
  packView,
  past,
  purge,
  problems: {
    ...problems,
    ...clearance.problems,
    ...packVersions.problems,
    ...purge.problems,
    ...exporting.problems,
    print: { ...pack.print, house: house.problems },
    importing,
    forms,
  },
  briefing,
  exporting,
  catalogue,
  checks,
  clearance,
  figures,
  files,
  forms,
  handover,
  house,
  spelling,
  steps,
  suggest,
  tables,
  records,
  templates,
  reader,
  inspector,
  together,
  versions,
  yardstick,
};
