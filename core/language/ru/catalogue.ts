/** Источники, чей текст пришёл не весь: из другого каталога (RIS, BibTeX, CSL-JSON) или изображениями страниц. */
export const catalogue = {
  made_one: '{{count}} источник без текста',
  made_few: '{{count}} источника без текста',
  made_many: '{{count}} источников без текста',
  made_other: '{{count}} источника без текста',
  filled_one: '{{count}} дополнен',
  filled_few: '{{count}} дополнены',
  filled_many: '{{count}} дополнено',
  filled_other: '{{count}} дополнено',
  held_one: '{{count}} уже есть',
  held_few: '{{count}} уже есть',
  held_many: '{{count}} уже есть',
  held_other: '{{count}} уже есть',
  notAllPages: 'Сохранён как И\u00a0{{number}}; прочитаны не все страницы',
  noTextYet: 'текста ещё нет',
} as const;
