import { rowsOf, type Table } from '../table/table.ts';

/** A table as one JSON object: `metadata`, `columns`, and `rows` as arrays in the order of the columns. */
export async function* jsonBytes({
  columns,
  metadata,
  batches,
}: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    `{"metadata":${JSON.stringify(metadata)},"columns":${JSON.stringify(columns.map(({ name }) => name))},"rows":[`,
  );
  let between = '\n';
  for await (const batch of batches()) {
    let text = '';
    for (const row of rowsOf(batch)) {
      text += between + JSON.stringify(row);
      between = ',\n';
    }
    yield Buffer.from(text);
  }
  yield Buffer.from('\n]}\n');
}
