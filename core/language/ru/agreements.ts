/** Names that several areas share: of instruments and of the stages they go through. */
export const instruments = {
  treaty: 'Договор',
  convention: 'Конвенция',
  agreement: 'Соглашение',
  protocol: 'Протокол',
  memorandum: 'Меморандум',
  amendment: 'Поправка',
  pact: 'Пакт',
  partnership: 'Партнёрство',
  concept: 'Концепция',
  declaration: 'Декларация',
  resolution: 'Резолюция',
  programme: 'Программа',
  plan: 'План',
  agenda: 'Повестка',
  roadmap: 'Дорожная карта',
  other: 'Иной документ',
};

/** Masculine: of договор, документ. On paper and in the window alike. */
export const stages = {
  proposed: 'предложен',
  drafted: 'проект',
  initialled: 'парафирован',
  signed: 'подписан',
  'provisionally-applied': 'временно применяется',
  ratified: 'ратифицирован',
  'in-force': 'в силе',
  agreed: 'согласован',
  adopted: 'принят',
  stalled: 'без движения',
  rejected: 'отклонён',
  ended: 'прекращён',
};
