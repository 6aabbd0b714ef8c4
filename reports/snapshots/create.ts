import type { Pool } from 'pg';
import { dayNumber, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { assertNoIdCardNumber } from '../../base/errors/no-id-card.ts';
import { holdsControls } from '../../base/one-line.ts';
import { Serial } from '../../base/serial.ts';
import { periodsOf } from '../../base/period.ts';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import type { Database } from '../../schema/store/open.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { blockCount, composed, manifestOf, type Frozen } from './compose.ts';
import type { Block } from './block.ts';
import { setByPeople, type SetByPeople } from './set-by-people.ts';
import { supplements } from './supplements.ts';
import { canonicalJson, sha256, snapshotCode, type SnapshotRecord } from './manifest.ts';
import { BlockPacker, type PackedBlock } from './pack.ts';
import { snapshotNamed, writeSnapshot, type StoredSnapshot } from './stored.ts';

/** The figures to freeze, with title and reason. */
export interface SnapshotRequest {
  readonly title: string;
  /** code of the root; default the root of the hierarchy */
  readonly root?: string | null;
  readonly periods: readonly string[];
  /**
   * whether small counts of people are withheld too; default true: snapshots are meant to be passed
   * on
   */
  readonly guarded?: boolean | null;
  /** code of the snapshot that this one supersedes, and why */
  readonly supersedes?: string | null;
  readonly reason?: string | null;
}

/** One at a time in a process, since each has its own facts. */
const making = new Serial(16);

const MAX = { periods: 60, title: 200, reason: 500 } as const;

const refused = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_SNAPSHOT', { reason: { zh, en } });

function checked({ title, periods, supersedes = null, reason = null }: SnapshotRequest): void {
  if (title.trim() === '' || title.length > MAX.title)
    throw refused(
      `标题应有 1 到 ${MAX.title} 个字`,
      `the title should have 1 to ${MAX.title} characters`,
    );
  if ((reason ?? '').length > MAX.reason)
    throw refused(
      `原因最多 ${MAX.reason} 个字`,
      `the reason should have ${MAX.reason} characters at most`,
    );
  if (holdsControls(title) || holdsControls(reason ?? ''))
    throw refused(
      '标题和原因不能含换行或其他控制字符',
      'title and reason may hold no line breaks or other control characters',
    );
  assertNoIdCardNumber({ title, reason: reason ?? '' });
  if (periods.length === 0) throw refused('请给出至少一个统计期', 'name at least one period');
  if (supersedes !== null && (reason ?? '').trim() === '')
    throw refused('取代旧快照时请说明原因', 'give a reason when it supersedes another');
  if (supersedes === null && reason !== null)
    throw refused(
      '给出了原因，但没有给出所取代的快照',
      'a reason is given, but no snapshot that it supersedes',
    );
}

/**
 * Asserts that a new snapshot can supersede another one: it has the same root and all its periods.
 */
function assertStandsFor(
  { code, manifest }: StoredSnapshot,
  { root, periods }: Frozen,
  { hierarchy }: Facts,
): void {
  const lacks = manifest.periods
    .map(({ label }) => label)
    .filter((label) => !periods.some((period) => period.label === label));
  if (hierarchy.nodes[root]!.code !== manifest.root)
    throw refused(
      `${code} 是 ${manifest.root} 的快照，不能用 ${hierarchy.nodes[root]!.code} 的取代`,
      `${code} is of ${manifest.root}, one of ${hierarchy.nodes[root]!.code} cannot supersede it`,
    );
  if (lacks.length > 0)
    throw refused(
      `取代 ${code} 的快照还应有统计期 ${lacks.join('、')}`,
      `a snapshot that supersedes ${code} needs its periods ${lacks.join(', ')} too`,
    );
}

function frozenOf(
  { root = null, periods, guarded }: SnapshotRequest,
  { hierarchy }: Facts,
  today: Day,
): Frozen {
  if (hierarchy.nodes.length === 0) throw new TongxinError('STORE_EMPTY', {});
  const scope = wholeScope(hierarchy, today);
  const distinct = [
    ...new Map(
      periods.flatMap((text) => periodsOf(text, today)).map((period) => [period.label, period]),
    ).values(),
  ];
  const early = distinct.find(({ first }) => first > dayNumber(today));
  if (early) throw refused(`统计期 ${early.label} 还未开始`, `period ${early.label} has not begun`);
  if (distinct.length > MAX.periods)
    throw new TongxinError('QUERY_TOO_LARGE', {
      what: { zh: '统计期', en: 'periods' },
      found: distinct.length,
      limit: MAX.periods,
    });
  return {
    root: root === null ? scope.root : scope.nodeOf(root),
    periods: distinct,
    guarded: guarded ?? true,
    today,
  };
}

/**
 * The contents of a new snapshot of the store: its packed blocks, and their sources.
 * @param byPeople what people have set and scored; null: without it, since it has no revision
 */
export async function frozenNow(
  pool: Pool,
  request: SnapshotRequest,
  today: Day,
  byPeople: SetByPeople | null,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<{ readonly facts: Facts; readonly frozen: Frozen; readonly blocks: PackedBlock[] }> {
  const { facts, frozen, beside } = await withSupplements(pool, request, today, byPeople);
  const blocks: PackedBlock[] = [];
  const packer = new BlockPacker();
  for await (const block of composed(facts, frozen)) {
    blocks.push(await runYielding(packer.packing(block)));
    onProgress(blocks.length, blockCount(frozen));
  }
  for (const block of beside) blocks.push(await runYielding(packer.packing(block)));
  return { facts, frozen, blocks };
}

/** How often the supplements are begun again when the data changes under them. */
const ATTEMPTS = 5;

/** Facts of a snapshot's own, which stay the same while it takes its time, and its supplements. */
async function withSupplements(
  pool: Pool,
  request: SnapshotRequest,
  today: Day,
  byPeople: SetByPeople | null,
): Promise<{ readonly facts: Facts; readonly frozen: Frozen; readonly beside: readonly Block[] }> {
  const followed = new FollowedFacts(pool);
  for (let attempt = 1; ; attempt++) {
    const facts = await followed.at(0);
    const frozen = frozenOf(request, facts, today);
    const beside: Block[] = [];
    try {
      for await (const block of supplements(pool, facts, frozen, byPeople)) beside.push(block);
      return { facts, frozen, beside };
    } catch (error) {
      // a revision was committed in between: read again at that one
      if (attempt === ATTEMPTS || !(error instanceof TongxinError) || error.code !== 'STORE_BUSY')
        throw error;
    }
  }
}

/**
 * Freezes the answers of the whole catalogue for every org unit under root, with the standard
 * breakdowns. Throws INVALID_SNAPSHOT, UNKNOWN_ORG_UNIT, INVALID_PERIOD, QUERY_TOO_LARGE,
 * UNKNOWN_SNAPSHOT, ALREADY_SUPERSEDED, STORE_EMPTY, TOO_MUCH_AT_ONCE.
 * @param by the author; @param onProgress receives the number of blocks made
 */
export async function createSnapshot(
  database: Database,
  request: SnapshotRequest,
  by: string,
  today: Day,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  checked(request);
  return making.run(() => make(database, request, by, today, onProgress));
}

async function make(
  database: Database,
  request: SnapshotRequest,
  by: string,
  today: Day,
  onProgress?: (done: number, all: number) => void,
): Promise<StoredSnapshot> {
  const before =
    typeof request.supersedes === 'string'
      ? await snapshotNamed(database, request.supersedes)
      : null;
  if (before?.supersededBy) throw new TongxinError('ALREADY_SUPERSEDED', { code: before.code });
  const { facts, frozen, blocks } = await frozenNow(
    database.pool,
    request,
    today,
    await setByPeople(database),
    onProgress,
  );
  if (before) assertStandsFor(before, frozen, facts);
  const manifest = manifestOf(
    frozen,
    facts,
    blocks.map(({ name, rows, sha256: hash }) => ({ name, rows, sha256: hash })),
  );
  const record: SnapshotRecord = {
    content: sha256(canonicalJson(manifest)),
    title: request.title.trim(),
    revision: facts.revision,
    createdAt: `${new Date().toISOString().slice(0, 19)}Z`,
    createdBy: by,
    supersedes: before?.code ?? null,
    reason: before ? request.reason!.trim() : null,
  };
  const code = snapshotCode(record);
  await writeSnapshot(database, code, manifest, record, before, blocks);
  return snapshotNamed(database, code);
}
