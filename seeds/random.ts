/**
 * 128 bits from a text (cyrb128 by bryc, public domain). Uses integer arithmetic only, so every
 * machine gives the same bits.
 */
function hash(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}

/**
 * A stream of pseudo-random numbers (sfc32 by Chris Doty-Humphrey, public domain), seeded by texts
 * and numbers: `new Random(2020, 'people', 'CZ-WJ-PS-014')`. Streams with different keys are
 * independent, so a change of one unit changes no other.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(...key: readonly (string | number)[]) {
    [this.#a, this.#b, this.#c, this.#counter] = hash(key.join('/'));
    for (let i = 0; i < 12; i++) this.bits();
  }

  /** 32 random bits, as a signed whole number. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum;
  }

  /** Uniform in `[0, 1)`. */
  unit(): number {
    return (this.bits() >>> 0) / 4294967296;
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** A whole number in `[from, to]`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.unit() * (to - from + 1));
  }

  /** One of `values`, which may not be empty. */
  pick<T>(values: ArrayLike<T>): T {
    return values[Math.floor(this.unit() * values.length)]!;
  }

  /** An index into `weights`, with a probability proportional to the weight. */
  weighted(weights: readonly number[]): number {
    let rest = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
    const place = weights.findIndex((weight) => (rest -= weight) < 0);
    return place < 0 ? weights.length - 1 : place;
  }

  /** A whole number with the mean `mean`: its floor or the next one. */
  rounded(mean: number): number {
    return Math.floor(mean + this.unit());
  }

  /** A Poisson number with the mean `mean`, up to 20, by inversion. */
  poisson(mean: number): number {
    let chance = exp(-mean);
    let rest = this.unit() - chance;
    let number = 0;
    while (rest >= 0 && number < 100) rest -= chance *= mean / ++number;
    return number;
  }

  /**
   * Approximately standard normal: the sum of eight bytes (Irwin-Hall), mean 0, variance 1, range
   * about ±4.9.
   */
  normal(): number {
    return (sumOfBytes(this.bits()) + sumOfBytes(this.bits()) - 1020) / 209.02153;
  }

  /** Like `normal`, from four bytes: half the cost, range about ±3.5. */
  coarseNormal(): number {
    return (sumOfBytes(this.bits()) - 510) / 147.80054;
  }
}

const sumOfBytes = (bits: number): number =>
  (bits & 255) + ((bits >>> 8) & 255) + ((bits >>> 16) & 255) + (bits >>> 24);

/**
 * e to the power `x`, |x| up to 20, by sums and products only, since `Math.exp` may differ between
 * engines in the last bit.
 */
export function exp(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 24; n++) sum += term *= x / 64 / n;
  for (let i = 0; i < 6; i++) sum *= sum;
  return sum;
}

/**
 * Natural logarithm of `y`, from 1e-6 to 1e6, by Newton's method on {@link exp}; equal on all
 * engines, too.
 */
export function ln(y: number): number {
  let x = 0;
  for (let i = 0; i < 60; i++) x += (2 * (y - exp(x))) / (y + exp(x));
  return x;
}
