import { fault, type FaultSink } from '../../base/errors/faults.ts';
import { nearest } from '../../base/nearest.ts';
import { plainName } from '../check/header-match.ts';
import { holdsIdCardNumber } from '../check/id-card.ts';
import { textOf, type Cell } from '../read/cell.ts';
import type { RowBatch, TableSource } from '../read/source.ts';
import type { Adapter, WideColumn } from './adapter.ts';

/** Maximum number of rows of a wide sheet, which is held in memory: a city has a thousand units. */
const MAX_ROWS = 20_000;

/** Number of rows at the beginning, such as titles, among which the header may be. */
const HEAD_ROWS = 20;

/** What begins a line below the rows of the sheet: totals and signatures. */
const FOOTER =
  /^(?:合计|总计|小计|填报|填表|制表|审核|负责人|单位负责人|工会主席签字|注[：:]|说明[：:])/;

/** A row of a wide sheet with its number; `cells` in the order of the header. */
export interface WideRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A wide sheet that was read. */
export interface WideSheet {
  readonly adapter: Adapter;
  readonly table: TableSource;
  /** number of the header row */
  readonly headerRow: number;
  /** the texts of the header row */
  readonly header: readonly string[];
  /** by id of a wide column, its position in the file; columns that the file lacks have none */
  readonly positions: ReadonlyMap<string, number>;
  /** positions of columns with numbers where events are wanted, with the place among `counts` */
  readonly counts: ReadonlyMap<number, number>;
  /** positions of columns that the adapter does not have; they are dropped and named */
  readonly surplus: readonly number[];
  /** the rows below the header, without empty ones and footers */
  readonly rows: readonly WideRow[];
}

const namesOf = ({ title, also = [] }: WideColumn): string[] =>
  [title.zh, title.en, ...also].map(plainName);

/**
 * Reads a wide sheet into memory. Rows above the header are ignored. Null after reporting why it
 * cannot be read: no header, repeated columns, too many rows, faults of the file.
 */
export async function readWideSheet(
  adapter: Adapter,
  table: TableSource,
  report: FaultSink,
): Promise<WideSheet | null> {
  const rows: WideRow[] = [];
  const form = { isBroken: false };
  const broken: FaultSink = (fault) => {
    if (fault.code !== 'FORMULA') form.isBroken = true;
    report({ ...fault, table: table.name });
  };
  for await (const batch of table.read(broken)) {
    for (const row of rowsOf(batch)) if (row.cells.some(isFilled)) rows.push(row);
    if (rows.length <= MAX_ROWS) continue;
    report(fault('TOO_LARGE', { table: table.name }, { what: table.place, limit: MAX_ROWS }));
    return null;
  }
  if (form.isBroken) return null;
  const head = headOf(adapter, rows);
  const names = head?.cells.map(textOf) ?? [];
  const positions = positionsOf(adapter, names);
  const missing = adapter.key.filter((id) => !positions.has(id));
  const repeated = repeatedColumn(adapter, names);
  const at = { table: table.name, row: head?.row ?? 1 };
  for (const id of missing) {
    const { title } = adapter.columns.find((column) => column.id === id)!;
    report(
      fault(
        'MISSING_COLUMN',
        { ...at, column: title.zh },
        { column: title, nearest: nearest(title.zh, names).join(', '), template: '' },
      ),
    );
  }
  if (repeated !== null)
    report(fault('DUPLICATE_COLUMN', { ...at, column: repeated }, { column: repeated }));
  if (missing.length > 0 || repeated !== null) return null;
  const counts = countsAt(adapter, names);
  const matched = new Set([...positions.values(), ...counts.keys()]);
  const unit = positions.get(adapter.key[0]!)!;
  return {
    adapter,
    table,
    headerRow: head!.row,
    header: names,
    positions,
    counts,
    surplus: names.flatMap((name, position) =>
      matched.has(position) || name === '' ? [] : [position],
    ),
    rows: rows.filter((row) => row.row > head!.row && !isFooter(row, unit)),
  };
}

/** A surplus column by its name, or by its place if the name may be an identity number. */
export const surplusNames = ({ header, surplus }: WideSheet): string[] =>
  surplus.map((position) =>
    holdsIdCardNumber(header[position]!) ? `#${position + 1}` : header[position]!,
  );

const isFilled = (cell: Cell): boolean => typeof cell !== 'string' || cell !== '';

function* rowsOf({ start, rows, far }: RowBatch): Generator<WideRow> {
  for (const [index, cells] of rows.entries()) {
    const beyond = far?.get(start + index) ?? [];
    const all = [...cells];
    for (const { column, cell } of beyond) {
      while (all.length < column) all.push('');
      all[column] = cell;
    }
    yield { row: start + index, cells: all };
  }
}

/** The row among the first ones that names the most columns; null if none names the unit. */
function headOf(adapter: Adapter, rows: readonly WideRow[]): WideRow | null {
  let best: WideRow | null = null;
  let most = 0;
  for (const row of rows.slice(0, HEAD_ROWS)) {
    const { size } = positionsOf(adapter, row.cells.map(textOf));
    if (size <= most) continue;
    best = row;
    most = size;
  }
  return best;
}

function positionsOf({ columns }: Adapter, names: readonly string[]): Map<string, number> {
  const byName = new Map(
    [...columns]
      .reverse()
      .flatMap(({ id, ...column }) =>
        namesOf({ id, ...column }).map((name) => [name, id] as const),
      ),
  );
  const positions = new Map<string, number>();
  for (const [position, name] of names.entries()) {
    const id = byName.get(plainName(name));
    if (id !== undefined && !positions.has(id)) positions.set(id, position);
  }
  return positions;
}

/** The second name in a header of one column; null if there is none. */
function repeatedColumn({ columns }: Adapter, names: readonly string[]): string | null {
  for (const column of columns) {
    const own = new Set(namesOf(column));
    const second = names.filter((name) => own.has(plainName(name)))[1];
    if (second !== undefined) return second;
  }
  return null;
}

function countsAt({ counts }: Adapter, names: readonly string[]): Map<number, number> {
  const byName = new Map(
    counts.flatMap(({ names: own }, index) => own.map((name) => [plainName(name), index] as const)),
  );
  return new Map(
    names.flatMap((name, position) => {
      const index = byName.get(plainName(name));
      return index === undefined ? [] : [[position, index] as const];
    }),
  );
}

/** Whether a row without a unit is a line of totals or signatures. */
const isFooter = ({ cells }: WideRow, unit: number): boolean => {
  const first = textOf(cells.find(isFilled)!);
  return (
    FOOTER.test(first.replace(/\s/g, '')) &&
    (textOf(cells[unit] ?? '') === '' || cells[unit] === first)
  );
};
