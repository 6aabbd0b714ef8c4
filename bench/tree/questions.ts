import type { Day } from '../../base/day.ts';
import { KIND_OF } from './package.ts';

/** One question in the three forms that are compared. Each gives codes, in any order, or one count. */
export interface Question {
  readonly title: string;
  /** the selection on `orgUnit`, with `$asOf` */
  readonly graphql: string;
  /** what of the answer is compared */
  readonly read: (unit: Answer) => readonly (string | number)[];
  /** the peer: one statement with `$1` the code and `$2` the day, one column */
  readonly sql: string;
}

/** An `orgUnit` as the API answers. */
export interface Answer {
  readonly parent?: { readonly code: string } | null;
  readonly ancestors?: readonly { readonly code: string }[];
  readonly path?: readonly string[];
  readonly children?: readonly { readonly code: string }[];
  readonly descendants?: readonly { readonly code: string }[];
  readonly descendantCount?: number;
}

const holds = 'e.from_on <= $2 and (e.to_on is null or e.to_on > $2)', open = 'u.opened_on <= $2 and (u.closed_on is null or u.closed_on > $2)';
const up = `with recursive up as (
  select id from org_units where code = $1
  union all select e.parent_id from up join org_edges e on e.unit_id = up.id and ${holds})`;
const down = `with recursive down as (
  select id from org_units where code = $1
  union all select e.unit_id from down join org_edges e on e.parent_id = down.id and ${holds})`;

/** Where one node stands. */
export const PLACE: Question = {
  title: 'place of a node: parent, ancestors, path',
  graphql: 'parent(asOf: $asOf) { code } ancestors(asOf: $asOf) { code } path(asOf: $asOf)',
  read: ({ path }) => path!,
  sql: `${up} select u.code as answer from up join org_units u on u.id = up.id`,
};

/** What is below one province. */
export const PROVINCE: readonly Question[] = [
  {
    title: 'children of a province',
    graphql: 'children(asOf: $asOf) { code }',
    read: ({ children }) => children!.map(({ code }) => code),
    sql: `select u.code as answer from org_units p join org_edges e on e.parent_id = p.id join org_units u on u.id = e.unit_id where p.code = $1 and ${holds} and ${open}`,
  },
  {
    title: 'descendants(level) of a province: its streets',
    graphql: `descendants(level: ${KIND_OF.street}, asOf: $asOf) { code }`,
    read: ({ descendants }) => descendants!.map(({ code }) => code),
    sql: `${down} select u.code as answer from down join org_units u on u.id = down.id where u.kind = '${KIND_OF.street}' and ${open}`,
  },
  {
    title: 'descendantCount(level) of a province: its villages',
    graphql: `descendantCount(level: ${KIND_OF.village}, asOf: $asOf)`,
    read: ({ descendantCount }) => [descendantCount!],
    sql: `${down} select count(*)::int as answer from down join org_units u on u.id = down.id where u.kind = '${KIND_OF.village}' and ${open}`,
  },
];

/** What is asked: of which node, on which day. */
export interface Asked { readonly code: string; readonly asOf: Day }
