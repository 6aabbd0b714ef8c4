/** The actions on a row. */
export const VERBS = {
  correct: { zh: '更正：从来就应如此', en: 'Correct: as it should always have been' },
  change: { zh: '变更：自某日起', en: 'Change: from a day on' },
  end: { zh: '终止：自某日起不再有效', en: 'End: from a day on' },
} as const;
