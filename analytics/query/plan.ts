import { dayOf, type Day } from '../../base/day.ts';
import { invariant } from '../../base/invariant.ts';
import type { Period } from '../../base/period.ts';
import type { DayNumber } from '../../base/civil.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import {
  isOfStatesAlone,
  type Measure,
  type PeopleMeasure,
  type UnitsMeasure,
  type UnitsWithMeasure,
} from '../measures/measure.ts';
import { ROLLUPS, UNIT_ROLLUPS, type FactName, type Rollup } from '../sums/rollups.ts';
import type { Waves } from '../survey/waves.ts';
import { filterName, type Asked } from './asked.ts';
import { RecentlyUsed } from '../../base/recently-used.ts';
import { stateCells, type StateCells } from './state-cells.ts';

/** From where counts by state come: sums kept by node; sums kept by unit, added up; rows of facts, looked at one by one. Names are those of rollups. */
export type Access =
  | { readonly kind: 'node sums'; readonly rollup: string; readonly unitRollup: string | null }
  | { readonly kind: 'unit sums'; readonly rollup: string }
  | { readonly kind: 'rows' };

/** One pass over one kind of data; measures by name. */
export type Task =
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
  | { readonly kind: 'sheets'; readonly measures: readonly string[] };

/** What is done for one period and the indicators that see it on the same day. `wave` is the code of the survey wave; null where there is none, or none is asked for. */
export interface Step {
  readonly period: string;
  readonly indicators: readonly string[];
  /** first day of the period; the day on which facts are read, and the tree where it is read as it was */
  readonly first: Day;
  readonly on: Day;
  readonly wave: string | null;
  readonly tasks: readonly Task[];
}

/** How a question is answered, as plain data. */
export interface Plan {
  readonly steps: readonly Step[];
}

/** Cells hold one bit a measure. */
const MEASURES_AT_ONCE = 30;

const unique = <M extends Measure>(measures: readonly M[]): M[] => [
  ...new Map(measures.map((it) => [it.name, it])).values(),
];
const namesOf = (measures: readonly Measure[]): string[] => measures.map(({ name }) => name);

function inParts<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / MEASURES_AT_ONCE) }, (_, i) =>
    list.slice(i * MEASURES_AT_ONCE, (i + 1) * MEASURES_AT_ONCE),
  );
}

const smallest = (rollups: readonly Rollup[], cells: StateCells): Rollup | null =>
  rollups.find((it) => cells.fit(it)) ?? null;

function accessTo(
  table: FactName,
  measures: readonly (PeopleMeasure | UnitsMeasure)[],
  { by, where, reading }: Asked,
  agesKept: boolean,
  facts: Facts,
): Access {
  const cells = stateCells(facts, table, measures, by, where);
  const byUnits =
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
  asked: Asked,
  agesKept: boolean,
  facts: Facts,
): Task[] {
  const of = <K extends Measure['kind']>(kind: K): Extract<Measure, { kind: K }>[] =>
    measures.filter((it): it is Extract<Measure, { kind: K }> => it.kind === kind);
  const people = of('people');
  const unitsWith = of('unitsWith');
  const looked = unique([
    ...people.filter((it) => !isOfStatesAlone(it)),
    ...unitsWith.flatMap(({ any }) => any),
  ]);
  const states = (
    [
      ['staff', people.filter((it) => !looked.includes(it))],
      ['units', of('units')],
    ] as const
  ).flatMap(([table, list]) =>
    inParts<PeopleMeasure | UnitsMeasure>(list).map((part): Task => ({
      kind: 'states',
      facts: table,
      measures: namesOf(part),
      access: accessTo(table, part, asked, agesKept, facts),
    })),
  );
  const sheets = [...of('sheets'), ...of('score')];
  return [
    ...states,
    ...peopleParts(looked, unitsWith),
    ...(sheets.length > 0 ? [{ kind: 'sheets', measures: namesOf(sheets) } as const] : []),
  ];
}

/** People looked at, in parts; units with any of some people are counted where all of these are. */
function peopleParts(
  looked: readonly PeopleMeasure[],
  unitsWith: readonly UnitsWithMeasure[],
): Task[] {
  const together = unique(unitsWith.flatMap(({ any }) => any));
  invariant(together.length <= MEASURES_AT_ONCE, 'plan-units-with-too-many');
  const alone = looked.filter((it) => !together.some(({ name }) => name === it.name));
  const room = MEASURES_AT_ONCE - together.length;
  const parts = [[...together, ...alone.slice(0, room)], ...inParts(alone.slice(room))].filter(
    (part) => part.length > 0,
  );
  return parts.map((part, i): Task => ({
    kind: 'people',
    measures: namesOf(part),
    unitsWith: i === 0 ? namesOf(unitsWith) : [],
  }));
}

const measuresOf = (indicators: readonly Indicator[]): Measure[] =>
  unique(indicators.flatMap(({ formula }) => formula.measures));

/** The tasks of the last questions by what they depend on, for questions that differ in their periods alone. */
const kept = new RecentlyUsed<readonly Task[]>(256);

function tasksOf(
  indicators: readonly Indicator[],
  asked: Asked,
  agesKept: boolean,
  facts: Facts,
): readonly Task[] {
  const { by, where, reading } = asked;
  const name = [
    reading,
    agesKept,
    ...indicators.map(({ code }) => code),
    '|',
    ...by.map(({ id }) => id),
    '|',
    ...where.map(filterName),
  ].join(';');
  return kept.getOrMake(name, () => tasksFor(measuresOf(indicators), asked, agesKept, facts));
}

/** The day on which an indicator reads a period: of surveys the reference day of the wave, else the last. */
export const readOn = (
  { axis }: Pick<Indicator, 'axis'>,
  { first, last }: Pick<Period, 'first' | 'last'>,
  waves: Waves,
): DayNumber => (axis === 'wave' ? (waves.of({ first, last })?.wave.referenceOn ?? last) : last);

function stepsOf({ label, first, last }: Period, facts: Facts, asked: Asked): Step[] {
  const ofWave = asked.indicators.filter(({ axis }) => axis === 'wave');
  const others = asked.indicators.filter(({ axis }) => axis !== 'wave');
  const steps: Step[] = [];
  if (others.length > 0)
    steps.push({
      period: label,
      indicators: others.map(({ code }) => code),
      first: dayOf(first),
      on: dayOf(last),
      wave: null,
      tasks: tasksOf(others, asked, last < facts.agesUntil, facts),
    });
  if (ofWave.length > 0) {
    const wave = facts.waves.of({ first, last })?.wave;
    steps.push({
      period: label,
      indicators: ofWave.map(({ code }) => code),
      first: dayOf(first),
      on: dayOf(readOn(ofWave[0]!, { first, last }, facts.waves)),
      wave: wave?.code ?? null,
      tasks: wave ? tasksOf(ofWave, asked, true, facts) : [],
    });
  }
  return steps;
}

/** How a question will be answered from some facts. */
export const planOf = (asked: Asked, facts: Facts): Plan => ({
  steps: asked.periods.flatMap((period) => stepsOf(period, facts, asked)),
});
