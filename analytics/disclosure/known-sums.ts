/**
 * A prime below 2^26: products of two numbers below it are exact. Whether an integer sum follows
 * from others is the same modulo it, but for chances of one in millions.
 */
const PRIME = 67_108_859;

/** The inverse, by Fermat. */
function inverseOf(number: number): number {
  let result = 1;
  let base = number;
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/**
 * The knowledge of an attacker who sees sums of unknown numbers, each a list of the names of its
 * summands.
 */
export class KnownSums {
  /** by the name that each holds in front: sums worked out from those told */
  readonly #rows = new Map<string, Map<string, number>>();

  #rest(names: readonly string[]): Map<string, number> {
    const rest = new Map<string, number>(names.map((name) => [name, 1]));
    for (;;) {
      const [front] = [...rest.keys()].filter((name) => this.#rows.has(name));
      if (front === undefined) return rest;
      const factor = rest.get(front)!;
      for (const [name, times] of this.#rows.get(front)!) {
        const value = ((rest.get(name) ?? 0) + (PRIME - factor) * times) % PRIME;
        if (value === 0) rest.delete(name);
        else rest.set(name, value);
      }
    }
  }

  /** Tells a sum. */
  add(names: readonly string[]): void {
    const rest = this.#rest(names);
    const [front] = rest.keys();
    if (front === undefined) return;
    const inverse = inverseOf(rest.get(front)!);
    const row = new Map([...rest].map(([name, times]) => [name, (times * inverse) % PRIME]));
    for (const other of this.#rows.values()) {
      const factor = other.get(front);
      if (factor === undefined) continue;
      for (const [name, times] of row) {
        const value = ((other.get(name) ?? 0) + (PRIME - factor) * times) % PRIME;
        if (value === 0) other.delete(name);
        else other.set(name, value);
      }
    }
    this.#rows.set(front, row);
  }

  /** Whether a sum can be worked out. */
  gives(names: readonly string[]): boolean {
    return this.#rest(names).size === 0;
  }
}
