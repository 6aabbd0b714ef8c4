import type { PlainRow } from '../support.ts';
import type { City, Worker } from './city.ts';
import { total, type Span } from './days.ts';

const Z = 1.959963984540054;

/**
 * Something that an indicator counts at a unit, with the day whose tree and groups it stands in.
 * `worker` is who it is, where it is somebody.
 */
export interface Counted {
  readonly unit: string;
  readonly worker: Worker | null;
  readonly day: string;
}

/** A subject of a rate: in its part, in its whole, or in both. */
export interface Item extends Counted {
  readonly part: boolean;
  readonly whole: boolean;
}

/** A unit with its population and the values of its sheets. */
export interface Stratum extends Counted {
  readonly population: number;
  readonly values: readonly number[];
}

/**
 * An indicator once more, as the oracle says it: what it counts in a period, when that makes a
 * group, and the figure of some of it.
 */
export interface OracleIndicator {
  /** whether all that it counts is people, so that it can be told by their dimensions */
  readonly ofPeople: boolean;
  /** whether its figure is a part of a whole */
  readonly isRate: boolean;
  /** whether it reads sheets of a survey, on the reference day of a wave */
  readonly ofSurvey: boolean;
  count(city: City, span: Span): readonly Counted[];
  occurs(it: Counted): boolean;
  figure(its: readonly Counted[]): Figure;
}

/** The indicators of one group, by code. */
export type OracleGroup = Readonly<Record<string, OracleIndicator>>;

/** People, each of whom counts in the whole. */
export const people = (workers: readonly Worker[], part: (worker: Worker) => boolean): Item[] =>
  workers.map((worker) => ({
    unit: worker.unit,
    worker,
    day: worker.day,
    part: part(worker),
    whole: true,
  }));

/** Units on a day, each of which counts in the whole. */
export const units = (
  codes: readonly string[],
  day: string,
  part: (unit: string) => boolean,
): Item[] => codes.map((unit) => ({ unit, worker: null, day, part: part(unit), whole: true }));

/** An indicator that is a rate. */
export const rateOf = (
  count: (city: City, span: Span) => readonly Item[],
  { ofPeople = false, ofSurvey = false } = {},
): OracleIndicator => ({
  ofPeople,
  ofSurvey,
  isRate: true,
  count,
  occurs: (it) => (it as Item).whole,
  figure: (its) => rate(its as readonly Item[]),
});

/** A rate of people. */
export const rateOfPeople = (count: (city: City, span: Span) => readonly Item[]): OracleIndicator =>
  rateOf(count, { ofPeople: true });

/** An indicator that is a stratified mean of sheets over units. */
export const meanOf = (count: (city: City, span: Span) => readonly Stratum[]): OracleIndicator => ({
  ofPeople: false,
  ofSurvey: true,
  isRate: false,
  count,
  occurs: (it) => (it as Stratum).population > 0 && (it as Stratum).values.length > 0,
  figure: (its) => stratifiedMean(its as readonly Stratum[]),
});

/** The figure of a unit, an indicator and a group. */
export type Figure = Omit<PlainRow, 'unit' | 'indicator' | 'period' | 'group' | 'onRecord'>;

/** A figure without any number. */
export const NOTHING = {
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  standardError: null,
  n: null,
  reported: null,
  required: null,
  parts: null,
};

/** The figure of a rate, with Wilson's interval. */
export function rate(items: readonly Item[]): Figure {
  const numerator = items.filter(({ part }) => part).length;
  const denominator = items.filter(({ whole }) => whole).length;
  if (denominator === 0) return { ...NOTHING, status: 'EMPTY', numerator, denominator };
  const figure: Figure = {
    ...NOTHING,
    status: 'OK',
    value: (numerator / denominator) * 100,
    numerator,
    denominator,
  };
  if (numerator > denominator) return figure;
  const n = denominator;
  const p = numerator / n;
  const centre = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n);
  return { ...figure, lower: (centre - half) * 100, upper: (centre + half) * 100 };
}

/** The figure of a stratified mean. */
export function stratifiedMean(all: readonly Stratum[]): Figure {
  const counting = all.filter(({ population, values }) => population > 0 && values.length > 0);
  const n = total(counting.map(({ values }) => values.length));
  if (n === 0) return { ...NOTHING, status: 'EMPTY', n };
  if (n < 10) return { ...NOTHING, status: 'SUPPRESSED', n };
  const whole = total(counting.map(({ population }) => population));
  const mean = (values: readonly number[]): number => total(values) / values.length;
  const deviations = (values: readonly number[]): number =>
    total(values.map((y) => (y - mean(values)) ** 2));
  const index = total(counting.map(({ population, values }) => population * mean(values))) / whole;
  const pooled =
    total(counting.map(({ values }) => deviations(values))) /
    total(counting.map(({ values }) => values.length - 1));
  const variance = total(
    counting.map(({ population, values }) => {
      const correction = Math.max(0, 1 - values.length / population);
      const own = values.length > 1 ? deviations(values) / (values.length - 1) : pooled;
      return correction === 0 ? 0 : ((population / whole) ** 2 * correction * own) / values.length;
    }),
  );
  const standardError = Number.isNaN(variance) ? null : Math.sqrt(variance);
  const half = standardError === null ? null : Z * standardError;
  return {
    ...NOTHING,
    status: 'OK',
    value: index,
    lower: half === null ? null : index - half,
    upper: half === null ? null : index + half,
    standardError,
    n,
  };
}
