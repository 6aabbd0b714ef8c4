import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Rows on their way into a table by COPY. */
export interface CopyIn {
  /** adds one row; its values are escaped COPY text */
  add(values: readonly (string | null)[]): void;
  /** waits while PostgreSQL is behind; to be called once a batch */
  flush(): Promise<void>;
  /** waits until every row is written */
  end(): Promise<void>;
  /**
   * aborts the COPY, so that the client can be used again; its transaction can only be rolled back
   */
  abort(): Promise<void>;
}

const CHUNK = 1 << 16;

/** Opens a COPY into `columns` of `table`; the client runs nothing else until the COPY ends. */
export function copyIn(client: PoolClient, table: string, columns: readonly string[]): CopyIn {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  const done = finished(stream);
  done.catch(() => undefined);
  let lines = '';
  const write = async (): Promise<void> => {
    const chunk = lines;
    lines = '';
    if (stream.destroyed || stream.errored) await done;
    if (chunk !== '' && !stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
  };
  return {
    add(values) {
      for (let i = 0; i < values.length; i++)
        lines += `${i === 0 ? '' : '\t'}${values[i] ?? '\\N'}`;
      lines += '\n';
    },
    flush: async () => {
      if (lines.length >= CHUNK) await write();
    },
    end: async () => {
      await write();
      stream.end();
      await done;
    },
    abort: async () => {
      stream.destroy();
      await done.catch(() => undefined);
    },
  };
}

/** Escapes a text as a value of {@link CopyIn.add}. */
export const copyText = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\u0000', '');
