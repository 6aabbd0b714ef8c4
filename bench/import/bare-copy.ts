import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Pool } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { registers } from '../../schema/registers/index.ts';
import { msSince } from '../measure/numbers.ts';

const CHUNK = 1 << 18;

/** Writes the rows of every register, with internal ids, as files for COPY, in insertion order. */
export async function exportRows(pool: Pool, folder: string): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { table } of registers)
      await pipeline(
        client.query(copyTo(`copy (select * from ${table} order by id) to stdout`)),
        createWriteStream(join(folder, table)),
      );
  } finally {
    client.release();
  }
}

/**
 * Copies such files into the same tables, under the same constraints and indexes, in one
 * transaction; returns milliseconds.
 */
export async function copyRows(pool: Pool, folder: string): Promise<number> {
  const client = await pool.connect();
  const begin = performance.now();
  try {
    await client.query('begin');
    for (const { table } of registers)
      await pipeline(
        createReadStream(join(folder, table), { highWaterMark: CHUNK }),
        client.query(copyFrom(`copy ${table} from stdin`)),
      );
    await client.query('commit');
    return msSince(begin);
  } finally {
    client.release(true);
  }
}
