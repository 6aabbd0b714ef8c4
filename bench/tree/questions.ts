import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Day } from '../../base/day.ts';
import { KIND_OF } from './package.ts';

/** Parameters of a query: a node and a day. */
export interface PlaceOnDay {
  readonly code: string;
  readonly asOf: Day;
}

/** One query in the three compared forms. Each returns codes, in any order, or one count. */
export interface Question {
  readonly title: string;
  /** the selection on `orgUnit`, with `$asOf` */
  readonly graphql: string;
  /** the part of the API's answer that is compared */
  readonly read: (unit: OrgUnitAnswer) => readonly (string | number)[];
  /** the same from the hierarchy in memory */
  readonly alone: (hierarchy: Hierarchy, place: PlaceOnDay) => readonly (string | number)[];
  /** the peer: one statement with `$1` the code and `$2` the day; one column */
  readonly sql: string;
}

/** An `orgUnit` in an answer of the API. */
export interface OrgUnitAnswer {
  readonly path?: readonly string[];
  readonly children?: readonly { readonly code: string }[];
  readonly descendants?: readonly { readonly code: string }[];
  readonly descendantCount?: number;
}

const HOLDS = 'e.from_on <= $2 and (e.to_on is null or e.to_on > $2)';
const OPEN = 'u.opened_on <= $2 and (u.closed_on is null or u.closed_on > $2)';
const UP = `with recursive up as (
  select id from org_units where code = $1
  union all select e.parent_id from up join org_edges e on e.unit_id = up.id and ${HOLDS})`;
const DOWN = `with recursive down as (
  select id from org_units where code = $1
  union all select e.unit_id from down join org_edges e on e.parent_id = down.id and ${HOLDS})`;

/** The place of a node. */
export const PLACE: Question = {
  title: 'place of a node: parent, ancestors, path',
  graphql: 'parent(asOf: $asOf) { code } ancestors(asOf: $asOf) { code } path(asOf: $asOf)',
  read: ({ path }) => path!,
  alone: (hierarchy, { code, asOf }) => {
    const x = hierarchy.indexOfCode(code)!;
    return [x, ...hierarchy.on(asOf).ancestors(x)].map((node) => hierarchy.nodes[node]!.code);
  },
  sql: `${UP} select u.code as answer from up join org_units u on u.id = up.id`,
};

/** The hierarchy below a province. */
export const PROVINCE: readonly Question[] = [
  {
    title: 'children of a province',
    graphql: 'children(asOf: $asOf) { code }',
    read: ({ children }) => children!.map(({ code }) => code),
    alone: (hierarchy, { code, asOf }) =>
      hierarchy
        .on(asOf)
        .children(hierarchy.indexOfCode(code)!)
        .filter((x) => hierarchy.isOpen(x, asOf))
        .map((x) => hierarchy.nodes[x]!.code),
    sql:
      'select u.code as answer from org_units p join org_edges e on e.parent_id = p.id join ' +
      `org_units u on u.id = e.unit_id where p.code = $1 and ${HOLDS} and ${OPEN}`,
  },
  {
    title: 'descendants(level) of a province: its streets',
    graphql: `descendants(level: ${KIND_OF.street}, asOf: $asOf) { code }`,
    read: ({ descendants }) => descendants!.map(({ code }) => code),
    alone: (hierarchy, place) =>
      below(hierarchy, place, KIND_OF.street).map((x) => hierarchy.nodes[x]!.code),
    sql:
      `${DOWN} select u.code as answer from down join org_units u on u.id = down.id where ` +
      `u.kind = '${KIND_OF.street}' and ${OPEN}`,
  },
  {
    title: 'descendantCount(level) of a province: its villages',
    graphql: `descendantCount(level: ${KIND_OF.village}, asOf: $asOf)`,
    read: ({ descendantCount }) => [descendantCount!],
    alone: (hierarchy, place) => [below(hierarchy, place, KIND_OF.village).length],
    sql:
      `${DOWN} select count(*)::int as answer from down join org_units u on u.id = down.id ` +
      `where u.kind = '${KIND_OF.village}' and ${OPEN}`,
  },
];

function below(hierarchy: Hierarchy, { code, asOf }: PlaceOnDay, kind: string): number[] {
  const nodes: number[] = [];
  for (const x of hierarchy.on(asOf).subtree(hierarchy.indexOfCode(code)!))
    if (hierarchy.nodes[x]!.kind === kind && hierarchy.isOpen(x, asOf)) nodes.push(x);
  return nodes;
}
