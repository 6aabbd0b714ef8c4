import type { Bilingual } from '../../base/language.ts';

/** The answers of one response, in the order of the items of the questionnaire: 1 to 5, -1 where there is none. */
export type Answers = Int8Array;

/** The score of one response, 0 to 100. */
export interface Score {
  readonly id: string;
  readonly title: Bilingual;
  /** NaN if the response has no such score */
  readonly of: (answers: Answers) => number;
}
