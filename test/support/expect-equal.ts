import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

/**
 * Expects large values to be equal, as `toEqual` does, which takes seconds for megabytes: Node
 * compares them first, and `toEqual` names the difference if there is any.
 */
export function expectEqual(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
