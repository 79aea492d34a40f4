import { type Equipment, handlersOf } from '../services/handlers.ts';
import { newLibrary } from '../services/libraries.ts';
import type { Library, World } from '../services/library.ts';
import { fileActors } from './actors.ts';
import { fileAround } from './around.ts';
import { arrangeSample } from './briefing.ts';
import { Desk } from './desk.ts';
import { fileEvidence } from './evidence.ts';
import { bringSources } from './sources.ts';

/** The moment at which the sample was written: fixed, so that it is the same library each time it is made. */
const WRITTEN = new Date('2024-10-11T09:00:00.000Z');

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids in a row (ULIDs of one moment), so that two samples are equal to the byte. */
function idsInARow(): () => string {
  let next = 0;
  return () => {
    next += 1;
    let rest = next;
    let tail = '';
    for (let i = 0; i < 16; i += 1) {
      tail = (ALPHABET[rest % 32] ?? '0') + tail;
      rest = Math.floor(rest / 32);
    }
    return `01J9XK8G80${tail}`;
  };
}

/** The world in which the sample is made: no clock, no chance, nobody listening. */
const sampleWorld = (): World => ({
  now: () => WRITTEN,
  newId: idsInARow(),
  user: 'Anna Lind',
  emit: () => {},
});

/**
 * Makes the sample library in an empty or missing folder: five sources, what they say filed as evidence, a briefing
 * arranged. Gives the open library and the briefing's id. Throws `StoreError` where the folder is not empty.
 */
export async function makeSample(
  directory: string,
  equipment: Equipment,
): Promise<{ readonly library: Library; readonly briefing: string }> {
  const world = sampleWorld();
  const library = await newLibrary(directory, world, {
    name: 'Sample library',
    author: 'Anna Lind',
    initials: 'A. L.',
    defaultMarking: 'green',
    houseList: [
      { preferred: 'Rasoulzoda', language: 'en', avoid: ['Rasulzoda', 'Rasulzade'] },
      { preferred: 'Muhriddin', language: 'en', avoid: ['Mukhriddin'] },
    ],
  });
  const desk = new Desk(handlersOf(library, equipment));
  const people = await fileActors(desk);
  const sources = await bringSources(desk);
  const evidence = await fileEvidence(desk, sources);
  for (const [id, biographyEvidence] of [
    [people.counsellor, [evidence.noHurry]],
    [people.deputyMinister, [evidence.spring]],
  ] as const)
    await desk.do('actor:edit', { id, fields: { biographyEvidence } });
  const around = await fileAround(desk, evidence);
  const briefing = await arrangeSample(desk, world.newId, evidence, around, people);
  return { library, briefing };
}
