import type { Pool } from 'pg';
import { dayOf, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import {
  questionnaire,
  questionnaireItems,
  type QuestionnaireBlock,
} from '../../schema/questionnaire/questionnaire.ts';
import { MIN_ANSWERS } from '../formulas/index-of-score.ts';
import { Z95 } from '../statistics/interval.ts';
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { GroupVariance } from '../statistics/intraclass-correlation.ts';
import { addStratum, estimateOf, STRATA } from '../statistics/stratified-mean.ts';
import type { Sums } from '../statistics/sums.ts';
import { withinGroupAgreement } from '../statistics/within-group-agreement.ts';
import { currentRevision } from '../store/current-revision.ts';
import { withClient } from '../store/with-client.ts';
import { readResponses } from '../store/response-rows.ts';
import { happiness } from './happiness.ts';
import { dimensionScore, isReverse } from './dimension-score.ts';
import { SHIFT } from './waves.ts';

const POINTS = 5;

/** A dimension of the questionnaire under an org unit. `value` null: fewer than {@link MIN_ANSWERS} answered it. */
export interface DimensionResult {
  readonly code: string;
  readonly title: Bilingual;
  /** share of the index, 0 to 1; null outside it */
  readonly weight: number | null;
  /** 0 to 100, units being strata weighted by their staff; units left out as for {@link ItemResult} */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** valid responses that have the score; null if withheld, 0 if nobody answered */
  readonly n: number | null;
  /**
   * Cronbach's alpha of its items, of responses that answer all of them; null if it does not exist
   */
  readonly alpha: number | null;
}

/**
 * An item: the numbers of valid responses that chose 1, 2, 3, 4, 5, unweighted, without units in
 * which fewer than {@link MIN_ANSWERS} answered it, so that no difference reveals them; null if
 * withheld, zeros if nobody answered it.
 */
export interface ItemResult {
  readonly code: string;
  readonly block: string;
  readonly title: Bilingual;
  readonly isReverse: boolean;
  readonly counts: readonly number[] | null;
}

/** The results of a wave at an org unit, in addition to its index. */
export interface SurveyAnalysis {
  readonly revision: number;
  readonly referenceOn: Day;
  readonly dimensions: readonly DimensionResult[];
  readonly items: readonly ItemResult[];
  /** of the items of the index, of responses that answer all of them */
  readonly alpha: number | null;
  /**
   * of the index, by unit: the share of the variance that lies between units, and the reliability
   * of a unit's mean; null with one unit
   */
  readonly icc1: number | null;
  readonly icc2: number | null;
  /**
   * the agreement of the members of a single unit over the items of the index; null with several
   * units
   */
  readonly agreement: number | null;
}

/**
 * Units whose responses count, all of which may be published, by internal id, with their staff on
 * the reference day.
 */
export type Strata = ReadonlyMap<number, number>;

/** Σ and Σ² of several values, each by itself. */
class ManySums {
  readonly #sums: Float64Array;
  readonly size: number;

  constructor(size: number) {
    this.size = size;
    this.#sums = new Float64Array(size * 3);
  }

  add(i: number, y: number): void {
    this.#sums[i * 3]!++;
    this.#sums[i * 3 + 1]! += y;
    this.#sums[i * 3 + 2]! += y * y;
  }

  of(i: number): Sums {
    return {
      n: this.#sums[i * 3]!,
      sum: this.#sums[i * 3 + 1]!,
      sumOfSquares: this.#sums[i * 3 + 2]!,
    };
  }

  get all(): Sums[] {
    return Array.from({ length: this.size }, (_, i) => this.of(i));
  }
}

/** The items of a block, and the sums of responses that answer all of them: of each item, and of their total. */
class Scale {
  readonly #places: readonly number[];
  readonly #reverse: readonly boolean[];
  readonly items: ManySums;
  readonly total = new ManySums(1);

  constructor(items: QuestionnaireBlock['items']) {
    this.#places = items.map((item) => questionnaireItems.indexOf(item));
    this.#reverse = items.map(isReverse);
    this.items = new ManySums(items.length);
  }

  add(answers: Int8Array): void {
    if (this.#places.some((place) => answers[place]! < 0)) return;
    let total = 0;
    for (const [i, place] of this.#places.entries()) {
      const x = this.#reverse[i] ? POINTS + 1 - answers[place]! : answers[place]!;
      this.items.add(i, x);
      total += x;
    }
    this.total.add(0, total);
  }

  /** whether enough responses answered all of it for any result to be published */
  get isEnough(): boolean {
    return this.total.of(0).n >= MIN_ANSWERS;
  }

  get alpha(): number | null {
    return this.isEnough ? cronbachAlpha(this.items.all, this.total.of(0)) : null;
  }
}

const blocks = questionnaire.map((block) => ({ block, score: dimensionScore(block) }));
const inIndex = questionnaire.filter(({ weight }) => weight !== null).flatMap(({ items }) => items);

/** Adds up the valid responses of some units. */
class Analyst {
  /** by unit: of each item how many chose 1 to 5 */
  readonly #counts = new Map<number, Float64Array>();
  readonly #scores = new Map<number, ManySums>();
  readonly #index = new Map<number, ManySums>();
  readonly #scales = questionnaire.map(({ items }) => new Scale(items));
  readonly #whole = new Scale(inIndex);

  add(unit: number, answers: Int8Array): void {
    const index = happiness.of(answers);
    if (Number.isNaN(index)) return;
    let scores = this.#scores.get(unit);
    if (!scores) {
      this.#scores.set(unit, (scores = new ManySums(blocks.length)));
      this.#index.set(unit, new ManySums(1));
      this.#counts.set(unit, new Float64Array(questionnaireItems.length * POINTS));
    }
    const counts = this.#counts.get(unit)!;
    for (const [item, x] of answers.entries()) if (x >= 1) counts[item * POINTS + x - 1]!++;
    this.#index.get(unit)!.add(0, index - SHIFT);
    for (const [i, { score }] of blocks.entries()) {
      const y = score(answers);
      if (!Number.isNaN(y)) scores.add(i, y - SHIFT);
    }
    for (const scale of this.#scales) scale.add(answers);
    this.#whole.add(answers);
  }

  #choices(item: number): readonly number[] | null {
    const sums = new Array<number>(POINTS).fill(0);
    const total = (counts: ArrayLike<number>): number =>
      Array.from(counts).reduce((sum, count) => sum + count, 0);
    let answered = 0;
    for (const counts of this.#counts.values()) {
      const counted = counts.subarray(item * POINTS, (item + 1) * POINTS);
      const n = total(counted);
      answered += n;
      if (n >= MIN_ANSWERS) for (const [x, count] of counted.entries()) sums[x]! += count;
    }
    return total(sums) < MIN_ANSWERS && (answered > 0 || this.#counts.size === 0) ? null : sums;
  }

  #dimension(i: number, strata: Strata): DimensionResult {
    const { code, zh, en, weight } = blocks[i]!.block;
    const sums = new Float64Array(STRATA.width);
    const named = { code, title: { zh, en }, weight };
    for (const [unit, scores] of this.#scores) {
      const { n, sum, sumOfSquares } = scores.of(i);
      if (n >= MIN_ANSWERS) addStratum(sums, 0, strata.get(unit)!, n, sum, sumOfSquares);
    }
    const estimate = estimateOf(sums, 0, SHIFT);
    if (
      !estimate &&
      this.#scores.size > 0 &&
      [...this.#scores.values()].every((scores) => scores.of(i).n === 0)
    )
      return { ...named, value: null, lower: null, upper: null, n: 0, alpha: null };
    if (!estimate || estimate.n < MIN_ANSWERS)
      return { ...named, value: null, lower: null, upper: null, n: null, alpha: null };
    const { mean, standardError, n } = estimate;
    const half = standardError === null ? null : Z95 * standardError;
    return {
      ...named,
      value: mean,
      lower: half === null ? null : mean - half,
      upper: half === null ? null : mean + half,
      n,
      alpha: this.#scales[i]!.alpha,
    };
  }

  result(strata: Strata): Omit<SurveyAnalysis, 'revision' | 'referenceOn'> {
    const variance = new GroupVariance();
    for (const sums of this.#index.values()) {
      const { n, sum, sumOfSquares } = sums.of(0);
      variance.add(n, sum, sumOfSquares);
    }
    const correlation = this.#index.size > 1 ? variance.estimate() : null;
    const blockOf = new Map(
      questionnaire.flatMap(({ code, items }) => items.map((item) => [item, code] as const)),
    );
    return {
      dimensions: blocks.map((_, i) => this.#dimension(i, strata)),
      items: questionnaireItems.map((item, i) => ({
        code: item.code,
        block: blockOf.get(item)!,
        title: { zh: item.zh, en: item.en },
        isReverse: isReverse(item),
        counts: this.#choices(i),
      })),
      alpha: this.#whole.alpha,
      icc1: correlation?.icc1 ?? null,
      icc2: correlation?.icc2 ?? null,
      agreement:
        this.#index.size === 1 && this.#whole.isEnough
          ? withinGroupAgreement(this.#whole.items.all, POINTS)
          : null,
    };
  }
}

/**
 * The results of the valid responses of a wave at some units together; the caller decides whether
 * they may be published. Throws STORE_BUSY when the responses were changed since `revision`. @param
 * wave internal id
 */
export const analyseSurvey = (
  pool: Pool,
  wave: { readonly id: number; readonly referenceOn: number },
  strata: Strata,
  revision: number,
): Promise<SurveyAnalysis> =>
  withClient(pool, async (client) => {
    const analyst = new Analyst();
    const units = [...strata.keys()];
    await client.query('begin isolation level repeatable read, read only');
    if ((await currentRevision(client)) !== revision) throw new TongxinError('STORE_BUSY', {});
    await readResponses(
      client,
      `wave_id = ${wave.id} and unit_id = any(array[${units.join(', ')}]::integer[]) order by unit_id, id`,
      ({ unitId }, answers) => {
        analyst.add(unitId, answers);
      },
    );
    await client.query('commit');
    return { revision, referenceOn: dayOf(wave.referenceOn), ...analyst.result(strata) };
  });
