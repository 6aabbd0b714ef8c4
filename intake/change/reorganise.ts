import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { Body } from '../../schema/registers/body.ts';
import { Employment } from '../../schema/registers/employment.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { Union } from '../../schema/registers/union.ts';
import { carryMembers } from './carry-members.ts';
import { carryStaff } from './carry-staff.ts';
import type { RowChange } from './change-rows.ts';
import {
  carriedAlong,
  daysOf,
  earlier,
  endCell,
  endedFrom,
  FOREVER,
  holding,
  holdingFrom,
  inEmptyPlaces,
  later,
  type Client,
  type Segment,
} from './later-rows.ts';
import { created, type Values } from './record.ts';
import { cellOf, storedCells } from './stored-cells.ts';

const units = registerOf(OrgUnit);
const edges = registerOf(OrgEdge);
const unions = registerOf(Union);
const coverage = registerOf(UnionCoverage);
const bodies = registerOf(Body);
const employments = registerOf(Employment);

const OF_UNITS = 't.unit_id = any($1::integer[])';

/** A new unit under a parent, from its opening on. */
export const openUnit = (values: Values, parentCode: string): RowChange[] => [
  ...created(units, values),
  ...created(edges, {
    unit: values.code!,
    parent: parentCode,
    fromOn: values.openedOn!,
    toOn: values.closedOn ?? null,
  }),
];

/**
 * A unit that hangs elsewhere from `on` until the next change of its place that is recorded. Throws NOT_IN_FORCE when it hangs nowhere then,
 * NOTHING_TO_CHANGE when it hangs there already.
 */
export async function moveUnit(
  client: Client,
  id: number,
  code: string,
  parentCode: string,
  on: Day,
): Promise<RowChange[]> {
  const [edge] = await holding(client, edges, OF_UNITS, [id], on);
  if (!edge) throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
  if (cellOf(edges, edge.cells, 'parent') === parentCode)
    throw new TongxinError('NOTHING_TO_CHANGE', {});
  const there = { from: on, to: FOREVER, values: { parent: parentCode } };
  return inEmptyPlaces(client, carriedAlong(edges, edge, [there]));
}

/** Rows of a register that hold from `on` on, ended there. */
const endAll = async (
  client: Client,
  register: Register,
  where: string,
  ids: readonly number[],
  on: Day,
): Promise<RowChange[]> =>
  (await holdingFrom(client, register, where, ids, on)).map((row) => endedFrom(register, row, on));

async function closeAll(client: Client, ids: readonly number[], on: Day): Promise<RowChange[]> {
  const open = await holding(client, units, 't.id = any($1::integer[])', ids, on);
  if (open.length < ids.length) {
    const rows = await storedCells(client, units, 't.id = any($1::integer[])', [ids]);
    const closed = rows
      .filter(({ id }) => !open.some((it) => it.id === id))
      .map(({ cells }) => cells[0]);
    throw new TongxinError('NOT_IN_FORCE', { key: closed.join(', '), day: on });
  }
  const ownUnions = "t.kind = 'single' and t.host_unit_id = any($1::integer[])";
  return [
    ...open.map((row) => endedFrom(units, row, on)),
    ...(await endAll(client, edges, OF_UNITS, ids, on)),
    ...(await endAll(client, coverage, OF_UNITS, ids, on)),
    ...(await endAll(client, unions, ownUnions, ids, on)),
    ...(await endAll(client, bodies, OF_UNITS, ids, on)),
  ];
}

/** Secondary posts at a unit end with it; those in `spared` are changed otherwise. */
async function endSidePosts(
  client: Client,
  id: number,
  on: Day,
  spared: readonly RowChange[] = [],
): Promise<RowChange[]> {
  const ended = await endAll(client, employments, `${OF_UNITS} and not t.is_main`, [id], on);
  const others = new Set(
    spared.flatMap(({ register, target }) => (register === employments ? [target] : [])),
  );
  return ended.filter(({ target }) => !others.has(target));
}

/**
 * A unit that is closed from `on`: its place in the hierarchy, its coverage, its own union, its bodies and secondary posts end with it, also those
 * that would begin later. Main posts and memberships do not end by themselves: the invariants refuse the change where some remain.
 * Throws NOT_IN_FORCE when it is not open then.
 */
export const closeUnit = async (client: Client, id: number, on: Day): Promise<RowChange[]> => [
  ...(await closeAll(client, [id], on)),
  ...(await endSidePosts(client, id, on)),
];

/** Where a unit hangs from `on` on, as values of an edge. */
async function placesFrom(client: Client, id: number, on: Day): Promise<Segment[]> {
  const rows = await holdingFrom(client, edges, OF_UNITS, [id], on);
  return rows
    .map((row) => {
      const { from, to } = daysOf(edges, row);
      return {
        from: later(from, on),
        to,
        values: { parent: cellOf(edges, row.cells, 'parent') },
      };
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** What hangs under units that are merged goes to the target; the target itself, where it hangs under one, goes to that one's place. */
async function carryChildren(
  client: Client,
  sources: readonly number[],
  target: string,
  on: Day,
): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  for (const source of sources) {
    const rows = await holdingFrom(
      client,
      edges,
      `t.parent_id = any($1::integer[]) and not t.unit_id = any('{${sources.join(',')}}'::integer[])`,
      [source],
      on,
    );
    for (const row of rows) {
      const isTarget = cellOf(edges, row.cells, 'unit') === target;
      const segments = isTarget
        ? await placesFrom(client, source, on)
        : [{ from: on, to: FOREVER, values: { parent: target } }];
      changes.push(...carriedAlong(edges, row, segments));
    }
  }
  return changes;
}

/**
 * Units that are closed on `on` and whose people go on working at another one from that day, also those who come later; what hangs under them
 * goes with them. Members of their own unions become members of the unions that cover the other unit, or keep their membership when none does:
 * the invariants then refuse the change where it is active. Throws NOT_IN_FORCE.
 */
export async function mergeUnits(
  client: Client,
  sources: readonly number[],
  target: string,
  on: Day,
): Promise<RowChange[]> {
  return inEmptyPlaces(client, [
    ...(await closeAll(client, sources, on)),
    ...(await carryStaff(client, OF_UNITS, sources, on, target)),
    ...(await carryMembers(client, sources, target, on)),
    ...(await carryChildren(client, sources, target, on)),
  ]);
}

/** A part of a unit that becomes a unit of its own. */
export interface SplitPart {
  readonly unit: Values;
  readonly staffNos: readonly string[];
}

/**
 * A unit whose parts become units of their own on `on`, under the same parents as the unit itself, also later; the people named go on working
 * there. The unit itself stays open, or is closed when `close` is set: the invariants then refuse the change where people remain. Throws NOT_IN_FORCE;
 * NOT_FOUND for people who do not work there from then on; INVALID_QUERY for people named twice.
 */
export async function splitUnit(
  client: Client,
  id: number,
  code: string,
  on: Day,
  parts: readonly SplitPart[],
  close: boolean,
): Promise<RowChange[]> {
  const places = await placesFrom(client, id, on);
  if (places[0]?.from !== on) throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
  assertNamedOnce(parts);
  const changes: RowChange[] = [];
  for (const { unit, staffNos } of parts) {
    const carried = await carryStaff(
      client,
      `t.unit_id = ${id} and r_staff_id.staff_no = any($1::text[])`,
      staffNos,
      on,
      unit.code!,
    );
    const going = new Set(carried.map(({ cells }) => cellOf(employments, cells, 'staff')));
    const missing = staffNos.filter((it) => !going.has(it));
    if (missing.length > 0)
      throw new TongxinError('NOT_FOUND', {
        register: employments.title,
        key: `${missing.slice(0, 5).join(', ')} / ${code}`,
      });
    changes.push(...created(units, { ...unit, openedOn: on }), ...carried);
    for (const { from, to, values } of places) {
      const until = earlier(to, unit.closedOn ?? FOREVER);
      if (from < until)
        changes.push(
          ...created(edges, { unit: unit.code!, ...values, fromOn: from, toOn: endCell(until) }),
        );
    }
  }
  if (!close) return changes;
  return [
    ...(await closeAll(client, [id], on)),
    ...changes,
    ...(await endSidePosts(client, id, on, changes)),
  ];
}

function assertNamedOnce(parts: readonly SplitPart[]): void {
  const named = parts.flatMap(({ staffNos }) => [...new Set(staffNos)]);
  const twice = named.filter((it, index) => named.indexOf(it) !== index);
  if (twice.length > 0)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `同一人只能转入一个新单位：${twice.slice(0, 5).join('、')}`,
        en: `a person can go to one part only: ${twice.slice(0, 5).join(', ')}`,
      },
    });
}
