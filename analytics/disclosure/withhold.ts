/**
 * Which parts of a published whole must be withheld besides those that are hidden already, so that what can be computed by subtraction is never one part alone
 * and never fewer than `least`: the smallest of the others, one after the other. Parts of 0 tell nothing and stay as they are.
 * Source: complementary suppression, Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4.
 * @param counts how many are in each part; @param hidden which are withheld for their own sake; changed in place
 */
export function withholdBeside(counts: readonly number[], hidden: boolean[], least: number): void {
  const order = counts.map((_, i) => i).filter((i) => counts[i]! > 0).sort((a, b) => counts[a]! - counts[b]! || a - b);
  for (;;) {
    const withheld = order.filter((i) => hidden[i]);
    if (withheld.length === 0 || (withheld.length > 1 && withheld.reduce((sum, i) => sum + counts[i]!, 0) >= least)) return;
    const next = order.find((i) => !hidden[i]);
    if (next === undefined) return;
    hidden[next] = true;
  }
}
