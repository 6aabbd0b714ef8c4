import type { Pool } from 'pg';
import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { Body } from '../../schema/registers/body.ts';
import { Employment } from '../../schema/registers/employment.ts';
import { Membership } from '../../schema/registers/membership.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { Union } from '../../schema/registers/union.ts';
import type { RowChange } from './change-rows.ts';
import { created, type Values } from './record.ts';
import { cellOf, storedCells, withValues, type StoredCells } from './stored-cells.ts';

/** Whom to ask: any connection, or the one that alone may write. */
type Client = Pick<Pool, 'query'>;

const [units, edges, unions, coverage, bodies, employments, memberships] = [
  OrgUnit,
  OrgEdge,
  Union,
  UnionCoverage,
  Body,
  Employment,
  Membership,
].map(registerOf) as [Register, Register, Register, Register, Register, Register, Register];

/** Condition that the interval of a row under `t` holds on the day `$2`. */
const holds = ({ interval, columns }: Register): string => {
  const [from, to] = interval!.map(
    (property) => `t.${columns.find((it) => it.property === property)!.field}`,
  );
  return `${from!} <= $2::date and (${to!} is null or ${to!} > $2::date)`;
};

/** Rows of a register that hold on a day. */
const holding = (
  client: Client,
  register: Register,
  where: string,
  ids: readonly unknown[],
  on: Day,
): Promise<StoredCells[]> =>
  storedCells(client, register, `${where} and ${holds(register)}`, [ids, on]);

/** A row that ends on a day. */
const endedOn = (register: Register, { id, cells }: StoredCells, on: Day): RowChange => ({
  register,
  target: id,
  cells: withValues(register, cells, { [register.interval![1]]: on }),
});

/** A row that ends on a day and goes on from it with other values. */
function carriedOver(register: Register, row: StoredCells, on: Day, values: Values): RowChange[] {
  const [from] = register.interval!;
  const { id, cells } = row;
  if (cellOf(register, cells, from) === on)
    return [{ register, target: id, cells: withValues(register, cells, values) }];
  return [
    endedOn(register, row, on),
    { register, target: null, cells: withValues(register, cells, { ...values, [from]: on }) },
  ];
}

/** Rows of a register that hold on a day, ended on it. */
const endAll = async (
  client: Client,
  register: Register,
  where: string,
  ids: readonly number[],
  on: Day,
): Promise<RowChange[]> =>
  (await holding(client, register, where, ids, on)).map((row) => endedOn(register, row, on));

/** Spells of work that hold on a day: they end on it, and each person goes on at another unit, in the main one where there are several. */
async function carryStaff(
  client: Client,
  where: string,
  ids: readonly unknown[],
  on: Day,
  unit: string,
): Promise<RowChange[]> {
  const rows = await holding(client, employments, where, ids, on);
  const going = new Set<string>();
  const isMain = ({ cells }: StoredCells): boolean =>
    cellOf(employments, cells, 'isMain') === 'true';
  return [...rows.filter(isMain), ...rows.filter((row) => !isMain(row))].flatMap((row) => {
    const staff = cellOf(employments, row.cells, 'staff');
    const again = going.has(staff);
    going.add(staff);
    return again ? [endedOn(employments, row, on)] : carriedOver(employments, row, on, { unit });
  });
}

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

/** A unit that hangs elsewhere from `on`. Throws NOT_IN_FORCE when it hangs nowhere then, NOTHING_TO_CHANGE when it hangs there already. */
export async function moveUnit(
  client: Client,
  id: number,
  code: string,
  parentCode: string,
  on: Day,
): Promise<RowChange[]> {
  const [edge] = await holding(client, edges, 't.unit_id = any($1::integer[])', [id], on);
  if (!edge) throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
  if (cellOf(edges, edge.cells, 'parent') === parentCode)
    throw new TongxinError('NOTHING_TO_CHANGE', {});
  return carriedOver(edges, edge, on, { parent: parentCode });
}

async function closeAll(client: Client, ids: readonly number[], on: Day): Promise<RowChange[]> {
  const open = await holding(client, units, 't.id = any($1::integer[])', ids, on);
  if (open.length < ids.length) {
    const rows = await storedCells(client, units, 't.id = any($1::integer[])', [ids]);
    const closed = rows
      .filter(({ id }) => !open.some((it) => it.id === id))
      .map(({ cells }) => cells[0]);
    throw new TongxinError('NOT_IN_FORCE', { key: closed.join(', '), day: on });
  }
  return [
    ...open.map((row) => endedOn(units, row, on)),
    ...(await endAll(client, edges, 't.unit_id = any($1::integer[])', ids, on)),
    ...(await endAll(client, coverage, 't.unit_id = any($1::integer[])', ids, on)),
    ...(await endAll(
      client,
      unions,
      "t.kind = 'single' and t.host_unit_id = any($1::integer[])",
      ids,
      on,
    )),
    ...(await endAll(client, bodies, 't.unit_id = any($1::integer[])', ids, on)),
  ];
}

/**
 * A unit that is closed from `on`: its place in the hierarchy, its coverage, its own union and its bodies end with it. Work and
 * membership of its people do not end by themselves. Throws NOT_IN_FORCE when it is not open then.
 */
export const closeUnit = (client: Client, id: number, on: Day): Promise<RowChange[]> =>
  closeAll(client, [id], on);

/**
 * Units that are closed on `on` and whose people go on working at another one from that day; members of their own unions become members of
 * the union that covers the other unit then, or keep their membership when none does. Throws NOT_IN_FORCE.
 */
export async function mergeUnits(
  client: Client,
  sources: readonly number[],
  target: string,
  on: Day,
): Promise<RowChange[]> {
  const {
    rows: [covering],
  } = await client.query<{ code: string }>(
    `
    select n.code from union_coverage t join unions n on n.id = t.union_id join org_units o on o.id = t.unit_id
    where o.code = $1 and ${holds(coverage)} and n.approved_on <= $2::date and (n.dissolved_on is null or n.dissolved_on > $2::date) order by n.code limit 1`,
    [target, on],
  );
  const members = covering
    ? await holding(
        client,
        memberships,
        "t.union_id in (select n.id from unions n where n.kind = 'single' and n.host_unit_id = any($1::integer[]))",
        sources,
        on,
      )
    : [];
  return [
    ...(await closeAll(client, sources, on)),
    ...(await carryStaff(client, 't.unit_id = any($1::integer[])', sources, on, target)),
    ...members.flatMap((row) => carriedOver(memberships, row, on, { union: covering!.code })),
  ];
}

/** A part of a unit that becomes a unit of its own. */
export interface SplitPart {
  readonly unit: Values;
  readonly staffNos: readonly string[];
}

/**
 * A unit whose parts become units of their own on `on`, under the same parent; the people named go on working there. The unit itself
 * stays open, or is closed when `close` is set. Throws NOT_IN_FORCE; NOT_FOUND for people who do not work there then.
 */
export async function splitUnit(
  client: Client,
  id: number,
  code: string,
  on: Day,
  parts: readonly SplitPart[],
  close: boolean,
): Promise<RowChange[]> {
  const [edge] = await holding(client, edges, 't.unit_id = any($1::integer[])', [id], on);
  if (!edge) throw new TongxinError('NOT_IN_FORCE', { key: code, day: on });
  const parent = cellOf(edges, edge.cells, 'parent');
  const changes: RowChange[] = close ? await closeAll(client, [id], on) : [];
  for (const { unit, staffNos } of parts) {
    const carried = await carryStaff(
      client,
      `t.unit_id = ${id} and r_staff_id.staff_no = any($1::text[])`,
      staffNos,
      on,
      unit.code!,
    );
    const found = new Set(carried.map(({ cells }) => cellOf(employments, cells, 'staff')));
    const missing = staffNos.filter((it) => !found.has(it));
    if (missing.length > 0)
      throw new TongxinError('NOT_FOUND', {
        register: employments.title,
        key: `${missing.slice(0, 5).join(', ')} / ${code}`,
      });
    changes.push(...openUnit({ ...unit, openedOn: on }, parent), ...carried);
  }
  return changes;
}
