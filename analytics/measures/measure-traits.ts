import type { EventNumber } from '../facts/event-fact.ts';
import type {
  ColumnMeasure,
  EventsByOneMeasure,
  EventsMeasure,
  LagsMeasure,
  Measure,
  PeopleMeasure,
  SurveyMeasure,
} from './measure.ts';
import type { WindowKind } from './window.ts';

const SURVEY: ReadonlySet<Measure['kind']> = new Set(['responses', 'scoreSum', 'score']);
const COLUMN: ReadonlySet<Measure['kind']> = new Set([
  'events',
  'unitsHaving',
  'staffEvents',
  'perUnit',
  'total',
  'filings',
  'lags',
]);

const UNITS: ReadonlySet<Measure['kind']> = new Set(['units', 'unitsWith', 'unitsHaving']);

/** Whether a measure is computed from responses. */
export const isOfSurvey = (measure: Measure): measure is SurveyMeasure => SURVEY.has(measure.kind);

/** Whether a measure is stored as one number for each unit, or is a distribution of lags. */
export const isOfColumns = (measure: Measure): measure is ColumnMeasure | LagsMeasure =>
  COLUMN.has(measure.kind);

/** Whether a measure is of single events of units. */
const isOfEvents = (measure: Measure): measure is EventsByOneMeasure =>
  measure.kind === 'events' || measure.kind === 'lags';

/** Whether a measure counts persons, or events of persons. */
export const isOfPersons = (measure: Measure): boolean =>
  (measure.kind === 'total' && measure.of.some(isOfPersons)) ||
  (measure.kind === 'perUnit' && measure.ofPersons === true) ||
  measure.kind === 'people' ||
  measure.kind === 'staffEvents' ||
  (isOfEvents(measure) && measure.fact.subject.kind === 'person');

/** Whether a measure can be broken down by attributes of units: it adds up from units. */
export const hasUnitAttributes = ({ kind }: Measure): boolean => kind !== 'perNode';

/** Whether a measure can be broken down by attributes of people: it counts people, or their events at a unit. */
export const hasPeopleAttributes = (measure: Measure): boolean =>
  measure.kind === 'people' || (isOfEvents(measure) && measure.fact.unit !== null);

/**
 * The subjects that all measures of a rate count on the last day of the period: people or units;
 * null if anything else.
 */
export function subjectsOf(measures: readonly Measure[]): 'people' | 'units' | null {
  if (measures.some((measure) => windowsOf(measure) !== 'period')) return null;
  if (measures.every(({ kind }) => kind === 'people')) return 'people';
  return measures.every((measure) => UNITS.has(measure.kind)) ? 'units' : null;
}

/** Amounts have so many parts. */
const PARTS_OF_AMOUNT = 100;

/** The number of an event that a measure adds up; null if it counts, or adds up anything else. */
function numberAdded(measure: Measure): EventNumber | null {
  const weight = 'weight' in measure ? measure.weight : undefined;
  if (weight === undefined || !('fact' in measure)) return null;
  return measure.fact.numbers.find(({ name }) => name === weight) ?? null;
}

/** How many parts of the sum of a measure make 1; see `parts`. */
export const partsOf = (measure: Measure): number =>
  measure.kind === 'total'
    ? partsOf(measure.of[0]!)
    : (measure.parts ?? (numberAdded(measure)?.isAmount ? PARTS_OF_AMOUNT : 1));

/** So many percent of what a measure of events adds up. @param percent with at most two decimal places */
export const percentOf = (percent: number, measure: EventsMeasure): EventsMeasure => ({
  ...measure,
  name: `percent of ${measure.name}`,
  times: Math.round(100 * percent),
  parts: 10_000 * partsOf(measure),
});

/** Whether a measure depends only on the states of people, so that rollups can answer it. */
export const isOfStatesAlone = ({ maxAge, having }: PeopleMeasure): boolean =>
  maxAge === undefined && having === undefined;

/** The windows of a period that a measure reads. */
export const windowsOf = (measure: Measure): WindowKind =>
  measure.windows ?? (isOfSurvey(measure) ? 'wave' : 'period');

const read = new WeakMap<Measure, Map<WindowKind, Measure>>();

/** The same measure, read in other windows; the same one each time. */
export function over<M extends Measure>(windows: WindowKind, measure: M): M {
  const byWindows = read.get(measure) ?? new Map<WindowKind, Measure>();
  read.set(measure, byWindows);
  let other = byWindows.get(windows) as M | undefined;
  if (!other) {
    other = { ...measure, name: `${measure.name} over ${windows}`, windows };
    byWindows.set(windows, other);
  }
  return other;
}

/** The same measure without the units that had to file a template and have not reported. */
export const reportedIn = <M extends Measure>(template: string, measure: M): M => ({
  ...measure,
  name: `${measure.name}, reported in ${template}`,
  template,
});

/** Some measures and their component measures. */
export const withParts = (measures: readonly Measure[]): Measure[] =>
  measures.flatMap((measure): Measure[] =>
    measure.kind === 'unitsWith' ? [measure, ...measure.any] : [measure],
  );
