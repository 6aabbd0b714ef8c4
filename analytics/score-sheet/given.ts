import type { Bilingual } from '../../base/language.ts';

/** Who gives a score, from below. */
export const SCORERS = Object.freeze({
  SELF: { zh: '自评', en: 'self' },
  DISTRICT: { zh: '区评', en: 'district' },
  CITY: { zh: '市评', en: 'city' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link SCORERS}. */
export type Scorer = keyof typeof SCORERS;

/** The scorers, from below. */
export const ALL_SCORERS = Object.keys(SCORERS) as readonly Scorer[];

/** Those whose scores decide, the strongest first: nobody decides about himself. */
export const DECIDING: readonly Scorer[] = Object.freeze(['CITY', 'DISTRICT']);

/** A score that a person gave to an item, or a veto: 1 found, 0 not. */
export interface GivenScore {
  /** internal id of the org unit */
  readonly unitId: number;
  readonly year: number;
  /** id of the item or veto */
  readonly item: string;
  readonly scorer: Scorer;
  /** from 1; the highest holds, the others are its history */
  readonly version: number;
  /** null: taken back */
  readonly score: number | null;
  /** where the evidence is: a file, a document number, a visit; null: not stated */
  readonly evidence: string | null;
  readonly note: string | null;
  readonly givenAt: Date;
  /** prefix of the key */
  readonly givenBy: string;
}

/** The scores of one unit and year, by item and scorer, each list the newest first. */
export class GivenScores {
  readonly #byPlace: ReadonlyMap<string, readonly GivenScore[]>;

  constructor(scores: readonly GivenScore[] = []) {
    const newestFirst = [...scores].sort((a, b) => b.version - a.version);
    this.#byPlace = Map.groupBy(newestFirst, ({ item, scorer }) => `${item} ${scorer}`);
  }

  /** All scores of a scorer for an item, the newest first. */
  history(item: string, scorer: Scorer): readonly GivenScore[] {
    return this.#byPlace.get(`${item} ${scorer}`) ?? [];
  }

  /** The score that holds; null if none was given, or it was taken back. */
  score(item: string, scorer: Scorer): number | null {
    return this.history(item, scorer)[0]?.score ?? null;
  }
}
