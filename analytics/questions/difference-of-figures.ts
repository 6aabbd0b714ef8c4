import type { Figure, Formula } from '../indicators/indicator.ts';
import { differenceOfMeans, differenceOfProportions } from '../statistics/difference.ts';

/** Second minus first, in the unit of the indicator, with its 95 % interval. `isReal`: more than chance would explain. `z`: of indices alone. */
export interface FigureDifference {
  readonly difference: number;
  readonly lower: number;
  readonly upper: number;
  readonly isReal: boolean;
  readonly z: number | null;
}

/**
 * The difference of two figures of one indicator: of rates Newcombe's interval, of indices the z-test. Null where one has no value or no interval.
 * Both take the two as independent: people who are in both make a real change harder to see, never easier.
 * @param width half the width of the interval in standard errors; default: of 95 %
 */
export function differenceOfFigures(
  { formula: { kind } }: { readonly formula: Pick<Formula, 'kind'> },
  first: Figure,
  second: Figure,
  width?: number,
): FigureDifference | null {
  if (first.value === null || second.value === null) return null;
  if (kind === 'rate') {
    const found = differenceOfProportions(
      second.numerator!,
      second.denominator!,
      first.numerator!,
      first.denominator!,
      width,
    );
    return (
      found && {
        difference: second.value - first.value,
        lower: found.interval.lower * 100,
        upper: found.interval.upper * 100,
        isReal: found.isReal,
        z: null,
      }
    );
  }
  const found = differenceOfMeans(
    { mean: second.value, standardError: second.standardError },
    { mean: first.value, standardError: first.standardError },
    width,
  );
  return (
    found && {
      difference: found.difference,
      lower: found.interval.lower,
      upper: found.interval.upper,
      isReal: found.isReal,
      z: found.z,
    }
  );
}
