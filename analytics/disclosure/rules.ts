import { LEAST_ANSWERS } from '../indicators/index-of-score.ts';
import type { Figure, Indicator } from '../indicators/indicator.ts';

/** Below so many people a count is withheld from guarded viewers, and below so many in the denominator a rate (DOMAIN.md 6.4). */
export const LEAST_PEOPLE = { count: 5, denominator: 10 } as const;

/** How figures of an indicator are guarded for a viewer. */
export interface Rule {
  /** how many a figure stands for */
  readonly countOf: (figure: Figure) => number;
  /** fewer than this are too few to be computed by subtraction */
  readonly least: number;
  /** whether a figure is withheld for its own sake */
  readonly hides: (figure: Figure) => boolean;
}

const answers: Rule = { countOf: ({ n }) => n ?? 0, least: LEAST_ANSWERS, hides: ({ n }) => (n ?? 0) > 0 && n! < LEAST_ANSWERS };

const isFew = (count: number | null): boolean => count !== null && count > 0 && count < LEAST_PEOPLE.count;

const people: Rule = {
  countOf: ({ denominator }) => denominator ?? 0, least: LEAST_PEOPLE.denominator,
  hides: ({ numerator, denominator }) => isFew(numerator) || (denominator !== null && denominator > 0 && denominator < LEAST_PEOPLE.denominator),
};

/** The rule for an indicator: what is computed from answers is guarded from everybody, counts of people from guarded viewers; null where nothing is withheld. */
export function ruleFor({ formula: { kind, measures } }: Indicator, guarded: boolean): Rule | null {
  if (kind === 'index') return answers;
  return guarded && measures.every((it) => it.kind === 'people') ? people : null;
}
