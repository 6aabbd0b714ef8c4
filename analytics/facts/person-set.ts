/** A set of people by their internal ids, one bit each. */
export class PersonSet {
  #bits: Uint32Array;

  constructor(largest = 1_024) {
    this.#bits = new Uint32Array((largest >>> 5) + 1);
  }

  add(person: number): void {
    const word = person >>> 5;
    if (word >= this.#bits.length) {
      const larger = new Uint32Array(Math.max(word + 1, this.#bits.length * 2));
      larger.set(this.#bits);
      this.#bits = larger;
    }
    this.#bits[word]! |= 1 << (person & 31);
  }

  get bytes(): number {
    return this.#bits.byteLength;
  }

  has(person: number): boolean {
    return (this.#bits[person >>> 5]! & (1 << (person & 31))) !== 0;
  }
}
