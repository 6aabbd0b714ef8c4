import { fault, type Fault, type FaultSink } from '../../base/errors/faults.ts';
import type { Register } from '../../schema/register/definition.ts';
import { textOf } from '../read/cell.ts';
import type { RowBatch } from '../read/source.ts';
import { readHeader, type Header } from './header.ts';
import { HEAD_ROWS, closestMatch } from './header-match.ts';

/** The texts of the first rows of a table, including the cells to the right of its header. */
export function headRows({ start, rows, far }: RowBatch): string[][] {
  return rows
    .slice(0, HEAD_ROWS)
    .map((cells, i) => [
      ...cells.map(textOf),
      ...(far?.get(start + i) ?? []).map(({ cell }) => textOf(cell)),
    ]);
}

/**
 * Matches the first row of a table with a register; null after reporting faults: only
 * HEADER_NOT_FIRST if another row looks more like a header, else the faults of `readHeader`.
 */
export function findHeader(register: Register, batch: RowBatch, report: FaultSink): Header | null {
  const faults: Fault[] = [];
  const header = readHeader(register, batch.rows[0] ?? [], (fault) => faults.push(fault), {
    far: batch.far?.get(batch.start) ?? [],
  });
  const misplaced = header === null ? misplacedHeader(register, batch) : null;
  for (const fault of misplaced === null ? faults : [misplaced]) report(fault);
  return header;
}

function misplacedHeader(register: Register, batch: RowBatch): Fault | null {
  const rows = headRows(batch);
  const best = closestMatch(rows, [register]) ?? closestMatch(rows);
  if (best === null || best.row === 1) return null;
  const { table, title } = best.register;
  return fault(
    'HEADER_NOT_FIRST',
    { table: register.table, row: 1 },
    { header: best.row, template: { zh: title.zh, en: table } },
  );
}
