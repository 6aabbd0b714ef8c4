import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, Table } from '../table/table.ts';

/** A row group is closed when it has so many rows. */
const GROUP_ROWS = 50_000;

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  count: { type: 'INT32' },
  number: { type: 'DOUBLE' },
} as const;

const elementOf = ({ name, kind }: Column) =>
  ({ name, ...TYPES[kind], repetition_type: kind === 'text' ? 'REQUIRED' : 'OPTIONAL' }) as const;

/** Takes what was written so far out of a writer, which goes on counting from where it is. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
  writer.index = 0;
  return bytes;
}

/** A table as a Parquet file, row group by row group. */
export async function* parquetBytes({
  columns,
  metadata,
  batches,
}: Table): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: 'tongxin',
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
  });
  let cells: (string | number | null)[][] = columns.map(() => []);
  let first = true;
  const write = async (): Promise<Uint8Array> => {
    const columnData = columns.map(({ name, kind }, i) => ({
      name,
      data: cells[i]!,
      nullable: kind !== 'text',
    }));
    cells = columns.map(() => []);
    await file.write({ columnData, rowGroupSize: GROUP_ROWS });
    return taken(writer);
  };
  for await (const batch of batches()) {
    for (const [i, column] of batch.cells.entries())
      for (const cell of column) cells[i]!.push(cell);
    if (!first && cells[0]!.length < GROUP_ROWS) continue;
    first = false;
    yield await write();
  }
  if (cells[0]!.length > 0) yield await write();
  await file.finish();
  yield taken(writer);
}
