/**
 * The first of the ascending numbers `begin … end - 1` at which the value is not below `value`;
 * `end` if there is none. Binary search.
 */
export function firstFrom(
  numbers: ArrayLike<number>,
  begin: number,
  end: number,
  value: number,
): number {
  let low = begin;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The first of 0 … length-1 from which on `holds` is true (binary search); `length` if there is
 * none.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
