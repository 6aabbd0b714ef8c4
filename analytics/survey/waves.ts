import { waveBatch } from '../arrow/fact-batches.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import type { DayNumber } from '../../base/civil.ts';
import type { Period } from '../../base/period.ts';
import { invariant } from '../../base/invariant.ts';
import { addExactly, exactSum } from '../statistics/exact-sum.ts';
import type { Answers, Score } from './score.ts';
import { SCORES } from './scores.ts';

/** Taken off every score before it is summed, so that squares keep their last digits. */
export const SHIFT = 50;

/** The properties of a wave. */
export interface Wave {
  readonly id: number;
  readonly code: string;
  readonly referenceOn: DayNumber;
}

/**
 * Sums per unit: the number of responses; then for each score how many have it, Σ (y - SHIFT), Σ (y
 * - SHIFT)².
 */
const SUMS = 3;
const WIDTH = 1 + SCORES.length * SUMS;

const placeOf = (score: number): number => 1 + score * SUMS;

/**
 * The sums of the responses of each unit in one wave, by internal id of the unit and by score; 0 if
 * there are none.
 */
export class ResponseSums {
  readonly #sums: Float64Array;

  constructor(sums = new Float64Array(0)) {
    this.#sums = sums;
  }

  /** These sums with those of some units replaced. */
  with(units: Iterable<number>, others: ResponseSums): ResponseSums {
    const sums = new Float64Array(Math.max(this.#sums.length, others.#sums.length));
    sums.set(this.#sums);
    for (const unit of units)
      for (let i = unit * WIDTH; i < Math.min(sums.length, (unit + 1) * WIDTH); i++)
        sums[i] = others.#sums[i] ?? 0;
    return new ResponseSums(sums);
  }

  /** The sums of one score. */
  of(score: Score): ScoreSums {
    return new ScoreSums(this.#sums, placeOf(SCORES.indexOf(score)));
  }

  /** The units that have responses, ascending. */
  get units(): number[] {
    return Array.from({ length: Math.floor(this.#sums.length / WIDTH) }, (_, unit) => unit).filter(
      (unit) => this.#sums[unit * WIDTH]! > 0,
    );
  }

  get bytes(): number {
    return this.#sums.byteLength;
  }
}

/**
 * Scores and their squares are added as multiples of these: the last digit of a number below 64,
 * and of one below 4,096.
 */
const SCALE = 2 ** 47;
const SCALE_OF_SQUARES = 2 ** 41;

/** Numbers stored per score while responses are added: how many have it, and two exact sums. */
const PARTS = 5;
const PARTS_WIDTH = 1 + SCORES.length * PARTS;

/** Responses of one wave on their way to sums that do not depend on their order. */
export class ResponseCounter {
  #parts = new Float64Array(0);
  #units = 0;

  add(unit: number, answers: Answers): void {
    this.#makeRoom(unit);
    const parts = this.#parts;
    const begin = unit * PARTS_WIDTH;
    parts[begin]!++;
    for (const [i, score] of SCORES.entries()) {
      const y = score.of(answers) - SHIFT;
      const at = begin + 1 + i * PARTS;
      if (Number.isNaN(y)) continue;
      parts[at]!++;
      addExactly(parts, at + 1, y, SCALE);
      addExactly(parts, at + 3, y * y, SCALE_OF_SQUARES);
    }
  }

  #makeRoom(unit: number): void {
    this.#units = Math.max(this.#units, unit + 1);
    if (this.#parts.length >= this.#units * PARTS_WIDTH) return;
    const larger = new Float64Array(Math.max(this.#units * PARTS_WIDTH, this.#parts.length * 2));
    larger.set(this.#parts);
    this.#parts = larger;
  }

  get sums(): ResponseSums {
    const sums = new Float64Array(this.#units * WIDTH);
    const parts = this.#parts;
    for (let unit = 0; unit < this.#units; unit++) {
      sums[unit * WIDTH] = parts[unit * PARTS_WIDTH]!;
      for (let i = 0; i < SCORES.length; i++) {
        const at = unit * PARTS_WIDTH + 1 + i * PARTS;
        const into = unit * WIDTH + placeOf(i);
        sums[into] = parts[at]!;
        sums[into + 1] = exactSum(parts, at + 1, SCALE);
        sums[into + 2] = exactSum(parts, at + 3, SCALE_OF_SQUARES);
      }
    }
    return new ResponseSums(sums);
  }
}

/** The sums of the responses of each unit in one wave for one score; 0 for units without any. */
export class ScoreSums {
  readonly #sums: Float64Array;
  readonly #score: number;

  constructor(sums: Float64Array, score: number) {
    this.#sums = sums;
    this.#score = score;
  }

  count(unit: number): number {
    return this.#sums[unit * WIDTH + this.#score] ?? 0;
  }
  sum(unit: number): number {
    return this.#sums[unit * WIDTH + this.#score + 1] ?? 0;
  }
  squares(unit: number): number {
    return this.#sums[unit * WIDTH + this.#score + 2] ?? 0;
  }
}

/** A wave with the sums of its responses. */
export interface WaveSums {
  readonly wave: Wave;
  readonly sums: ResponseSums;
}

/**
 * All waves, by reference day and then by code. Single responses are not stored: indicators need
 * only their sums.
 */
export class Waves {
  readonly #waves: WaveSums[];

  constructor(waves: Iterable<WaveSums>) {
    this.#waves = [...waves].sort(
      (a, b) => a.wave.referenceOn - b.wave.referenceOn || (a.wave.code < b.wave.code ? -1 : 1),
    );
  }

  /** The wave of a period: the last one whose reference day lies in it; null when none does. */
  of({ first, last }: Pick<Period, 'first' | 'last'>): WaveSums | null {
    return (
      this.#waves.findLast(
        ({ wave: { referenceOn } }) => referenceOn >= first && referenceOn <= last,
      ) ?? null
    );
  }

  /** The wave of a code. */
  waveNamed(code: string): WaveSums {
    const waveSums = this.#waves.find(({ wave }) => wave.code === code);
    invariant(waveSums, 'wave-unknown', code);
    return waveSums;
  }

  get all(): readonly WaveSums[] {
    return this.#waves;
  }

  /** Per wave a record batch of the sums by unit. */
  get batches(): readonly RecordBatch[] {
    return this.#waves.map(({ sums }) => {
      const { units } = sums;
      const columns = SCORES.flatMap((score) => {
        const scoreSums = sums.of(score);
        const column = (of: (unit: number) => number): Float64Array => Float64Array.from(units, of);
        return [
          [`${score.id}_n`, column((unit) => scoreSums.count(unit))],
          [`${score.id}_sum`, column((unit) => scoreSums.sum(unit))],
          [`${score.id}_squares`, column((unit) => scoreSums.squares(unit))],
        ] as const;
      });
      return waveBatch(Int32Array.from(units), new Map(columns));
    });
  }

  get bytes(): number {
    return this.#waves.reduce((total, { sums }) => total + sums.bytes, 0);
  }
}
