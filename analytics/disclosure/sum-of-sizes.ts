import type { Amount, FigureSize } from '../formulas/formula.ts';

const NO_AMOUNT: Amount = Object.freeze({ total: 0, largest: 0 });

const sumOfAmounts = (some: readonly Amount[], others: readonly Amount[]): readonly Amount[] =>
  Array.from({ length: Math.max(some.length, others.length) }, (_, i) => {
    const [a, b] = [some[i] ?? NO_AMOUNT, others[i] ?? NO_AMOUNT];
    return { total: a.total + b.total, largest: Math.max(a.largest, b.largest) };
  });

/** The size that two parts have together. */
export const sumOfSizes = (a: FigureSize, b: FigureSize): FigureSize => ({
  count: a.count + b.count,
  counting: a.counting + b.counting,
  ...((a.amounts ?? b.amounts) && { amounts: sumOfAmounts(a.amounts ?? [], b.amounts ?? []) }),
});

/**
 * The size of the part of a whole that none of some parts covers: the own people of a node, or what
 * the filters of a question leave out. Of money it is taken for the amount of one contributor.
 */
export const withoutParts = (whole: FigureSize, parts: readonly FigureSize[]): FigureSize =>
  parts.reduce(
    (left, { count, counting, amounts = [] }) => ({
      count: left.count - count,
      counting: left.counting - counting,
      ...(left.amounts && {
        amounts: left.amounts.map(({ total }, i) => {
          const rest = total - (amounts[i]?.total ?? 0);
          return { total: rest, largest: rest };
        }),
      }),
    }),
    whole,
  );
