/** Whether updates arrive, as an observable value. */
export class Connection {
  #isOpen = false;
  readonly #readers = new Set<() => void>();

  get isOpen(): boolean {
    return this.#isOpen;
  }

  set(isOpen: boolean): void {
    if (this.#isOpen === isOpen) return;
    this.#isOpen = isOpen;
    for (const tell of this.#readers) tell();
  }

  readonly follow = (tell: () => void): (() => void) => {
    this.#readers.add(tell);
    return () => this.#readers.delete(tell);
  };
}
