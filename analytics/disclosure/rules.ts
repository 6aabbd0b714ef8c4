import { LEAST_ANSWERS } from '../indicators/index-of-score.ts';
import type { Figure, Indicator } from '../indicators/indicator.ts';
import type { Limits, Size } from './withhold.ts';

/** Below so many people a count is withheld from guarded viewers, and below so many in the denominator a rate (DOMAIN.md 6.4). */
export const LEAST_PEOPLE = { count: 5, denominator: 10 } as const;

/** How figures of an indicator are guarded for a viewer. */
export interface Rule extends Limits {
  /** how large what a figure stands for is */
  readonly sizeOf: (figure: Figure) => Size;
}

const answers: Rule = {
  sizeOf: ({ n }) => ({ count: n ?? 0, counting: n ?? 0 }), least: LEAST_ANSWERS,
  isFew: ({ count }) => count > 0 && count < LEAST_ANSWERS,
};

const people: Rule = {
  sizeOf: ({ numerator, denominator }) => ({ count: denominator ?? 0, counting: numerator ?? 0 }), least: LEAST_PEOPLE.denominator,
  isFew: ({ count, counting }) => (count > 0 && count < LEAST_PEOPLE.denominator) || (counting > 0 && counting < LEAST_PEOPLE.count),
};

/** The rule for an indicator: what is computed from answers is guarded from everybody, counts of people from guarded viewers; null where nothing is withheld. */
export function ruleFor({ formula: { kind, measures } }: Indicator, guarded: boolean): Rule | null {
  if (kind === 'index') return answers;
  return guarded && measures.every((it) => it.kind === 'people') ? people : null;
}
