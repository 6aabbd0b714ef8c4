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
    for (const onChange of this.#readers) onChange();
  }

  readonly follow = (onChange: () => void): (() => void) => {
    this.#readers.add(onChange);
    return () => this.#readers.delete(onChange);
  };
}
