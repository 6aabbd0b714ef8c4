import type { FigureSize } from '../formulas/formula.ts';
import { sumOfSizes } from './sum-of-sizes.ts';

/** The conditions under which a figure is withheld. */
export interface Limits {
  /** whether a figure of this size must be withheld (primary suppression) */
  readonly isFew: (size: FigureSize) => boolean;
  /** minimum count of withheld parts together, whose sum can be computed by subtraction */
  readonly minCount: number;
}

const NOBODY: FigureSize = Object.freeze({ count: 0, counting: 0 });

/**
 * Complementary suppression of the parts of a published whole. The published parts subtracted from
 * the whole give the sum of the hidden ones; so further parts are hidden, the smallest first, until
 * this sum has more than one part, a count of at least `minCount`, and a size that is not `isFew`.
 * If no part is hidden, further ones are hidden only if `rest` is `isFew`. Parts with a count of 0
 * are never hidden here. Source: Hundepool et al., Statistical Disclosure Control, Wiley 2012,
 * chapter 4.
 * @param parts the size of each part
 * @param hidden for each part, whether it is withheld; changed in place
 * @param rest what of the whole is in none of the parts; never published, so always part of the sum
 */
export function withholdBeside(
  parts: readonly FigureSize[],
  hidden: boolean[],
  { isFew, minCount }: Limits,
  rest: FigureSize = NOBODY,
): void {
  const order = parts
    .map((_, i) => i)
    .filter((i) => parts[i]!.count > 0)
    .sort((a, b) => parts[a]!.count - parts[b]!.count || a - b);
  for (;;) {
    const withheld = order.filter((i) => hidden[i]);
    const sum = withheld.reduce((total, i) => sumOfSizes(total, parts[i]!), rest);
    const partsInSum = withheld.length + (rest.count > 0 ? 1 : 0);
    const isSafe =
      withheld.length === 0
        ? rest.count === 0 || !isFew(rest)
        : partsInSum > 1 && sum.count >= minCount && !isFew(sum);
    if (isSafe) return;
    const next = order.find((i) => !hidden[i]);
    if (next === undefined) return;
    hidden[next] = true;
  }
}
