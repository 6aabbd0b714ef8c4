import { invariant } from '../../base/invariant.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { Facts } from '../facts/facts.ts';
import type {
  Measure,
  PeopleMeasure,
  UnitsMeasure,
  UnitsWithMeasure,
} from '../measures/measure.ts';
import { isOfColumns, isOfStatesAlone, isOfSurvey } from '../measures/measure-traits.ts';
import { ROLLUPS, UNIT_ROLLUPS, type FactName, type Rollup } from '../rollups/rollups.ts';
import type { ResolvedQuery } from './resolved-query.ts';
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

/** A cell has one bit per measure. */
const MAX_MEASURES = 30;

/** Each measure once. */
export const unique = <M extends Measure>(measures: readonly M[]): M[] => [
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
  { by, where, reading, line }: ResolvedQuery,
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
  // sums by node follow the union line as it was
  if (ofNode && reading === 'AS_WAS' && line === UNION_LINE && !byUnits)
    return { kind: 'node sums', rollup: ofNode.name, unitRollup: ofUnit?.name ?? null };
  return ofUnit ? { kind: 'unit sums', rollup: ofUnit.name } : { kind: 'rows' };
}

/**
 * The tasks that add up some measures for a query. They depend neither on its periods nor on the
 * revision of the facts. @param agesKept whether sums by age band are kept for the day that is read
 */
export function tasksFor(
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
