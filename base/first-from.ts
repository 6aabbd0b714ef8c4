/**
 * The first of the numbers `begin … end - 1`, which ascend, that is not below a value; `end` where
 * all are. Cost: the logarithm of their number.
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

/** The first of 0 … length-1 from which on something holds, found by halving; `length` when it holds nowhere. */
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
