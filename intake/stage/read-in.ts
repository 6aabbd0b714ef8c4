import type { PoolClient } from 'pg';
import type { Fault } from '../../base/errors/faults.ts';
import type { Register } from '../../schema/register/definition.ts';
import { findHeader } from '../check/find-header.ts';
import { FOLDED_KEY, foldKey } from '../../schema/register/folded-key.ts';
import { readHeader, type Header } from '../check/header.ts';
import { holdsIdCardNumber } from '../check/id-card.ts';
import { rowChecker, type RowChecker } from '../check/row.ts';
import { columnLetters } from '../read/cell-place.ts';
import type { TableSource } from '../read/source.ts';
import type { TableNotes } from '../report.ts';
import { copyIn, type CopyIn } from './copy-in.ts';
import type { FaultTable } from './fault-table.ts';
import { createStage, stagedName, type Stage } from './stage.ts';

/** A table that was read: its stage, unless its form was too faulty to recognise rows. */
export interface ReadIn {
  readonly stage: Stage | null;
  readonly read: number;
  readonly surplus: readonly string[];
  readonly notes: TableNotes;
}

/** The destination of rows; `targets` pins rows to the stored rows that they replace. */
export interface ReadInContext {
  readonly client: PoolClient;
  readonly faults: FaultTable;
  readonly targets?: ReadonlyMap<number, number> | undefined;
  readonly onBytes?: (done: number) => void;
  /** is called if the file is malformed, so that not all of its rows can be read */
  readonly onBroken: () => void;
}

const FAULT_BATCH_SIZE = 5_000;

/** Number of hidden rows that a report lists. */
const MAX_LISTED_LINES = 10;

/**
 * Reads a table of a package into a stage and checks each row. Memory does not grow with the table.
 */
export async function readIn(
  register: Register,
  source: TableSource,
  context: ReadInContext,
): Promise<ReadIn> {
  const { client, faults, targets, onBytes, onBroken } = context;
  const form: { header: Header | null; isBroken: boolean } = { header: null, isBroken: false };
  let stage: Stage | null = null;
  let checkRow: RowChecker | null = null;
  let copy: CopyIn | null = null;
  let foldedIndex = -1;
  let rowsRead = 0;
  let unwritten = 0;
  let filledCells = 0;
  const hiddenRows = { count: 0, first: [] as number[] };
  let hiddenColumns: readonly string[] = [];

  const report = (fault: Fault): void => {
    unwritten++;
    faults.add(fault);
  };
  const reportForm = (fault: Fault): void => {
    if (fault.code !== 'FORMULA') form.isBroken = true;
    report({ ...fault, table: register.table, column: columnHeader(form.header, fault.column) });
  };
  try {
    for await (const batch of source.read(reportForm, onBytes)) {
      const { start, rows, far, isCutOff = false } = batch;
      let first = 0;
      if (!form.header) {
        if (form.isBroken) break;
        form.header = findHeader(register, batch, reportForm);
        if (!form.header) break;
        first = 1;
        hiddenColumns = namesAt(form.header, batch.hiddenColumns ?? []);
        stage = await createStage(client, register, form.header.columns);
        checkRow = rowChecker(register, form.header, report, source.keepsStored);
        foldedIndex = stage.foldedKey ? stage.columns.indexOf(stage.foldedKey) : -1;
        if (unwritten > 0) await faults.flush();
      }
      copy ??= copyIn(client, stage!.table, [
        'row_no',
        'bad',
        'target_id',
        ...stage!.columns.map(stagedName),
        ...(foldedIndex < 0 ? [] : [FOLDED_KEY]),
      ]);
      for (let i = first; i < rows.length; i++) {
        if (rows[i]!.length === 0) continue;
        rowsRead++;
        const row = start + i;
        const more = { far: far?.get(row), isCutOff: isCutOff && i === rows.length - 1 };
        const { values, good, filled } = checkRow!(row, rows[i]!, more);
        filledCells += filled;
        const target = targets?.get(row);
        copy.add([
          String(row),
          good ? 'f' : 't',
          target === undefined ? null : String(target),
          ...values,
          ...(foldedIndex < 0 ? [] : [folded(values[foldedIndex]!)]),
        ]);
      }
      for (const row of batch.hiddenRows ?? [])
        if (row > 1 && ++hiddenRows.count <= MAX_LISTED_LINES) hiddenRows.first.push(row);
      await copy.flush();
      if (unwritten > FAULT_BATCH_SIZE) {
        await copy.end();
        copy = null;
        await faults.flush();
        unwritten = 0;
      }
    }
    await copy?.end();
  } catch (error) {
    await copy?.abort();
    throw error;
  }
  if (!form.header && !form.isBroken) readHeader(register, [], reportForm);
  await faults.flush();
  if (form.isBroken) onBroken();
  const encoding = (await source.encoding?.()) ?? null;
  return {
    stage,
    read: rowsRead,
    surplus: [...(form.header?.surplus ?? []), ...(source.surplus ?? [])],
    notes: { encoding, hiddenRows, hiddenColumns, filledCells },
  };
}

/**
 * The column names at some positions, if they have one; the column letters instead of a name that
 * may be an identity number.
 */
const namesAt = ({ cells }: Header, positions: readonly number[]): string[] =>
  positions.flatMap((position) => {
    const name = cells[position] ?? '';
    if (name === '') return [];
    return holdsIdCardNumber(name) ? columnLetters(position) : name;
  });

/** The folded form of a key, as COPY text; null for none. */
const folded = (key: string | null): string | null =>
  key === null ? null : foldKey(key.replaceAll('\\\\', '\\')).replaceAll('\\', '\\\\');

/** The header of the register for a column name of the file. */
function columnHeader(header: Header | null, cell: string | null): string | null {
  const position = cell === null ? -1 : (header?.cells.indexOf(cell) ?? -1);
  const index = position < 0 ? -1 : header!.positions.indexOf(position);
  return index < 0 ? cell : header!.columns[index]!.header;
}
