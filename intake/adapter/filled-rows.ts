import type { PoolClient } from 'pg';
import { dayOf, type Day } from '../../base/day.ts';
import { calendarPeriod } from '../../base/period.ts';
import { columnOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { columnExpression, referenceTables } from '../export/table-query.ts';
import type { Adapter, Entry } from './adapter.ts';

/** For whom and when a wide sheet is filled. */
export interface FillingScope {
  /** the day as of which the sheet is, or the last day of its period */
  readonly on: Day;
  /** label of the period, for a sheet by period; else null */
  readonly period: string | null;
  /** condition that the org unit with an internal id is wanted */
  readonly hosts: (expression: string) => string;
  /** condition that the viewer may read a row of a register under an alias; null: never */
  readonly readable: (register: Register, alias: string) => string | null;
}

/** A row of a filled sheet: by id of a wide column, the text of its cell. */
export type FilledRow = ReadonlyMap<string, string>;

const LIST_SEPARATOR = '；';

/**
 * The rows of a wide sheet as the store has them: one for each open unit. A row of a register is
 * shown if it would be read back as it is: where two rows could stand in one cell, the later one
 * does; one that disagrees with what is shown already, or that the sheet cannot hold, does not.
 */
export async function filledRows(
  client: PoolClient,
  adapter: Adapter,
  scope: FillingScope,
): Promise<readonly FilledRow[]> {
  const { on, period, hosts } = scope;
  const { rows: units } = await client.query<{ code: string }>(
    `select t.code from org_units t where t.kind = 'unit' and ${hosts('t.id')}
      and t.opened_on <= $1 and (t.closed_on is null or t.closed_on > $1)
      order by t.code`,
    [on],
  );
  const [unitId] = adapter.key;
  const filled = new Map(
    units.map(({ code }) => {
      const cells = new Map([[unitId!, code]]);
      if (adapter.period !== null) cells.set(adapter.period, period!);
      if (adapter.year !== undefined) cells.set(adapter.year, yearOf(period!));
      return [code, cells] as const;
    }),
  );
  for (const entry of adapter.entries) {
    const rows = await storedRows(client, adapter, entry, scope);
    if (entry.list === undefined) showFirst(entry, rows, filled);
    else showList(entry, rows, filled);
  }
  return [...filled.values()];
}

/** A stored row: the code of its unit, and by property its cells as the data package has them. */
interface StoredRow {
  readonly unit: string;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** The stored rows that an entry may show, by unit, the latest first; of a list, in order of days. */
async function storedRows(
  client: PoolClient,
  adapter: Adapter,
  { register, fill, list }: Entry,
  { on, period, hosts, readable }: FillingScope,
): Promise<readonly StoredRow[]> {
  const condition = readable(register, 't');
  if (condition === null) return [];
  const params: unknown[] = [];
  const param = (value: unknown): string => `$${params.push(value)}`;
  const conditions = [condition];
  let unit = '';
  let order = register.interval
    ? `t.${columnOf(register, register.interval[0]).field} desc`
    : 't.id';
  for (const [property, filling] of Object.entries(fill)) {
    const column = columnOf(register, property);
    if ('constant' in filling)
      conditions.push(`${columnExpression(column)}::text = ${param(filling.constant)}`);
    else if ('from' in filling && codesOf(adapter, filling.from))
      conditions.push(`t.${column.field} = any(${param(codesOf(adapter, filling.from))})`);
    else if ('from' in filling && filling.from === adapter.key[0]) {
      unit = columnExpression(column);
      conditions.push(hosts(column.kind === 'reference' ? `t.${column.field}` : 't.id'));
    } else if ('from' in filling && filling.from === list) {
      const { first, last } = calendarPeriod(period!)!;
      conditions.push(`t.${column.field} between ${param(dayOf(first))} and ${param(dayOf(last))}`);
      order = `t.${column.field}, t.id`;
    } else if ('from' in filling && filling.from === adapter.year)
      conditions.push(`t.${column.field} = ${param(yearOf(period!))}`);
  }
  if (register.interval) {
    const [from, to] = register.interval.map(
      (property) => `t.${columnOf(register, property).field}`,
    );
    const day = param(on);
    conditions.push(`${from!} <= ${day} and (${to!} is null or ${to!} > ${day})`);
  }
  const properties = Object.keys(fill);
  const cells = properties.map(
    (property) => `${columnExpression(columnOf(register, property))}::text`,
  );
  const { rows } = await client.query<{ unit: string; cells: (string | null)[] }>(
    `select ${unit} as unit, array[${cells.join(', ')}] as cells
      from ${register.table} t ${referenceTables(register)}
      where ${conditions.join(' and ')} order by ${order}`,
    params,
  );
  return rows.map(({ unit: code, cells: texts }) => ({
    unit: code,
    cells: Object.fromEntries(properties.map((property, index) => [property, texts[index]!])),
  }));
}

/** The codes to which a wide column is restricted. */
const codesOf = ({ columns }: Adapter, id: string): readonly string[] | undefined =>
  columns.find((column) => column.id === id)?.codes;

/** Assessments of a semester are those of the year in which it begins. */
const yearOf = (period: string): string => dayOf(calendarPeriod(period)!.first).slice(0, 4);

/** Shows for each unit the first row that agrees with the cells that are filled already. */
function showFirst(
  { register, fill, given }: Entry,
  rows: readonly StoredRow[],
  filled: ReadonlyMap<string, Map<string, string>>,
): void {
  const done = new Set<string>();
  for (const { unit, cells } of rows) {
    const shown = filled.get(unit);
    if (!shown || done.has(unit)) continue;
    const added = new Map<string, string>();
    const agrees = Object.entries(fill).every(([property, filling]) => {
      if (!('from' in filling)) return true;
      const text = shownText(columnOf(register, property), cells[property] ?? null);
      const before = shown.get(filling.from);
      if (before !== undefined || !given.includes(filling.from)) return (before ?? '') === text;
      if (text !== '') added.set(filling.from, text);
      return true;
    });
    if (!agrees) continue;
    for (const [id, text] of added) shown.set(id, text);
    done.add(unit);
  }
}

/** Shows for each unit the values of the list; a row whose number does not follow is left out. */
function showList(
  { register, fill, list }: Entry,
  rows: readonly StoredRow[],
  filled: ReadonlyMap<string, Map<string, string>>,
): void {
  const [ordinal] = Object.keys(fill).filter((property) => 'ordinal' in fill[property]!);
  const [listed] = Object.entries(fill).find(
    ([, filling]) => 'from' in filling && filling.from === list,
  )!;
  for (const [unit, ofUnit] of Map.groupBy(rows, (row) => row.unit)) {
    const values: string[] = [];
    for (const { cells } of ofUnit) {
      const value = shownText(columnOf(register, listed), cells[listed] ?? null);
      const next = values.filter((other) => other === value).length + 1;
      if (ordinal === undefined || cells[ordinal] === String(next)) values.push(value);
    }
    if (values.length > 0) filled.get(unit)?.set(list!, values.join(LIST_SEPARATOR));
  }
}

/** A cell for people: names of codes, yes and no in Chinese. */
function shownText({ kind, codes }: Column, cell: string | null): string {
  if (cell === null) return '';
  if (kind === 'code') return codes!.codes[cell]?.zh ?? cell;
  if (kind === 'flag') return cell === 'true' ? '是' : '否';
  return cell;
}
