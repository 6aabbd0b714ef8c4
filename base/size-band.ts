import type { Bilingual } from './language.ts';

/** A range of numbers of staff, up to that of the next band. */
export interface SizeBand {
  readonly id: string;
  readonly title: Bilingual;
  /** the smallest number of staff, included */
  readonly from: number;
}
