import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { resized, type Column, type Table } from '../table/table.ts';

/** Rows of every row group but the last, which has what is left. */
const GROUP_ROWS = 25_000;

/**
 * How each kind of column is stored, the same in every row group: some readers take the first group
 * for all of them, and read nulls where a later one is stored otherwise (fastparquet).
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

/** Takes what was written so far out of a writer, which goes on counting from where it is. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = new Uint8Array(writer.buffer.slice(0, writer.index));
  writer.index = 0;
  return bytes;
}

/**
 * A table as a Parquet file, row group by row group, each of {@link GROUP_ROWS} rows and the same
 * encodings; no more than one group is in memory.
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
    // an empty list would have no type, which the reader of Rust refuses
    ...(pairs.length > 0 && { kvMetadata: pairs }),
  });
  yield taken(writer);
  for await (const { cells } of resized(batches(), GROUP_ROWS)) {
    const columnData = columns.map(({ name, kind }, i) => ({
      name,
      data: cells[i] as (string | number | null)[],
      nullable: kind !== 'text',
      encoding: STORED[kind].encoding,
    }));
    await file.write({ columnData, rowGroupSize: GROUP_ROWS });
    yield taken(writer);
  }
  await file.finish();
  yield taken(writer);
}
