import type { DayNumber } from '../../base/civil.ts';
import type { Period } from '../../base/period.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Measure } from '../measures/measure.ts';
import { windowsOf } from '../measures/measure-traits.ts';
import { WINDOW_KINDS, windowsIn, type WindowKind } from '../measures/window.ts';
import type { Waves } from '../survey/waves.ts';
import { enterMeasures } from './catalogue-measures.ts';
import { conditionMeasures, figureMeasures } from './conditions.ts';
import { filterName, ofUnitsAlone, type ResolvedQuery } from './resolved-query.ts';
import { tasksFor, unique, type Task } from './tasks.ts';

/**
 * The work for one window of a period and the indicators that read it. `wave` is the code of the
 * survey wave; null if there is none, or none is needed.
 */
export interface Step {
  readonly period: string;
  readonly indicators: readonly string[];
  /** first day of the window; the day on which facts are read, and the tree where it is read as it was */
  readonly first: DayNumber;
  readonly on: DayNumber;
  readonly wave: string | null;
  readonly tasks: readonly Task[];
}

/**
 * The plan of an answer, as plain data: the figures; and the conditions that decide for each org
 * unit whether indicators apply and whether its units have reported.
 */
export interface Plan {
  readonly steps: readonly Step[];
  readonly conditions: readonly Step[];
}

/** The measures of indicators: for their figures, or for their conditions. */
type MeasuresOf = (indicator: Indicator) => readonly Measure[];

const forFigures =
  ({ by }: ResolvedQuery): MeasuresOf =>
  (indicator) => {
    const { counted, whole } = figureMeasures(indicator);
    return by.length === 0 || counted === whole ? counted : [...counted, ...whole];
  };

/** The day on which an indicator reads a period: of surveys the reference day of the wave, else the last. */
export const readOn = (
  { axis }: Pick<Indicator, 'axis'>,
  { first, last }: Pick<Period, 'first' | 'last'>,
  waves: Waves,
): DayNumber => (axis === 'wave' ? (waves.of({ first, last })?.wave.referenceOn ?? last) : last);

/** The work for every window of one kind, whatever the periods of the query. */
class WindowPlan {
  readonly kind: WindowKind;
  readonly indicators: readonly string[];
  readonly #measures: readonly Measure[];
  /** with and without sums by age band; made at first use */
  readonly #tasks = new Map<boolean, readonly Task[]>();

  constructor(kind: WindowKind, readers: ReadonlyMap<Indicator, readonly Measure[]>) {
    this.kind = kind;
    this.indicators = [...readers.keys()].map(({ code }) => code);
    this.#measures = unique([...readers.values()].flat());
  }

  tasks(agesKept: boolean, query: ResolvedQuery, facts: Facts): readonly Task[] {
    let tasks = this.#tasks.get(agesKept);
    if (!tasks)
      this.#tasks.set(agesKept, (tasks = tasksFor(this.#measures, query, agesKept, facts)));
    return tasks;
  }
}

/** The plans of the windows that some indicators read. */
function windowPlans(
  indicators: readonly Indicator[],
  measuresOf: MeasuresOf,
): readonly WindowPlan[] {
  return WINDOW_KINDS.flatMap((kind) => {
    const readers = new Map<Indicator, readonly Measure[]>();
    for (const indicator of indicators) {
      const measures = measuresOf(indicator).filter((measure) => windowsOf(measure) === kind);
      if (measures.length > 0) readers.set(indicator, measures);
    }
    return readers.size > 0 ? [new WindowPlan(kind, readers)] : [];
  });
}

/** The common part of the plans of queries that differ only in their periods and org units. */
interface QueryPlan {
  readonly figures: readonly WindowPlan[];
  readonly conditions: readonly WindowPlan[];
}

function queryPlan(query: ResolvedQuery): QueryPlan {
  const { indicators } = query;
  indicators.forEach(enterMeasures);
  const conditional = indicators.filter((indicator) => conditionMeasures(indicator).length > 0);
  return {
    figures: windowPlans(indicators, forFigures(query)),
    conditions: windowPlans(conditional, conditionMeasures),
  };
}

/** The plans of the last queries, by name. */
const cache = new RecentlyUsed<QueryPlan>(256);

const numbers = new WeakMap<Indicator, number>();
let lastNumber = 0;

/** The unique number of an indicator; codes are not unique outside the catalogue. */
function numberOf(indicator: Indicator): number {
  let number = numbers.get(indicator);
  if (number === undefined) numbers.set(indicator, (number = ++lastNumber));
  return number;
}

function nameOf({ indicators, by, where, reading, line }: ResolvedQuery): string {
  let name = `${reading} ${line}`;
  for (const indicator of indicators) name += ` ${numberOf(indicator)}`;
  for (const { id } of by) name += ` ${id}`;
  for (const filter of where) name += ` ${filterName(filter)}`;
  return name;
}

function stepsOf(
  period: Period,
  facts: Facts,
  query: ResolvedQuery,
  plans: readonly WindowPlan[],
): Step[] {
  const { label, first, last } = period;
  return plans.flatMap((plan) => {
    const { kind, indicators } = plan;
    const windows = windowsIn(kind, period, facts.waves);
    if (windows.length === 0)
      return [{ period: label, indicators, first, on: last, wave: null, tasks: [] }];
    return windows.map((window): Step => ({
      period: label,
      indicators,
      ...window,
      tasks: plan.tasks(window.on < facts.agesUntil, query, facts),
    }));
  });
}

/** Plans the answer of a question from some facts. */
export function planOf(query: ResolvedQuery, facts: Facts): Plan {
  const { figures, conditions } = cache.getOrMake(nameOf(query), () => queryPlan(query));
  const { periods } = query;
  const steps = periods.flatMap((period) => stepsOf(period, facts, query, figures));
  if (conditions.length === 0) return { steps, conditions: [] };
  const aboutUnits = ofUnitsAlone(query);
  return {
    steps,
    conditions: periods.flatMap((period) => stepsOf(period, facts, aboutUnits, conditions)),
  };
}
