import type { Bilingual } from '../../base/language.ts';
import type { EventFact } from '../facts/event-fact.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { UnitInWindow } from './unit-in-window.ts';
import type { Score } from '../survey/score.ts';
import type { WindowKind } from './window.ts';

/** What every measure has: a name by which a plan calls it, unique and for ever, and what it adds up, in words. */
interface Named {
  readonly name: string;
  readonly title: Bilingual;
  /** what of a period is read; of responses always the wave, else the period itself by default */
  readonly windows?: WindowKind;
  /**
   * the template whose filings decide: units that were asked for it in the period and have not
   * reported are left out
   */
  readonly template?: string;
}

/** How many people are in some states on the day asked about. */
export interface PeopleMeasure extends Named {
  readonly kind: 'people';
  readonly where: (state: StaffState) => boolean;
  /** only those who had not completed more than so many years on the first day of the period */
  readonly ageAtMost?: number;
  /** only those with an entry in a contest of one of these kinds within the period */
  readonly entered?: readonly string[];
}

/** How many units are in some states on the day asked about. */
export interface UnitsMeasure extends Named {
  readonly kind: 'units';
  readonly where: (state: UnitState) => boolean;
}

/** How many units have at least one person in one of some measures. */
export interface UnitsWithMeasure extends Named {
  readonly kind: 'unitsWith';
  readonly any: readonly PeopleMeasure[];
}

/** Some events of units: on a day of the window, in some states. */
export interface EventsOfUnits {
  readonly fact: EventFact;
  readonly where: (event: never) => boolean;
  /** the number of the event that is added up, see {@link EventFact.numbers}; default: 1 */
  readonly weight?: string;
  /** only those whose lag of this name is at most so many days */
  readonly within?: { readonly lag: string; readonly days: number };
}

/** How many events within the window units in some states have, or what a number of theirs adds up to. */
export interface EventsMeasure extends Named, EventsOfUnits {
  readonly kind: 'events';
  readonly at: (state: UnitState) => boolean;
}

/**
 * How many events within the window units in some states have, by their lag: a number for each day
 * up to the longest, and a last one for never; see `LAG_SLOTS`.
 */
export interface LagsMeasure extends Named, EventsOfUnits {
  readonly kind: 'lags';
  readonly lag: string;
  readonly at: (state: UnitState) => boolean;
}

/** How many units in some states have at least so many events within the window. */
export interface UnitsHavingMeasure extends Named {
  readonly kind: 'unitsHaving';
  readonly events: EventsOfUnits;
  readonly least: number;
  readonly at: (state: UnitState) => boolean;
}

/**
 * How many events within the window the people have who are staff on its last day, each event at
 * the unit where they work then.
 */
export interface StaffEventsMeasure extends Named {
  readonly kind: 'staffEvents';
  /** events of people */
  readonly fact: EventFact;
  readonly where: (event: never) => boolean;
}

/** A number for each open unit, which no other measure can say. */
export interface PerUnitMeasure extends Named {
  readonly kind: 'perUnit';
  readonly of: (unit: UnitInWindow) => number;
}

/**
 * How many units were asked for filings of a template with their last day in the period, and of
 * these how many have reported: all of their filings are approved.
 */
export interface FilingsMeasure extends Named {
  readonly kind: 'filings';
  readonly of: string;
  readonly are: 'required' | 'reported';
  /** only units that fulfil a condition on the last day of some window */
  readonly applies?: {
    readonly where: (state: UnitState) => boolean;
    readonly windows: WindowKind;
  };
}

/** How many responses of a wave have a score. */
export interface ResponsesMeasure extends Named {
  readonly kind: 'responses';
  readonly score: Score;
}

/**
 * What a score of the responses of a wave adds up to, response by response; the score is a multiple of 25,
 * so the sum is exact.
 */
export interface ScoreSumMeasure extends Named {
  readonly kind: 'scoreSum';
  readonly score: Score;
}

/**
 * The sums from which a score's stratified mean is made, units being the strata. `apart`: units are
 * told apart by this constant of theirs, one mean for each value.
 */
export interface ScoreMeasure extends Named {
  readonly kind: 'score';
  readonly score: Score;
  readonly apart?: 'schoolType' | 'ownership';
}

/** Measures for which every unit has one number in a window. */
export type ColumnMeasure =
  EventsMeasure | UnitsHavingMeasure | StaffEventsMeasure | PerUnitMeasure | FilingsMeasure;

/** Measures of single events. */
export type EventsByOneMeasure = EventsMeasure | LagsMeasure;

/** Measures of what the responses of a wave say. */
export type SurveyMeasure = ResponsesMeasure | ScoreSumMeasure | ScoreMeasure;

/** What adds up: over units, and from there up the tree, exactly. */
export type Measure =
  PeopleMeasure | UnitsMeasure | UnitsWithMeasure | ColumnMeasure | LagsMeasure | SurveyMeasure;

const SURVEY: ReadonlySet<Measure['kind']> = new Set(['responses', 'scoreSum', 'score']);
const COLUMN: ReadonlySet<Measure['kind']> = new Set([
  'events',
  'unitsHaving',
  'staffEvents',
  'perUnit',
  'filings',
  'lags',
]);

const UNITS: ReadonlySet<Measure['kind']> = new Set(['units', 'unitsWith', 'unitsHaving']);

/** Whether a measure is of responses. */
export const isOfSurvey = (measure: Measure): measure is SurveyMeasure => SURVEY.has(measure.kind);

/** Whether a measure is a number of each unit, or a distribution of its events. */
export const isOfColumns = (measure: Measure): measure is ColumnMeasure | LagsMeasure =>
  COLUMN.has(measure.kind);

/** Whether a measure is of single events of units. */
const isOfEvents = (measure: Measure): measure is EventsByOneMeasure =>
  measure.kind === 'events' || measure.kind === 'lags';

/** Whether a measure counts persons, or what single persons did. */
export const isOfPersons = (measure: Measure): boolean =>
  measure.kind === 'people' ||
  measure.kind === 'staffEvents' ||
  (isOfEvents(measure) && measure.fact.subject.kind === 'person');

/** Whether a measure can be told by what people are: it counts people, or events of people that say what these were. */
export const tellsPeopleApart = (measure: Measure): boolean =>
  measure.kind === 'people' || (isOfEvents(measure) && measure.fact.unit !== null);

/** What each of two measures of a rate is one of: people, or units as they are on the last day; null where neither. */
export function subjectsOf(measures: readonly Measure[]): 'people' | 'units' | null {
  if (measures.some((measure) => windowsOf(measure) !== 'period')) return null;
  if (measures.every(({ kind }) => kind === 'people')) return 'people';
  return measures.every((measure) => UNITS.has(measure.kind)) ? 'units' : null;
}

/** Whether a measure depends on the states of people alone, so that rollup sums may hold it. */
export const isOfStatesAlone = ({ ageAtMost, entered }: PeopleMeasure): boolean =>
  ageAtMost === undefined && entered === undefined;

/** What of a period a measure reads. */
export const windowsOf = (measure: Measure): WindowKind =>
  measure.windows ?? (isOfSurvey(measure) ? 'wave' : 'period');

/** A measure read in other windows. */
export const over = <M extends Measure>(windows: WindowKind, measure: M): M => ({
  ...measure,
  name: `${measure.name} over ${windows}`,
  windows,
});

/** A measure without the units that were asked for a template and have not reported. */
export const reportedIn = <M extends Measure>(template: string, measure: M): M => ({
  ...measure,
  name: `${measure.name}, reported in ${template}`,
  template,
});

/** Every measure that a list of measures rests on, themselves included. */
export const withParts = (measures: readonly Measure[]): Measure[] =>
  measures.flatMap((measure): Measure[] =>
    measure.kind === 'unitsWith' ? [measure, ...measure.any] : [measure],
  );
