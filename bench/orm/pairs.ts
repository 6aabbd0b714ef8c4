import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import { storedCells } from '../../intake/change/stored-cells.ts';
import { sha256 } from '../../reports/snapshots/manifest.ts';
import { registers } from '../../schema/registers/index.ts';
import { Employment } from '../../schema/registers/employment.ts';
import { StaffMember } from '../../schema/registers/staff-member.ts';
import type { Database } from '../../schema/store/open.ts';
import { ApiKey } from '../../schema/system/api-key.ts';
import { Revision } from '../../schema/system/revision.ts';
import { Snapshot, SnapshotBlock } from '../../schema/system/snapshot.ts';
import { lookUpCredentials } from '../../server/access/lookup.ts';

/** The same work in two ways. */
export interface Pair {
  readonly what: string;
  readonly sql: () => Promise<unknown>;
  readonly orm: () => Promise<unknown>;
  /** repetitions per run */
  readonly runs: number;
}

const ROWS_READ = 20_000;
const ROWS_WRITTEN = 5_000;
const BLOCKS = 240;
const BLOCK_BYTES = 20_000;

/** Blocks of a statement. */
const BATCH_SIZE = { sql: 16, orm: 4 } as const;
const REPETITIONS = 200;

/** Ends a transaction that is only measured. */
class Undo extends Error {}

const undone = async (work: Promise<unknown>): Promise<void> => {
  await work.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
};

async function within(
  { pool }: Database,
  work: (client: PoolClient) => Promise<unknown>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('rollback');
  } finally {
    client.release();
  }
}

const repeated = async (work: () => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < REPETITIONS; i++) await work();
};

const people = Array.from({ length: ROWS_WRITTEN }, (_, i) => ({
  revision: 1,
  staffNo: `BENCH-${i}`,
  name: '张三',
  gender: i % 2 === 0 ? 'male' : 'female',
  bornOn: '1985-06-15',
}));

function blocksOf(snapshot: number): {
  snapshot: number;
  number: number;
  name: string;
  body: Buffer;
  bodyHash: string;
}[] {
  return Array.from({ length: BLOCKS }, (_, number) => {
    const body = randomBytes(BLOCK_BYTES);
    return { snapshot, number, name: `bench/${number}`, body, bodyHash: sha256(body) };
  });
}

async function insertBlocks(
  client: PoolClient,
  blocks: ReturnType<typeof blocksOf>,
): Promise<void> {
  for (let begin = 0; begin < blocks.length; begin += BATCH_SIZE.sql) {
    const part = blocks.slice(begin, begin + BATCH_SIZE.sql);
    const values = part.map(
      (_, i) => `(${[1, 2, 3, 4, 5].map((c) => `$${i * 5 + c}`).join(', ')})`,
    );
    await client.query(
      `insert into snapshot_blocks (snapshot_id, number, name, body, body_hash) values ${values.join(', ')}`,
      part.flatMap(({ snapshot, number, name, body, bodyHash }) => [
        snapshot,
        number,
        name,
        body,
        bodyHash,
      ]),
    );
  }
}

/** The pairs to measure, on a store with the demo city and an API key. */
export async function pairsOf(database: Database, key: string): Promise<Pair[]> {
  const { orm, pool } = database;
  const fork = () => orm.em.fork();
  const {
    rows: [snapshot],
  } = await pool.query<{ id: number }>(
    `insert into snapshots (code, manifest, record, content_hash, record_hash, root, periods, guarded, created_at)
    values ('bench', '{}', '{}', 'x', 'x', 'C', '2025', true, now()) returning id`,
  );
  const blocks = blocksOf(snapshot!.id);
  await within(database, async (client) => {
    await insertBlocks(client, blocks);
    await client.query('commit; begin');
  });
  const {
    rows: [employment],
  } = await pool.query<{ id: number }>('select id from employments order by id desc limit 1');
  const copied = (): Promise<void> =>
    within(database, async (client) => {
      const rows = people.map(
        ({ revision, staffNo, name, gender, bornOn }) =>
          `${revision}\t${staffNo}\t${name}\t${gender}\t${bornOn}\t${staffNo}\n`,
      );
      const columns = 'revision, staff_no, name, gender, born_on, key_folded';
      await pipeline(
        Readable.from([rows.join('')]),
        client.query(copyFrom(`copy staff (${columns}) from stdin`)),
      );
    });
  const employments = registers.find(({ type }) => type === Employment)!;
  return [
    {
      what: `1,000 people read (of ${ROWS_READ})`,
      runs: ROWS_READ / 1000,
      sql: () => pool.query(`select * from staff order by id limit ${ROWS_READ}`),
      orm: () => fork().findAll(StaffMember, { orderBy: { id: 'asc' }, limit: ROWS_READ }),
    },
    {
      what: `1,000 people written (of ${ROWS_WRITTEN}); SQL: COPY, MikroORM: insertMany`,
      runs: ROWS_WRITTEN / 1000,
      sql: copied,
      orm: () =>
        undone(
          fork().transactional(async (em) => {
            await em.insertMany(StaffMember, people);
            throw new Undo();
          }),
        ),
    },
    {
      what: `1,000 people written (of ${ROWS_WRITTEN}); SQL: COPY, MikroORM: persist and flush`,
      runs: ROWS_WRITTEN / 1000,
      sql: copied,
      orm: () =>
        undone(
          fork().transactional(async (em) => {
            for (const person of people) em.create(StaffMember, person);
            await em.flush();
            throw new Undo();
          }),
        ),
    },
    {
      what: `${BLOCKS} blocks of ${BLOCK_BYTES / 1000} kB read`,
      runs: 1,
      sql: () =>
        pool.query(
          'select number, name, body, body_hash from snapshot_blocks where snapshot_id = $1',
          [snapshot!.id],
        ),
      orm: () => fork().find(SnapshotBlock, { snapshot: snapshot!.id }),
    },
    {
      what: `${BLOCKS} blocks of ${BLOCK_BYTES / 1000} kB written, ${BATCH_SIZE.sql} and ${BATCH_SIZE.orm} a statement`,
      runs: 1,
      sql: () =>
        within(database, async (client) => {
          await insertBlocks(
            client,
            blocks.map((block) => ({
              ...block,
              number: block.number + BLOCKS,
              name: `${block.name}+`,
            })),
          );
        }),
      orm: () =>
        undone(
          fork().transactional(async (em) => {
            for (let begin = 0; begin < BLOCKS; begin += BATCH_SIZE.orm)
              await em.insertMany(
                SnapshotBlock,
                blocks.slice(begin, begin + BATCH_SIZE.orm).map((block) => ({
                  ...block,
                  number: block.number + BLOCKS,
                  name: `${block.name}+`,
                })),
              );
            throw new Undo();
          }),
        ),
    },
    {
      what: 'a key authenticated, with the newest revision and snapshot',
      runs: REPETITIONS,
      sql: () => repeated(() => lookUpCredentials(pool, [key])),
      orm: () =>
        repeated(async () => {
          const em = fork();
          await em.findOne(ApiKey, { prefix: key.slice(0, 11) }, { populate: ['unit'] });
          await em.find(
            Revision,
            {},
            { fields: ['revision'], orderBy: { revision: 'desc' }, limit: 1 },
          );
          await em.find(Snapshot, {}, { fields: ['id'], orderBy: { id: 'desc' }, limit: 1 });
        }),
    },
    {
      what: 'an employment read with the keys of its person and unit',
      runs: REPETITIONS,
      sql: () => repeated(() => storedCells(pool, employments, 't.id = $1', [employment!.id])),
      orm: () =>
        repeated(() => fork().findOne(Employment, employment!.id, { populate: ['staff', 'unit'] })),
    },
    {
      what: 'the row of a revision written, in a transaction',
      runs: REPETITIONS,
      sql: () =>
        repeated(() =>
          within(database, (client) =>
            client.query(
              'insert into revisions (revision, cause, actor, changes) values ($1, $2, $3, $4)',
              [1_000_000, 'bench', 'bench', '{}'],
            ),
          ),
        ),
      orm: () =>
        repeated(() =>
          undone(
            fork().transactional(async (em) => {
              em.create(Revision, {
                revision: 1_000_000,
                cause: 'bench',
                actor: 'bench',
                changes: {},
              });
              await em.flush();
              throw new Undo();
            }),
          ),
        ),
    },
  ];
}
