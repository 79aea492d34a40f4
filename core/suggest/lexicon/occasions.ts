import { words } from './words.ts';

/** Nouns of events at which people speak. */
export const EN_OCCASIONS = words(`
  meeting session summit conference forum talks briefing rally speech interview hearing debate breakfast ceremony reception
  breakfast luncheon dinner panel gathering commission council consultations negotiations event roundtable seminar`);
/** Stems of the same in Russian. */
export const RU_OCCASION_STEMS: readonly string[] =
  'заседани встреч сесси саммит конференци пресс-конференци форум переговор брифинг интервью совещани выступлени церемони открыти слушани консультаци семинар'.split(
    ' ',
  );
