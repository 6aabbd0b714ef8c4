/** Whole numbers of successes, both ends included. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * The smallest number of successes with P(K ≤ k) > tail of `trials` independent trials. Exact: the
 * probabilities are added up from 0 on. Cost: one step for each number up to the answer.
 */
function lowerCount(trials: number, share: number, tail: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return trials;
  const odds = Math.log(share) - Math.log1p(-share);
  let log = trials * Math.log1p(-share);
  let sum = Math.exp(log);
  let k = 0;
  while (sum <= tail && k < trials) {
    log += odds + Math.log((trials - k) / (k + 1));
    k++;
    sum += Math.exp(log);
  }
  return k;
}

/**
 * The numbers of successes that chance explains: fewer have at most the probability `tail`, and so
 * have more. @param trials a whole number from 0 @param share the probability of a success, 0 … 1
 */
export const binomialRange = (trials: number, share: number, tail: number): CountRange => ({
  least: lowerCount(trials, share, tail),
  most: trials - lowerCount(trials, 1 - share, tail),
});
