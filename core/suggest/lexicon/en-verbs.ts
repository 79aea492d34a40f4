import { words } from './words.ts';

/** Past tenses that do not end in -ed; with those that do, they end a subject: "Marsh took", "the council gave". */
export const EN_IRREGULAR_PASTS = words(`
  took gave made met went came got won lost held saw left led kept ran stood sat became began brought built bought spent
  sent drew flew grew knew threw wrote rose fell chose spoke broke drove ate drank sang swam paid heard caught taught
  thought sought fought slept swept crept dealt meant bent lent swore tore wore bore woke hid rode shook struck stuck
  swung sank shrank rang sprang blew withdrew overcame undertook understood overthrew forgot forgave foresaw mistook`);

/** Third persons that often follow a name at once. */
export const EN_PRESENTS = words(`
  has is was says gives takes makes goes gets keeps holds leads runs sees wants seems looks appears remains becomes comes
  faces fills wins loses plans hopes needs stands sits turns moves leaves meets begins ends lives knows loves hates uses
  agrees disagrees roar roars thinks drafted uses sends brings builds buys sells pays pushes pulls rips vows tries fails serves works leans joins backs`);
