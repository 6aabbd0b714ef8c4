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
