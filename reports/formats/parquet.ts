import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { resized, type Column, type Table } from '../table/table.ts';

/** Rows of every row group; the last has the rest. */
const GROUP_ROWS = 25_000;

/**
 * The encoding of each kind of column, the same in every row group: fastparquet assumes that of the
 * first group for all, and reads nulls where a later one differs.
 */
const STORED = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', encoding: 'RLE_DICTIONARY' },
  count: { type: 'INT32', encoding: 'PLAIN' },
  number: { type: 'DOUBLE', encoding: 'PLAIN' },
} as const;

function elementOf({ name, kind }: Column) {
  const { encoding: _, ...type } = STORED[kind];
  return { name, ...type, repetition_type: kind === 'text' ? 'REQUIRED' : 'OPTIONAL' } as const;
}

/** Takes the bytes written so far out of a writer, which keeps its position. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
  writer.index = 0;
  return bytes;
}

/**
 * A table as a Parquet file, row group by row group, each with {@link GROUP_ROWS} rows and the same
 * encodings; at most one group is in memory.
 */
export async function* parquetBytes({
  columns,
  metadata,
  batches,
}: Table): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const pairs = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: 'tongxin',
    // an empty list would have no type, which the Rust reader refuses
    ...(pairs.length > 0 && { kvMetadata: pairs }),
  });
  yield takeBytes(writer);
  for await (const { cells } of resized(batches(), GROUP_ROWS)) {
    const columnData = columns.map(({ name, kind }, i) => ({
      name,
      data: cells[i] as (string | number | null)[],
      nullable: kind !== 'text',
      encoding: STORED[kind].encoding,
    }));
    await file.write({ columnData, rowGroupSize: GROUP_ROWS });
    yield takeBytes(writer);
  }
  await file.finish();
  yield takeBytes(writer);
}
