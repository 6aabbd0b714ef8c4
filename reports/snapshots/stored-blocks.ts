import type { Pool } from 'pg';
import { type BlockColumns, blockColumns } from './block.ts';
import { sha256 } from './manifest.ts';
import { unpacked } from './pack.ts';
import { type StoredSnapshot, damaged } from './stored.ts';

/** A stored block. */
export interface BlockRow {
  readonly number: number;
  readonly name: string;
  readonly body: Buffer;
  readonly body_hash: string;
}

/** The blocks of a snapshot in order, in batches. @param names the blocks to read; null: all */
export async function* blockRows(
  pool: Pool,
  { id }: Pick<StoredSnapshot, 'id'>,
  names: readonly string[] | null = null,
  atOnce = 8,
): AsyncGenerator<BlockRow> {
  for (let after = -1; ;) {
    const { rows } = await pool.query<BlockRow>(
      'select number, name, body, body_hash from snapshot_blocks where snapshot_id = $1 and ' +
        'number > $2 and ($3::text[] is null or name = any($3)) order by number limit $4',
      [id, after, names, atOnce],
    );
    yield* rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)!.number;
  }
}

/** The text of a block, with its name. */
export interface BlockText {
  readonly name: string;
  readonly text: string;
}

/**
 * The texts of some blocks of a snapshot in order, each with its hash checked. Throws
 * SNAPSHOT_DAMAGED if one is missing or its hash is wrong.
 */
export async function* blockTexts(
  pool: Pool,
  snapshot: StoredSnapshot,
  names: readonly string[],
  atOnce = 8,
): AsyncGenerator<BlockText> {
  const hashes = new Map(snapshot.manifest.blocks.map(({ name, sha256: hash }) => [name, hash]));
  const missingNames = new Set(names);
  for await (const { name, body } of blockRows(pool, snapshot, names, atOnce)) {
    const text = await unpacked(body).catch(() => null);
    if (text === null || sha256(text) !== hashes.get(name)) throw damaged(snapshot.code, name);
    missingNames.delete(name);
    yield { name, text };
  }
  for (const name of missingNames) throw damaged(snapshot.code, name);
}

/** Some blocks of a snapshot by name, with their columns. Throws SNAPSHOT_DAMAGED. */
export async function readBlocks(
  pool: Pool,
  snapshot: StoredSnapshot,
  names: readonly string[],
): Promise<Map<string, BlockColumns>> {
  const columnsOf = new Map<string, BlockColumns>();
  for await (const { name, text } of blockTexts(pool, snapshot, names, 64))
    columnsOf.set(name, blockColumns(text));
  return columnsOf;
}

/** Reads the texts of blocks by name, in the order of the manifest, from a store or a package. */
export type BlockSource = (names: readonly string[]) => AsyncIterable<BlockText>;

/** The blocks of a snapshot in a store. */
export const storedBlocks =
  (pool: Pool, snapshot: StoredSnapshot): BlockSource =>
  (names) =>
    blockTexts(pool, snapshot, names);
