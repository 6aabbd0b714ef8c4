import { squaredDeviations, type Sums } from './sums.ts';

/**
 * r_wg(j), how far one group agrees over j items: j(1 − q) / (j(1 − q) + q) with q = s̄²/σ²_E, s̄²
 * the mean of the items' sample variances and σ²_E = (A² − 1)/12 the variance if everybody chose
 * among the A points by chance, 2 for five points. From 0, no agreement, to 1, all answers the
 * same. A group that differs more than chance (q > 1) is out of range and counts as 0, as with the
 * authors and in R's package multilevel. Null without items, with an item that fewer than two
 * answered, and with fewer than two points.
 * @param items the sums of each item's answers in scale points (1 … A, not in percent); those
 *   with a missing answer left out everywhere
 * @param points A, the number of points of the scale
 *
 * Source: James, Demaree and Wolf, Estimating within-group interrater reliability with and without
 * response bias, J. Appl. Psychol. 69 (1984), 85–98.
 */
export function withinGroupAgreement(items: Iterable<Sums>, points: number): number | null {
  let j = 0;
  let variances = 0;
  for (const { n, sum, sumOfSquares } of items) {
    if (n < 2) return null;
    j++;
    variances += squaredDeviations(n, sum, sumOfSquares) / (n - 1);
  }
  if (j === 0 || points < 2) return null;
  const q = Math.min(1, variances / j / ((points * points - 1) / 12));
  const agreed = j * (1 - q);
  return agreed / (agreed + q);
}
