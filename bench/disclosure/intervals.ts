import highs from 'highs';
import type { Sum } from './ledger.ts';

// its types describe a CommonJS module, whose function would be a property
const load = highs as unknown as typeof highs.default;

/** The smallest and the largest value that a sum may have. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A sum and the value that an attacker has read. */
export interface Equation {
  readonly sum: Sum;
  readonly value: number;
}

const termsOf = (sum: Sum): string => sum.map((variable) => `x${variable}`).join(' + ');

/**
 * Bounds of a sum of counts, none of which is negative, under some equations: two linear programs,
 * solved by HiGHS.
 */
export async function intervalFinder(
  equations: readonly Equation[],
): Promise<(sum: Sum) => Interval> {
  const solver = await load();
  const constraints = equations
    .filter(({ sum }) => sum.length > 0)
    .map(({ sum, value }, i) => `c${i}: ${termsOf(sum)} = ${value}`)
    .join('\n');
  const bound = (goal: 'Minimize' | 'Maximize', sum: Sum): number => {
    const { Status, ObjectiveValue } = solver.solve(
      `${goal}\nobj: ${termsOf(sum)}\nSubject To\n${constraints}\nEnd\n`,
    );
    if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return Infinity;
    if (Status !== 'Optimal') throw new Error(`the linear program ended ${Status}`);
    return ObjectiveValue;
  };
  return (sum) => ({ lower: bound('Minimize', sum), upper: bound('Maximize', sum) });
}
