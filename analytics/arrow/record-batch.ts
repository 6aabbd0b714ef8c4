import { makeData, RecordBatch, Schema, Struct, Field, type Data } from 'apache-arrow';

/** A column for a record batch: its name and its data, not copied. */
export interface NamedData {
  readonly name: string;
  readonly data: Data;
  readonly nullable?: boolean;
}

/** A record batch over some columns of the same length, sharing their memory. */
export function recordBatch(
  columns: readonly NamedData[],
  length: number,
  metadata: Readonly<Record<string, string>> = {},
): RecordBatch {
  const fields = columns.map(
    ({ name, data, nullable = false }) => new Field(name, data.type, nullable),
  );
  const children = columns.map(({ data }): Data => data);
  return new RecordBatch(
    new Schema(fields, new Map(Object.entries(metadata))),
    makeData({ type: new Struct(fields), length, nullCount: 0, children }),
  );
}

export type { RecordBatch };
