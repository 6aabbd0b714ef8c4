import fc from 'fast-check';
import type { LevelName, MetricQuery } from '../../analytics/query/metric-query.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { staffCategory } from '../../schema/code-lists/staff-category.ts';
import type { Tables } from '../fixtures/union-package.ts';
import { anyDay } from './any-city.ts';
import { CODES, OF_PEOPLE, OF_SURVEY } from './oracle.ts';

/** The groups of each dimension that there are in a city; of those of people all that may be. */
export function groupsOf(dimension: string, tables: Tables): readonly string[] {
  const units = tables.org_units!.slice(1);
  const found = (kind: string, column: number): string[] => [
    ...new Set(['', ...units.filter((it) => it[2] === kind).map((it) => it[column]!)]),
  ];
  switch (dimension) {
    case 'DISTRICT':
      return found('district', 0);
    case 'SCHOOL_TYPE':
      return found('unit', 3);
    case 'OWNERSHIP':
      return found('unit', 4);
    default:
      return GROUPS[dimension]!;
  }
}

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  GENDER: ['female', 'male'],
  AGE_BAND: ['<30', '30-35', '36-45', '46-55', '>=56'],
  ESTABLISHMENT: ['1', '2', '3', '4', '5', '6'],
  CATEGORY: codesOf(staffCategory),
  FULL_TIME_TEACHER: ['false', 'true'],
  DUAL_QUALIFIED: ['false', 'true'],
};

/** Dimensions of units, by which every indicator is told; and those of people. */
export const UNIT_DIMENSIONS = ['SCHOOL_TYPE', 'OWNERSHIP', 'DISTRICT'] as const;
export const PEOPLE_DIMENSIONS = [
  'GENDER',
  'AGE_BAND',
  'ESTABLISHMENT',
  'CATEGORY',
  'FULL_TIME_TEACHER',
  'DUAL_QUALIFIED',
] as const;
export const DIMENSIONS: readonly string[] = [...UNIT_DIMENSIONS, ...PEOPLE_DIMENSIONS];

/** Whether an indicator can be grouped by a dimension. */
export const hasDimension = (indicator: string, dimension: string): boolean =>
  (UNIT_DIMENSIONS as readonly string[]).includes(dimension) || OF_PEOPLE.includes(indicator);

const year = fc.integer({ min: 2020, max: 2024 });

/** A period of any kind. */
export const anyPeriod: fc.Arbitrary<string> = fc.oneof(
  year.map(String),
  anyDay,
  fc.tuple(year, fc.constantFrom(1, 2, 3, 4)).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.constantFrom('01', '02', '06', '08', '09', '12')).map(([y, m]) => `${y}-${m}`),
  year.map((y) => `SY${y}`),
  year.map((y) => `UY${y}`),
  fc.tuple(year, fc.constantFrom(1, 2)).map(([y, s]) => `SY${y}-${s}`),
);

const draft = fc.record({
  indicators: fc.oneof(
    fc.subarray([...CODES], { minLength: 1, maxLength: 3 }),
    fc.constant([...CODES]),
  ),
  root: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(99) }),
  /** a level, or how many steps below root */
  level: fc.constantFrom<LevelName | number | null>(
    null,
    'CITY',
    'DISTRICT',
    'UNIT',
    'UNIT',
    'GROUP',
    0,
    1,
    2,
    3,
  ),
  periods: fc.uniqueArray(anyPeriod, { minLength: 1, maxLength: 3 }),
  by: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.shuffledSubarray([...DIMENSIONS], { minLength: 1, maxLength: 3 }) },
  ),
  where: fc.oneof(
    { weight: 3, arbitrary: fc.constant<{ dimension: string; keys: number[] }[]>([]) },
    {
      weight: 2,
      arbitrary: fc.array(
        fc.record({
          dimension: fc.constantFrom(...DIMENSIONS),
          keys: fc.array(fc.nat(99), { maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    },
  ),
  asIs: fc.boolean(),
  /** which wave, and in what kind of period, is asked about as well */
  wave: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(9), fc.nat(2), fc.boolean()) },
  ),
});

/** A question to be put to a city, see {@link questionAbout}. */
export type QuestionDraft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

/** Any question about a city that is yet to come. */
export const anyQuestion: fc.Arbitrary<QuestionDraft> = draft;

/** A period in which a wave of a city lies: its year, its month, or its day; none if there is no wave. */
function periodsOfWave(tables: Tables, choice: number, form: number): string[] {
  const waves = tables.survey_waves!.slice(1);
  return waves.length === 0 ? [] : [waves[choice % waves.length]![2]!.slice(0, [4, 7, 10][form])];
}

/**
 * The question to a city: of its nodes and groups. Indicators that its dimensions do not tell are
 * left out; where none is left, that of members comes in.
 */
export function questionAbout(
  tables: Tables,
  { indicators, root, level, periods, by, where, asIs, wave }: QuestionDraft,
): MetricQuery {
  const nodes = tables.org_units!.slice(1).map(([code]) => code!);
  const filters = where.map(({ dimension, keys }) => {
    const groups = groupsOf(dimension, tables);
    return { dimension, in: keys.map((it) => groups[it % groups.length]!) };
  });
  const told = [...new Set([...(wave?.[2] ? OF_SURVEY : []), ...indicators])].filter((it) =>
    [...by, ...filters.map(({ dimension }) => dimension)].every((dimension) =>
      hasDimension(it, dimension),
    ),
  );
  return {
    indicators: told.length > 0 ? told : ['B01', 'B04', 'I01'],
    root: root === null ? null : nodes[root % nodes.length]!,
    level: typeof level === 'number' ? null : level,
    depth: typeof level === 'number' ? level : null,
    periods: [...new Set([...(wave ? periodsOfWave(tables, wave[0], wave[1]) : []), ...periods])],
    by,
    where: filters,
    hierarchy: asIs ? 'AS_IS' : 'AS_WAS',
  };
}
