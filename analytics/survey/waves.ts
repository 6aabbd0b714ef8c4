import { waveBatch } from '../arrow/fact-batches.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import type { DayNumber } from '../../base/civil.ts';
import type { Period } from '../../base/period.ts';
import { invariant } from '../../base/invariant.ts';
import type { Answers, Score } from './score.ts';
import { SCORES } from './scores.ts';

/** Taken off every score before it is summed, so that squares keep their last digits. */
export const SHIFT = 50;

/** What a wave is. */
export interface Wave { readonly id: number; readonly code: string; readonly referenceOn: DayNumber }

/** What the sheets of one unit in one wave add up to: per score how many have it, Σ (y - SHIFT), Σ (y - SHIFT)². */
export class SheetSums {
  readonly #sums = new Float64Array(SCORES.length * 3);

  add(answers: Answers): void {
    SCORES.forEach((score, i) => {
      const y = score.of(answers) - SHIFT;
      if (Number.isNaN(y)) return;
      this.#sums[i * 3]!++;
      this.#sums[i * 3 + 1]! += y;
      this.#sums[i * 3 + 2]! += y * y;
    });
  }

  count(score: Score): number { return this.#sums[SCORES.indexOf(score) * 3]!; }
  sum(score: Score): number { return this.#sums[SCORES.indexOf(score) * 3 + 1]!; }
  squares(score: Score): number { return this.#sums[SCORES.indexOf(score) * 3 + 2]!; }
}

/** A wave with the sums of its sheets, by internal id of the unit. */
export interface WaveSums { readonly wave: Wave; readonly units: Map<number, SheetSums> }

/** All waves, by reference day and then by code. Single sheets are not kept: what indicators need of them adds up. */
export class Waves {
  readonly #waves: WaveSums[];

  constructor(waves: Iterable<WaveSums>) {
    this.#waves = [...waves].sort((a, b) => a.wave.referenceOn - b.wave.referenceOn || (a.wave.code < b.wave.code ? -1 : 1));
  }

  /** The wave of a period: the last one whose reference day lies in it; null when none does. */
  of({ first, last }: Pick<Period, 'first' | 'last'>): WaveSums | null {
    return this.#waves.findLast(({ wave: { referenceOn } }) => referenceOn >= first && referenceOn <= last) ?? null;
  }

  /** The wave of a code. */
  named(code: string): WaveSums {
    const found = this.#waves.find(({ wave }) => wave.code === code);
    invariant(found, 'wave-unknown', code);
    return found;
  }

  get all(): readonly WaveSums[] {
    return this.#waves;
  }

  /** Per wave a record batch of the sums by unit. */
  get batches(): readonly RecordBatch[] {
    return this.#waves.map(({ units }) => {
      const columns = SCORES.flatMap((score) => [[`${score.id}_n`, 'count'], [`${score.id}_sum`, 'sum'], [`${score.id}_squares`, 'squares']].map(([name, what]) =>
        [name!, Float64Array.from(units.values(), (it) => it[what as 'count' | 'sum' | 'squares'](score))] as const));
      return waveBatch(Int32Array.from(units.keys()), new Map(columns));
    });
  }

  get bytes(): number {
    return this.#waves.reduce((sum, { units }) => sum + units.size * SCORES.length * 24, 0);
  }
}
