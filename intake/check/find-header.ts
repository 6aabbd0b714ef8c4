import { fault, type Fault, type FaultSink } from '../../base/errors/faults.ts';
import type { Register } from '../../schema/register/definition.ts';
import { textOf } from '../read/cell.ts';
import type { RowBatch } from '../read/source.ts';
import { readHeader, type Header } from './header.ts';
import { HEAD_ROWS, mostAlike } from './likeness.ts';

/** The texts of the first rows of a table, with the cells to the right of its first row. */
export function headRows({ start, rows, far }: RowBatch): string[][] {
  return rows
    .slice(0, HEAD_ROWS)
    .map((cells, i) => [
      ...cells.map(textOf),
      ...(far?.get(start + i) ?? []).map(({ cell }) => textOf(cell)),
    ]);
}

/**
 * Fits the first row of a table to a register; null after reporting what is wrong: HEADER_NOT_FIRST alone where another row looks more
 * like a header, else what `readHeader` reports.
 */
export function findHeader(register: Register, batch: RowBatch, report: FaultSink): Header | null {
  const faults: Fault[] = [];
  const header = readHeader(register, batch.rows[0] ?? [], (it) => faults.push(it), {
    far: batch.far?.get(batch.start) ?? [],
  });
  const misplaced = header === null ? misplacedHeader(register, batch) : null;
  for (const it of misplaced === null ? faults : [misplaced]) report(it);
  return header;
}

function misplacedHeader(register: Register, batch: RowBatch): Fault | null {
  const rows = headRows(batch);
  const best = mostAlike(rows, [register]) ?? mostAlike(rows);
  if (best === null || best.row === 1) return null;
  const { table, title } = best.register;
  return fault(
    'HEADER_NOT_FIRST',
    { table: register.table, row: 1 },
    { header: best.row, template: { zh: title.zh, en: table } },
  );
}
