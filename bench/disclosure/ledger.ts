/** A prime below 2^26, so that a product of two residues is exact in a double. */
const PRIME = 67_108_859;

/** The numbers of the variables that a sum adds up, each once. */
export type Sum = readonly number[];

function inverse(number: number): number {
  let [a, b] = [number, PRIME];
  let [x, y] = [1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % PRIME) + PRIME) % PRIME;
}

/**
 * The linear equations that an attacker has read, in row echelon form modulo a prime. A sum follows
 * modulo the prime if it follows in rationals; the converse fails with a chance of one in millions.
 */
export class Ledger {
  readonly #width: number;
  /** by pivot: rows with 1 at the pivot and 0 before it */
  readonly #rows = new Map<number, Float64Array>();

  /** @param width the number of variables */
  constructor(width: number) {
    this.#width = width;
  }

  /** Reduces a row in place. @returns its first remaining variable; -1 if nothing remains */
  #reduce(row: Float64Array): number {
    let first = -1;
    for (let i = 0; i < this.#width; i++) {
      const factor = row[i]!;
      if (factor === 0) continue;
      const pivot = this.#rows.get(i);
      if (!pivot) {
        if (first < 0) first = i;
        continue;
      }
      for (let j = i; j < this.#width; j++)
        if (pivot[j] !== 0) row[j] = (row[j]! + (PRIME - factor) * pivot[j]!) % PRIME;
    }
    return first;
  }

  #rowOf(sum: Sum): Float64Array {
    const row = new Float64Array(this.#width);
    for (const variable of sum) row[variable] = 1;
    return row;
  }

  /** Adds the equation of a sum whose value is known. */
  add(sum: Sum): void {
    const row = this.#rowOf(sum);
    const first = this.#reduce(row);
    if (first < 0) return;
    const factor = inverse(row[first]!);
    for (let i = first; i < this.#width; i++) row[i] = (row[i]! * factor) % PRIME;
    this.#rows.set(first, row);
  }

  /** Whether the value of a sum follows from the equations. */
  determines(sum: Sum): boolean {
    return this.#reduce(this.#rowOf(sum)) < 0;
  }
}
