import type { Day } from '../../base/day.ts';
import { UNION_LINE, type LineName } from '../../schema/code-lists/edge-line.ts';

/** A part of the prelude by its name. */
export type PartOf = (name: string) => string;

/** Some of the units, or of the people: those whose key of a dimension is one of `keys`. */
export interface GoldenGroup {
  readonly dimension: string;
  readonly keys: readonly string[];
}

/**
 * How a golden query is read: along which line, under which tree, and of whom. By default all,
 * along the union line, each period under the tree of its last day.
 */
export interface GoldenReading {
  readonly line: LineName;
  /** the day whose current tree all periods are read under; null: each period under the tree of its last day */
  readonly currentTreeOf: Day | null;
  /** groups of units: each city and district has a further row for each, with the code `<code>|<name>` */
  readonly groups: ReadonlyMap<string, GoldenGroup>;
  /** only these of the people count; null: all */
  readonly people: GoldenGroup | null;
}

/** All, along the union line, each period under the tree of its last day. */
export const AS_WAS: GoldenReading = Object.freeze({
  line: UNION_LINE,
  currentTreeOf: null,
  groups: new Map<string, GoldenGroup>(),
  people: null,
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL of the edges along which the tree is read. */
export const edgesOf = (part: PartOf, { line, currentTreeOf }: GoldenReading): string =>
  (currentTreeOf === null ? part('edges as was') : part('edges as is'))
    .replaceAll(':line', line)
    .replaceAll(':today', currentTreeOf ?? '');

/** SQL of what lies under every node. */
export const treeOf = (part: PartOf, { groups }: GoldenReading): string =>
  groups.size === 0 ? part('tree') : part('tree with groups');

/** SQL of the groups of units that are requested: name, dimension, keys. */
export const groupRows = (part: PartOf, { groups }: GoldenReading): string =>
  groups.size === 0
    ? part('no groups')
    : `values ${[...groups]
        .map(
          ([name, { dimension, keys }]) =>
            `(${quoted(name)}, ${quoted(dimension)}, array[${keys.map(quoted).join(', ')}]::text[])`,
        )
        .join(', ')}`;

/** Age in completed years on a day. */
const ageOn = (day: string): string =>
  `date_part('year', ${day}) - date_part('year', born_on) - ((date_part('month', ${day}), ` +
  `date_part('day', ${day})) < (date_part('month', born_on), date_part('day', born_on)))::int`;

/** The key of a person in a dimension of people, by the name of the dimension, as SQL. */
const KEYS: Readonly<Record<string, (day: string) => string>> = {
  GENDER: () => 'gender',
  AGE_BAND: (day) =>
    `(select case when age < 30 then '<30' when age <= 35 then '30-35' when age <= 45 then '36-45' ` +
    `when age <= 55 then '46-55' else '>=56' end from (select ${ageOn(day)} as age) as own)`,
  CATEGORY: () => 'category',
  ESTABLISHMENT: () => 'establishment',
  FULL_TIME_TEACHER: () => 'full_time_teacher::text',
  DUAL_QUALIFIED: () => 'dual_qualified::text',
};

/** SQL of the condition that a person counts, by its state on a day; `day` is a column. */
export const peopleIn = ({ people }: GoldenReading, day: string): string =>
  people === null
    ? 'true'
    : `${KEYS[people.dimension]!(day)} = any (array[${people.keys.map(quoted).join(', ')}])`;
