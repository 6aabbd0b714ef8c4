import { dayOf, type Day } from '../../base/day.ts';
import { invariant } from '../../base/invariant.ts';
import type { Period } from '../../base/period.ts';
import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import {
  isOfColumns,
  isOfStatesAlone,
  isOfSurvey,
  windowsOf,
  type Measure,
  type PeopleMeasure,
  type UnitsMeasure,
  type UnitsWithMeasure,
} from '../measures/measure.ts';
import { WINDOW_KINDS, windowsIn, type WindowKind } from '../measures/window.ts';
import { ROLLUPS, UNIT_ROLLUPS, type FactName, type Rollup } from '../rollups/rollups.ts';
import type { Waves } from '../survey/waves.ts';
import { filterName, ofUnitsAlone, type ResolvedQuery } from './resolved-query.ts';
import { enterMeasures } from './catalogue-measures.ts';
import { conditionMeasures, figureMeasures } from './conditions.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';
import { stateCells, type StateCells } from './state-cells.ts';

/** The source of counts by state: sums by node, sums by unit, or rows. Names are names of rollups. */
export type Access =
  | { readonly kind: 'node sums'; readonly rollup: string; readonly unitRollup: string | null }
  | { readonly kind: 'unit sums'; readonly rollup: string }
  | { readonly kind: 'rows' };

/**
 * One pass over one kind of data; measures by name. `template`: units that have not reported in it
 * are left out; null: none are.
 */
export type Task = Pass & { readonly template: string | null };

type Pass =
  | {
      readonly kind: 'states';
      readonly facts: FactName;
      readonly measures: readonly string[];
      readonly access: Access;
    }
  | {
      readonly kind: 'people';
      readonly measures: readonly string[];
      readonly unitsWith: readonly string[];
    }
  | { readonly kind: 'columns'; readonly measures: readonly string[] }
  | { readonly kind: 'responses'; readonly measures: readonly string[] }
  | { readonly kind: 'unitMeans'; readonly measures: readonly string[] }
  | { readonly kind: 'nodes'; readonly measures: readonly string[] };

/**
 * The work for one window of a period and the indicators that read it. `wave` is the code of the
 * survey wave; null if there is none, or none is needed.
 */
export interface Step {
  readonly period: string;
  readonly indicators: readonly string[];
  /** first day of the window; the day on which facts are read, and the tree where it is read as it was */
  readonly first: Day;
  readonly on: Day;
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

/** A cell has one bit per measure. */
const MAX_MEASURES = 30;

const unique = <M extends Measure>(measures: readonly M[]): M[] => [
  ...new Map(measures.map((measure) => [measure.name, measure])).values(),
];
const namesOf = (measures: readonly Measure[]): string[] => measures.map(({ name }) => name);

function inParts<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / MAX_MEASURES) }, (_, i) =>
    list.slice(i * MAX_MEASURES, (i + 1) * MAX_MEASURES),
  );
}

const smallest = (rollups: readonly Rollup[], cells: StateCells): Rollup | null =>
  rollups.find((rollup) => cells.fit(rollup)) ?? null;

function accessTo(
  table: FactName,
  measures: readonly (PeopleMeasure | UnitsMeasure)[],
  { by, where, reading }: ResolvedQuery,
  agesKept: boolean,
  facts: Facts,
  template: string | null,
): Access {
  const cells = stateCells(facts, table, measures, by, where);
  const byUnits =
    template !== null ||
    by.some(({ kind }) => kind === 'unit') ||
    where.some(({ dimension }) => dimension.kind === 'unit');
  const ofNode = smallest(
    ROLLUPS.filter(({ ages }) => agesKept || !ages),
    cells,
  );
  const ofUnit = smallest(UNIT_ROLLUPS, cells);
  if (ofNode && reading === 'AS_WAS' && !byUnits)
    return { kind: 'node sums', rollup: ofNode.name, unitRollup: ofUnit?.name ?? null };
  return ofUnit ? { kind: 'unit sums', rollup: ofUnit.name } : { kind: 'rows' };
}

function tasksFor(
  measures: readonly Measure[],
  query: ResolvedQuery,
  agesKept: boolean,
  facts: Facts,
): Task[] {
  const templates = [...new Set(measures.map(({ template }) => template ?? null))];
  return templates.flatMap((template) =>
    passesOver(
      measures.filter((measure) => (measure.template ?? null) === template),
      query,
      agesKept,
      facts,
      template,
    ).map((pass) => ({ ...pass, template })),
  );
}

function passesOver(
  measures: readonly Measure[],
  query: ResolvedQuery,
  agesKept: boolean,
  facts: Facts,
  template: string | null,
): Pass[] {
  const of = <K extends Measure['kind']>(kind: K): Extract<Measure, { kind: K }>[] =>
    measures.filter((measure): measure is Extract<Measure, { kind: K }> => measure.kind === kind);
  const people = of('people');
  const unitsWith = of('unitsWith');
  const looked = unique([
    ...people.filter((measure) => !isOfStatesAlone(measure)),
    ...unitsWith.flatMap(({ any }) => any),
  ]);
  const states = (
    [
      ['staff', people.filter((measure) => !looked.includes(measure))],
      ['units', of('units')],
    ] as const
  ).flatMap(([table, list]) =>
    inParts<PeopleMeasure | UnitsMeasure>(list).map((part): Pass => ({
      kind: 'states',
      facts: table,
      measures: namesOf(part),
      access: accessTo(table, part, query, agesKept, facts, template),
    })),
  );
  const columns = namesOf(measures.filter(isOfColumns));
  const responses = namesOf(measures.filter(isOfSurvey));
  const unitMeans = namesOf(of('unitMean'));
  const perNode = namesOf(of('perNode'));
  return [
    ...states,
    ...peopleParts(looked, unitsWith),
    ...(columns.length > 0 ? [{ kind: 'columns', measures: columns } as const] : []),
    ...(responses.length > 0 ? [{ kind: 'responses', measures: responses } as const] : []),
    ...(unitMeans.length > 0 ? [{ kind: 'unitMeans', measures: unitMeans } as const] : []),
    ...(perNode.length > 0 ? [{ kind: 'nodes', measures: perNode } as const] : []),
  ];
}

/** The people that are read, in parts; all measures of a "units with" measure are in one part. */
function peopleParts(
  looked: readonly PeopleMeasure[],
  unitsWith: readonly UnitsWithMeasure[],
): Pass[] {
  const together = unique(unitsWith.flatMap(({ any }) => any));
  invariant(together.length <= MAX_MEASURES, 'plan-units-with-too-many');
  const alone = looked.filter((measure) => !together.some(({ name }) => name === measure.name));
  const room = MAX_MEASURES - together.length;
  const parts = [[...together, ...alone.slice(0, room)], ...inParts(alone.slice(room))].filter(
    (part) => part.length > 0,
  );
  return parts.map((part, i): Pass => ({
    kind: 'people',
    measures: namesOf(part),
    unitsWith: i === 0 ? namesOf(unitsWith) : [],
  }));
}

/** The measures of indicators: for their figures, or for their conditions. */
type MeasuresOf = (indicator: Indicator) => readonly Measure[];

const forFigures =
  ({ by }: ResolvedQuery): MeasuresOf =>
  (indicator) => {
    const { counted, whole } = figureMeasures(indicator);
    return by.length === 0 || counted === whole ? counted : [...counted, ...whole];
  };

/** The tasks of the last questions by what they depend on, for questions that differ in their periods alone. */
const cache = new RecentlyUsed<readonly Task[]>(256);

function tasksOf(
  measures: readonly Measure[],
  query: ResolvedQuery,
  agesKept: boolean,
  facts: Facts,
): readonly Task[] {
  const { by, where, reading } = query;
  const name = [
    reading,
    agesKept,
    ...measures.map((measure) => measure.name),
    '|',
    ...by.map(({ id }) => id),
    '|',
    ...where.map(filterName),
  ].join(';');
  return cache.getOrMake(name, () => tasksFor(measures, query, agesKept, facts));
}

/** The day on which an indicator reads a period: of surveys the reference day of the wave, else the last. */
export const readOn = (
  { axis }: Pick<Indicator, 'axis'>,
  { first, last }: Pick<Period, 'first' | 'last'>,
  waves: Waves,
): DayNumber => (axis === 'wave' ? (waves.of({ first, last })?.wave.referenceOn ?? last) : last);

/** The measures of some indicators by the windows that they read. */
function byWindows(
  indicators: readonly Indicator[],
  measuresOf: MeasuresOf,
): readonly {
  readonly kind: WindowKind;
  readonly indicators: readonly string[];
  readonly measures: readonly Measure[];
}[] {
  return WINDOW_KINDS.flatMap((kind) => {
    const readers = indicators.flatMap((indicator) => {
      const measures = measuresOf(indicator).filter((measure) => windowsOf(measure) === kind);
      return measures.length > 0 ? [{ code: indicator.code, measures }] : [];
    });
    if (readers.length === 0) return [];
    return [
      {
        kind,
        indicators: readers.map(({ code }) => code),
        measures: unique(readers.flatMap(({ measures }) => measures)),
      },
    ];
  });
}

function stepsOf(
  period: Period,
  facts: Facts,
  query: ResolvedQuery,
  readings: ReturnType<typeof byWindows>,
): Step[] {
  const { label, first, last } = period;
  return readings.flatMap(({ kind, indicators, measures }) => {
    const windows = windowsIn(kind, period, facts.waves);
    if (windows.length === 0)
      return [
        { period: label, indicators, first: dayOf(first), on: dayOf(last), wave: null, tasks: [] },
      ];
    return windows.map((window) => ({
      period: label,
      indicators,
      first: dayOf(window.first),
      on: dayOf(window.on),
      wave: window.wave,
      tasks: tasksOf(measures, query, window.on < facts.agesUntil, facts),
    }));
  });
}

/** Plans the answer of a question from some facts. */
export function planOf(query: ResolvedQuery, facts: Facts): Plan {
  query.indicators.forEach(enterMeasures);
  const conditional = query.indicators.filter(
    (indicator) => conditionMeasures(indicator).length > 0,
  );
  const figures = byWindows(query.indicators, forFigures(query));
  const steps = query.periods.flatMap((period) => stepsOf(period, facts, query, figures));
  if (conditional.length === 0) return { steps, conditions: [] };
  const aboutUnits = { ...ofUnitsAlone(query), indicators: conditional };
  const conditions = byWindows(conditional, conditionMeasures);
  return {
    steps,
    conditions: query.periods.flatMap((period) => stepsOf(period, facts, aboutUnits, conditions)),
  };
}
