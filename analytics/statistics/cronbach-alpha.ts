import { squaredDeviations, type Sums } from './sums.ts';

/**
 * Cronbach's α of k items, α = k/(k − 1) · (1 − Σ s_item² / s_total²): at most 1, negative when the
 * items go against one another. Null with fewer than two items or two people, and when the total
 * does not vary.
 * @param items the sums of each item, in one unit, items that ask the other way round already reversed
 * @param total the sums of the people's totals over all items; of the very people the items are
 *   of, so only those who answered every item
 *
 * Source: Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951), 297–334.
 */
export function cronbachAlpha(items: Iterable<Sums>, total: Sums): number | null {
  let k = 0;
  let ofItems = 0;
  for (const { n, sum, sumOfSquares } of items) {
    k++;
    ofItems += squaredDeviations(n, sum, sumOfSquares);
  }
  const ofTotal = total.n < 2 ? 0 : squaredDeviations(total.n, total.sum, total.sumOfSquares);
  return k < 2 || ofTotal === 0 ? null : (k / (k - 1)) * (1 - ofItems / ofTotal);
}
