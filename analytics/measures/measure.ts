import type { Bilingual } from '../../base/language.ts';
import type { Setting } from '../../schema/settings/settings.ts';
import type { EventFact } from '../facts/event-fact.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { EventsOfPeople } from './events-of-people.ts';
import type { NodesInWindow } from './nodes-in-window.ts';
import type { EventOfUnit, UnitInWindow } from './unit-in-window.ts';
import type { Score } from '../survey/score.ts';
import type { Window, WindowKind } from './window.ts';

/** How a measure depends on settings. */
export interface Configured {
  readonly settings: readonly Setting[];
  readonly as: (values: readonly number[]) => Measure;
}

interface Named {
  /** unique and permanent: plans identify measures by it */
  readonly name: string;
  /** the name of what is summed */
  readonly title: Bilingual;
  /** the windows of a period that are read; default: the wave for responses, else the period */
  readonly windows?: WindowKind;
  /** units that had to file this template in the period and have not reported are left out */
  readonly template?: string;
  /** units that have not reported count too, whatever the template of the indicator */
  readonly ofAllUnits?: true;
  /**
   * The measure adds up whole numbers of 1/`parts`, so that sums of decimals are exact: 100 for
   * amounts, 2 for halves. Default: 1, or that of the amounts that are added up; see `partsOf`.
   */
  readonly parts?: number;
  /** what it depends on, and what it is for other values; see `bySettings` */
  readonly configured?: Configured;
}

/** The number of people in some states on the last day of the window. */
export interface PeopleMeasure extends Named {
  readonly kind: 'people';
  readonly where: (state: StaffState) => boolean;
  /** only people of at most this age, in completed years, on the first day of the period */
  readonly maxAge?: number;
  /** only people with at least one of each of these events */
  readonly having?: readonly EventsOfPeople[];
}

/** The number of units in some states on the last day of the window. */
export interface UnitsMeasure extends Named {
  readonly kind: 'units';
  readonly where: (state: UnitState) => boolean;
}

/** The number of units with at least one person whom one of the measures `any` counts. */
export interface UnitsWithMeasure extends Named {
  readonly kind: 'unitsWith';
  readonly any: readonly PeopleMeasure[];
}

/** Events that count once for each row that they refer to. */
export interface OncePerRow {
  /** name of the number with the internal id of the row */
  readonly per: string;
  /** once for each row and each value of this */
  readonly and?: (event: never) => string;
  /** the events that those rows are: evidence lists them. Default: the first event of each row is listed */
  readonly of?: EventFact;
}

/** Events of units on a day of the window, in some states; or rows that hold on its last day. */
export interface EventsOfUnits {
  readonly fact: EventFact;
  readonly where: (event: never) => boolean;
  /**
   * name of the number that is summed, one of {@link EventFact.numbers}; default: events are
   * counted
   */
  readonly weight?: string;
  /** the whole number by which each number that is added up is multiplied; default: 1 */
  readonly times?: number;
  /** only those whose lag of this name is at most so many days */
  readonly within?: { readonly lag: string; readonly days: number };
  /**
   * name of the number that is the first day on which a row no longer holds, not stated: it has no
   * end. Then the rows that hold on the last day of the window count, from whatever day on
   */
  readonly heldUntil?: string;
  /** events of any day up to the last of the window. Default: of the days of the window */
  readonly ever?: true;
  /** only those of which this holds; it may compare their numbers with the days of the window */
  readonly when?: (event: EventOfUnit<never>, window: Pick<Window, 'first' | 'on'>) => boolean;
  /** events count once for each row that they refer to */
  readonly once?: OncePerRow;
  /** what holds instead of `where` at units directly under a city on the last day; default: the same */
  readonly underCity?: (event: never) => boolean;
}

/** The number of events of units in some states, or the total of a number of these events. */
export interface EventsMeasure extends Named, EventsOfUnits {
  readonly kind: 'events';
  readonly at: (state: UnitState) => boolean;
}

/**
 * The lags in days of events of units in some states, `NEVER` for events without a lag. They are
 * kept as sorted lists (`Distributions`), of one window: the period.
 */
export interface LagsMeasure extends Named, EventsOfUnits {
  readonly kind: 'lags';
  readonly windows?: 'period';
  readonly lag: string;
  readonly at: (state: UnitState) => boolean;
}

/** The number of units in some states with at least `min` events in the window. */
export interface UnitsHavingMeasure extends Named {
  readonly kind: 'unitsHaving';
  readonly events: EventsOfUnits;
  readonly min: number;
  readonly at: (state: UnitState) => boolean;
}

/**
 * The events in the window of people who are staff on its last day: how many, or what a number of
 * theirs adds up to. Events count at the unit where the person works on that day.
 */
export interface StaffEventsMeasure extends Named, Omit<EventsOfPeople, 'until'> {
  readonly kind: 'staffEvents';
  /** only events of people in these states on the last day; default: of all staff */
  readonly of?: (state: StaffState) => boolean;
  /** name of the number that is added up, one of {@link EventFact.numbers}; default: events are counted */
  readonly weight?: string;
}

/** A number computed for each open unit, for measures that no other kind can express. */
export interface PerUnitMeasure extends Named {
  readonly kind: 'perUnit';
  readonly of: (unit: UnitInWindow) => number;
  /** the events without which nothing is counted: their years are on record. Default: none */
  readonly events?: readonly EventFact[];
  /** it counts persons of the unit, so small numbers are guarded. Default: no */
  readonly ofPersons?: true;
}

/** Measures of numbers of units that stand by themselves. */
export type UnitNumberMeasure =
  EventsMeasure | UnitsHavingMeasure | StaffEventsMeasure | PerUnitMeasure;

/** What several measures of units add up to, in the same windows and the same parts. */
export interface TotalMeasure extends Named {
  readonly kind: 'total';
  readonly of: readonly UnitNumberMeasure[];
}

/**
 * A number of each open unit that follows from its own figures of other indicators in the same
 * period, averaged over the units that have one: their number, and the sum in parts (`PARTS_OF_SUM`).
 */
export interface UnitMeanMeasure extends Named {
  readonly kind: 'unitMean';
  /** codes of the other indicators */
  readonly of: readonly string[];
  readonly at: (state: UnitState) => boolean;
  /** @param values of the other indicators, in their order; null where the status is not OK */
  readonly value: (values: readonly (number | null)[]) => number | null;
}

/**
 * Numbers of a node that do not add up from those below it, such as what follows from rows of the
 * node itself. Without breakdowns and filters, since these select units.
 */
export interface PerNodeMeasure extends Named {
  readonly kind: 'perNode';
  /** how many numbers a node has */
  readonly width: number;
  /** for one window: the numbers of a node; those of several windows are added */
  readonly of: (nodes: NodesInWindow) => (node: number) => readonly number[];
}

/**
 * `required`: the number of units that had to file a template for a period ending in the period;
 * `reported`: of these, the units with all such filings approved.
 */
export interface FilingsMeasure extends Named {
  readonly kind: 'filings';
  /** code of the template */
  readonly of: string;
  readonly are: 'required' | 'reported';
  /**
   * only units that meet a condition on the last day of at least one of these windows; all units if
   * the period has none
   */
  readonly applies?: {
    readonly where: (state: UnitState) => boolean;
    readonly windows: WindowKind;
  };
}

/** The number of responses of a wave that have a score. */
export interface ResponsesMeasure extends Named {
  readonly kind: 'responses';
  readonly score: Score;
}

/** The sum of a score over the responses of a wave. The score is a multiple of 25, so that the sum is exact. */
export interface ScoreSumMeasure extends Named {
  readonly kind: 'scoreSum';
  readonly score: Score;
}

/**
 * The sums for the stratified mean of a score, with units as strata. `apart`: an attribute of units;
 * one mean for each of its values.
 */
export interface ScoreMeasure extends Named {
  readonly kind: 'score';
  readonly score: Score;
  readonly apart?: 'schoolType' | 'ownership';
}

/** Measures that are stored as one number for each unit in a window. */
export type ColumnMeasure = UnitNumberMeasure | TotalMeasure | FilingsMeasure;

/** Measures of single events. */
export type EventsByOneMeasure = EventsMeasure | LagsMeasure;

/** Measures of the responses of a wave. */
export type SurveyMeasure = ResponsesMeasure | ScoreSumMeasure | ScoreMeasure;

/** A statistic that adds up exactly, over units and up the tree. */
export type Measure =
  | PeopleMeasure
  | UnitsMeasure
  | UnitsWithMeasure
  | ColumnMeasure
  | LagsMeasure
  | UnitMeanMeasure
  | PerNodeMeasure
  | SurveyMeasure;
