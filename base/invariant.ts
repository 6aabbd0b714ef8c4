/** Thrown by {@link invariant}: our own bug, never a caller's mistake. `mark` is unique in the source. */
export class InvariantError extends Error {
  readonly mark: string;

  constructor(mark: string, detail: string) {
    super(detail === '' ? `invariant ${mark}` : `invariant ${mark}: ${detail}`);
    this.name = 'InvariantError';
    this.mark = mark;
  }
}

/**
 * Asserts what must be true unless this program has a bug.
 * @param mark identifies the place: unique in the source, shown to the caller
 * @throws InvariantError when `condition` is falsy
 */
export function invariant(condition: unknown, mark: string, detail = ''): asserts condition {
  if (!condition) throw new InvariantError(mark, detail);
}
