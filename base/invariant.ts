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
 * States what must hold if this program is right.
 * @param mark names the place; unique in the source, shown to the caller, found by searching for it
 * @throws InvariantError when `condition` is falsy
 */
export function invariant(condition: unknown, mark: string, detail = ''): asserts condition {
  if (!condition) throw new InvariantError(mark, detail);
}
