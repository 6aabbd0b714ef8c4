/** Shown where no indicator fits a searched text, with what would. */
export const NO_INDICATOR_FITS = {
  zh: '没有符合的指标。可写代码（B01）、名称或条款（2.1.4）。',
  en: 'No indicator fits. Write a code (B01), a name or a clause (2.1.4).',
} as const;
