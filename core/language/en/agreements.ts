/** Names that several areas share: of instruments and of the stages they go through. */
export const instruments = {
  treaty: 'Treaty',
  convention: 'Convention',
  agreement: 'Agreement',
  protocol: 'Protocol',
  memorandum: 'Memorandum',
  amendment: 'Amendment',
  pact: 'Pact',
  partnership: 'Partnership',
  concept: 'Concept',
  declaration: 'Declaration',
  resolution: 'Resolution',
  programme: 'Programme',
  plan: 'Plan',
  agenda: 'Agenda',
  roadmap: 'Road map',
  other: 'Other text',
};

/** Where the text of an agreement stands. */
export const stages = {
  proposed: 'proposed',
  drafted: 'drafted',
  initialled: 'initialled',
  signed: 'signed',
  'provisionally-applied': 'provisionally applied',
  ratified: 'ratified',
  'in-force': 'in force',
  agreed: 'agreed',
  adopted: 'adopted',
  stalled: 'stalled',
  rejected: 'rejected',
  ended: 'ended',
};
