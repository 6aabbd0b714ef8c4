import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import { orgUnitKind } from '../../schema/code-lists/org-unit-kind.ts';
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
  withSegments,
  daysOf,
  earlier,
  endCell,
  endRow,
  FOREVER,
  rowsHoldingOn,
  rowsHoldingFrom,
  reuseEmptyRows,
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

/** Reorganisations are of the union line; edges of other lines are rows that change one by one. */
const OF_UNION_LINE = `t.line = '${UNION_LINE}'`;
const PLACES_OF_UNITS = `${OF_UNITS} and ${OF_UNION_LINE}`;

/** Opens a unit under a parent. */
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
 * Moves a unit under another parent from `on` until its next recorded move. Throws NOT_IN_FORCE if
 * it has no parent then, NOTHING_TO_CHANGE if the parent is the same.
 */
export async function moveUnit(
  client: Client,
  id: number,
  code: string,
  parentCode: string,
  on: Day,
): Promise<RowChange[]> {
  const [edge] = await rowsHoldingOn(client, edges, PLACES_OF_UNITS, [id], on);
  if (!edge) throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
  if (cellOf(edges, edge.cells, 'parent') === parentCode)
    throw new TongxinError('NOTHING_TO_CHANGE', {});
  const segment = { from: on, to: FOREVER, values: { parent: parentCode } };
  return reuseEmptyRows(client, withSegments(edges, edge, [segment]));
}

/** Ends all rows that are valid on `on` or later. */
const endAll = async (
  client: Client,
  register: Register,
  where: string,
  ids: readonly number[],
  on: Day,
): Promise<RowChange[]> =>
  (await rowsHoldingFrom(client, register, where, ids, on)).map((row) => endRow(register, row, on));

async function closeAll(client: Client, ids: readonly number[], on: Day): Promise<RowChange[]> {
  const open = await rowsHoldingOn(client, units, 't.id = any($1::integer[])', ids, on);
  if (open.length < ids.length) {
    const rows = await storedCells(client, units, 't.id = any($1::integer[])', [ids]);
    const closed = rows
      .filter(({ id }) => !open.some((openRow) => openRow.id === id))
      .map(({ cells }) => cells[0]);
    throw new TongxinError('NOT_IN_FORCE', { key: closed.join(', '), day: on });
  }
  const ownUnions = "t.kind = 'single' and t.host_unit_id = any($1::integer[])";
  return [
    ...open.map((row) => endRow(units, row, on)),
    ...(await endAll(client, edges, PLACES_OF_UNITS, ids, on)),
    ...(await endAll(client, coverage, OF_UNITS, ids, on)),
    ...(await endAll(client, unions, ownUnions, ids, on)),
    ...(await endAll(client, bodies, OF_UNITS, ids, on)),
  ];
}

/** Ends the secondary posts at a unit, except the posts that `spared` changes. */
async function endSidePosts(
  client: Client,
  id: number,
  on: Day,
  spared: readonly RowChange[] = [],
): Promise<RowChange[]> {
  const ended = await endAll(client, employments, `${OF_UNITS} and not t.is_main`, [id], on);
  const changedRows = new Set(
    spared.flatMap(({ register, target }) => (register === employments ? [target] : [])),
  );
  return ended.filter(({ target }) => !changedRows.has(target));
}

/**
 * Closes a unit on `on`. Its edges, coverage, own union, bodies and secondary posts end on that
 * day, including later ones. Main posts and memberships do not end by themselves: if some remain,
 * the invariants refuse the change. Throws NOT_IN_FORCE if the unit is not open then.
 */
export const closeUnit = async (client: Client, id: number, on: Day): Promise<RowChange[]> => [
  ...(await closeAll(client, [id], on)),
  ...(await endSidePosts(client, id, on)),
];

/** The parents of a unit from `on` on, as values of an edge. */
async function placesFrom(client: Client, id: number, on: Day): Promise<Segment[]> {
  const rows = await rowsHoldingFrom(client, edges, PLACES_OF_UNITS, [id], on);
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

/**
 * Moves the units below merged units to the target. If the target itself is below one of them, it
 * moves to that unit's parents.
 */
async function carryChildren(
  client: Client,
  sources: readonly number[],
  target: string,
  on: Day,
): Promise<RowChange[]> {
  const changes: RowChange[] = [];
  for (const source of sources) {
    const rows = await rowsHoldingFrom(
      client,
      edges,
      `${OF_UNION_LINE} and t.parent_id = any($1::integer[]) ` +
        `and not t.unit_id = any('{${sources.join(',')}}'::integer[])`,
      [source],
      on,
    );
    for (const row of rows) {
      const isTarget = cellOf(edges, row.cells, 'unit') === target;
      const segments = isTarget
        ? await placesFrom(client, source, on)
        : [{ from: on, to: FOREVER, values: { parent: target } }];
      changes.push(...withSegments(edges, row, segments));
    }
  }
  return changes;
}

/**
 * Merges units into another one: closes them on `on`. From that day their people, including later
 * hires, work at the target, and the units below them belong to it. Members of their own unions
 * become members of the unions that cover the target. If none does, they keep their membership, and
 * the invariants refuse the change if it is active. Throws NOTHING_TO_MERGE, MERGE_INTO_ITSELF,
 * MERGE_OF_KINDS if a unit is of another kind than the target, NOT_IN_FORCE.
 */
export async function mergeUnits(
  client: Client,
  sources: readonly number[],
  target: string,
  on: Day,
): Promise<RowChange[]> {
  await assertMergeable(client, sources, target);
  return reuseEmptyRows(client, [
    ...(await closeAll(client, sources, on)),
    ...(await carryStaff(client, OF_UNITS, sources, on, target)),
    ...(await carryMembers(client, sources, target, on)),
    ...(await carryChildren(client, sources, target, on)),
  ]);
}

async function assertMergeable(
  client: Client,
  sources: readonly number[],
  target: string,
): Promise<void> {
  if (sources.length === 0) throw new TongxinError('NOTHING_TO_MERGE', { into: target });
  const of = async (where: string, values: unknown[]): Promise<{ code: string; kind: string }[]> =>
    (await storedCells(client, units, where, values)).map(({ cells }) => ({
      code: cellOf(units, cells, 'code'),
      kind: cellOf(units, cells, 'kind'),
    }));
  const merged = await of('t.id = any($1::integer[])', [sources]);
  if (merged.some(({ code }) => code === target))
    throw new TongxinError('MERGE_INTO_ITSELF', { code: target });
  const [into] = await of('t.code = $1', [target]);
  const other = merged.find(({ kind }) => kind !== into!.kind);
  if (other)
    throw new TongxinError('MERGE_OF_KINDS', {
      code: other.code,
      kind: orgUnitKind.codes[other.kind]!,
      into: target,
      intoKind: orgUnitKind.codes[into!.kind]!,
    });
}

/** A part of a unit that becomes a separate unit. */
export interface SplitPart {
  readonly unit: Values;
  readonly staffNos: readonly string[];
}

/**
 * Splits a unit on `on`: its parts become separate units under the same parents, which follow its
 * later moves. The people named work at the parts from then on. With `close` the unit closes, and
 * the invariants refuse the change if people remain. Throws NOT_IN_FORCE; NOT_FOUND for people who
 * do not work at the unit from then on; INVALID_QUERY for people named twice.
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
    const moving = new Set(carried.map(({ cells }) => cellOf(employments, cells, 'staff')));
    const missing = staffNos.filter((staffNo) => !moving.has(staffNo));
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
  const assignedStaff = parts.flatMap(({ staffNos }) => [...new Set(staffNos)]);
  const twice = assignedStaff.filter((staffNo, index) => assignedStaff.indexOf(staffNo) !== index);
  if (twice.length > 0)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `同一人只能转入一个新单位：${twice.slice(0, 5).join('、')}`,
        en: `a person can go to one part only: ${twice.slice(0, 5).join(', ')}`,
      },
    });
}
