/**
 * Clauses that wait for an indicator: the test demands exactly these, so whoever declares an
 * indicator takes its clauses off the list.
 */
export const WITHOUT_INDICATOR: readonly string[] = [
  '2.1.1',
  '2.3.2',
  '2.3.3',
  '2.3.4',
  '2.3.5',
  '2.3.7',
  '2.3.8',
  '2.3.9',
  '2.3.10',
  '3.1.5',
  '3.4.1',
];

/**
 * Clauses that no indicator of the definitions measures: they are records, which the pages, filters
 * and exports of their registers show.
 */
export const RECORDS_ALONE: readonly string[] = [
  '0.1',
  '0.3',
  '0.4',
  '0.5',
  '1.1.1',
  '1.2.2',
  '1.2.3',
  '1.2.5',
  '1.2.10',
  '2.5.1',
];

/** Indicators that declared rules wait for, likewise. */
export const RULES_AWAIT: readonly string[] = ['G01', 'G02', 'G03', 'L02', 'XA1', 'XG5', 'XL1'];
