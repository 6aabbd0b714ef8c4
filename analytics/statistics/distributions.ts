/**
 * The sorted values of several targets in one list, so that its size depends on the values and not
 * on the range of values. Number `t` is the index at which the distribution of target `t` begins;
 * 0: it has no values. There stands the number of its values, followed by the values, ascending.
 */
export type Distributions = Float64Array;

/**
 * Packs the values of each target. @param valuesOf target to its values in any order, which are
 * sorted in place; undefined: none
 */
export function packDistributions(
  valuesOf: readonly (number[] | undefined)[],
  targets: number,
): Distributions {
  let length = targets;
  for (const values of valuesOf) if (values) length += 1 + values.length;
  const packed = new Float64Array(length);
  let begin = targets;
  valuesOf.forEach((values, target) => {
    if (!values) return;
    packed[target] = begin;
    packed[begin++] = values.length;
    packed.set(
      values.sort((a, b) => a - b),
      begin,
    );
    begin += values.length;
  });
  return packed;
}

/** How many values a target has. */
export function countAt(distributions: Distributions, target: number): number {
  const begin = distributions[target]!;
  return begin === 0 ? 0 : distributions[begin]!;
}

/** The `rank`-th smallest value of a target, 1 … {@link countAt}. */
export const valueAt = (distributions: Distributions, target: number, rank: number): number =>
  distributions[distributions[target]! + rank]!;
