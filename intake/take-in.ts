import type { Pool, PoolClient } from 'pg';
import type { TableChange } from '../schema/system/revision.ts';
import type { Fault } from '../base/errors/faults.ts';
import { withoutIdCardNumbers } from '../base/id-card.ts';
import { InvariantError } from '../base/invariant.ts';
import type { Language } from '../base/language.ts';
import type { Register } from '../schema/register/definition.ts';
import { registers } from '../schema/registers/index.ts';
import { groundOf, type Hosting } from './hosting/hosting.ts';
import { readable } from './hosting/matched-rows.ts';
import { findingsAt, type FindingFilter, type Findings } from './invariants/findings.ts';
import { judgeAndWrite } from './judge-and-write.ts';
import type { PackageSource, TableSource } from './read/source.ts';
import { writeRejects } from './rejects.ts';
import type { IntakeProgress, IntakeReport, Outcome, TableReport } from './report.ts';
import type { RuleScene, Sees } from './rules/rule.ts';
import { createFaultTable } from './stage/fault-table.ts';
import { readIn, type ReadIn } from './stage/read-in.ts';
import type { Stage } from './stage/stage.ts';
import { matchTables, unknownTable } from './tables.ts';
import type { Applied } from './write/apply.ts';
import { beginRevision, currentRevision, endRevision } from './write/revision.ts';

/** How a package is to be taken in. */
export interface IntakeOptions {
  /** what makes the revision: `import`, `seed`, or the name of a mutation */
  readonly cause: string;
  /** who makes it */
  readonly actor: string;
  /** check only, write nothing */
  readonly dryRun?: boolean;
  /** write the good rows and put the faulty ones into this folder, in the form of the package plus a column `fault`, in a language: default Chinese */
  readonly keepGoing?: { readonly rejects: string; readonly language?: Language };
  /** by table, row number to the id of the stored row that the row replaces; rows without one are new. Without it rows are matched by key. */
  readonly targets?: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** lets the package change facts of identity of stored rows, such as the name of a person; otherwise they are IDENTITY_DIFFERS */
  readonly correct?: boolean;
  /** which stored rows a fault may show to who brings the package; without it all of them */
  readonly sees?: Sees;
  /** runs when this transaction alone may write, before anything is judged; what it throws ends the intake */
  readonly verify?: (client: PoolClient) => Promise<void>;
  /**
   * for which part of the hierarchy rows are written, found out when this transaction alone may write; every row must be that part's, else it
   * has the fault NOT_POSSIBLE_HERE. Without it, or with null: for the whole
   */
  readonly hosting?: (client: PoolClient) => Promise<Hosting | null>;
  /** runs when everything is written and not yet committed, in a dry run too, which then writes however many rows there are; what it throws undoes it. `changes`: what the revision will say of the tables that it touches */
  readonly approve?: (
    client: PoolClient,
    revision: number,
    changes: Readonly<Record<string, TableChange>>,
  ) => Promise<void>;
  /** which warnings may be shown to who makes the intake; only these are counted and listed. Default: all */
  readonly visibleWarnings?: FindingFilter;
  /** how long to wait for another writer, in milliseconds; default one minute */
  readonly patienceMs?: number;
  readonly onProgress?: (progress: IntakeProgress) => void;
}

const FAULTS_LISTED = 10_000;

/** Of each check. */
const WARNINGS_LISTED = 500;

/** A dry run of at most this many rows writes them and takes it back, so that warnings are the same as of the intake itself. */
const TRIED_ROWS = 50_000;

/** From this many changed rows of a table on, the planner's statistics are brought up to date at once. */
const MANY_ROWS = 1_000;

/**
 * Takes a package in: reads and checks every row, then every row against the others and the store, and writes all of it in one
 * transaction, or nothing. Throws STORE_BUSY when another writer does not finish in time, and the error of the connection when it is lost.
 */
export async function takeIn(
  pool: Pool,
  source: PackageSource,
  options: IntakeOptions,
): Promise<IntakeReport> {
  const client = await pool.connect();
  const lost: Error[] = [];
  const lose = (error: Error): void => void lost.push(error);
  client.on('error', lose);
  let fit = true;
  try {
    await client.query(
      "begin; set local work_mem = '64MB'; set local datestyle = 'ISO, YMD'; set local jit = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set constraints all deferred",
    );
    const report = await takeInWithin(client, source, options);
    await client.query(report.outcome === 'WRITTEN' ? 'commit' : 'rollback');
    if (
      report.outcome === 'WRITTEN' &&
      report.tables.some(({ inserted, updated }) => inserted + updated >= MANY_ROWS)
    )
      fit = await analyze(client);
    return report;
  } catch (error) {
    await client.query('rollback').catch(() => {
      fit = false;
    });
    if (lost[0]) throw lost[0];
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code?.startsWith('23')) throw new InvariantError('intake-constraint', constraint ?? code);
    throw error;
  } finally {
    client.off('error', lose);
    client.release(!fit);
  }
}

/**
 * Brings the planner's statistics up to date, however long that takes. The import is committed already, so a failure is none of it: the
 * server's own autovacuum does the same later. Returns whether the connection may still be used.
 */
async function analyze(client: PoolClient): Promise<boolean> {
  try {
    await client.query(
      'begin; set local statement_timeout = 0; select analyze_registers(); commit',
    );
    return true;
  } catch {
    return client.query('rollback').then(
      () => true,
      () => false,
    );
  }
}

async function takeInWithin(
  client: PoolClient,
  source: PackageSource,
  options: IntakeOptions,
): Promise<IntakeReport> {
  const {
    dryRun = false,
    keepGoing,
    targets,
    patienceMs = 60_000,
    onProgress,
    cause,
    actor,
  } = options;
  const faults = await createFaultTable(client);
  const form = { isBroken: false };
  const report = (it: Fault): void => {
    form.isBroken = true;
    faults.add(it);
  };
  const { tables, unknown, empty } = matchTables(source, report);
  for (const table of unknown) report(await unknownTable(table));

  const reads = new Map<Register, ReadIn>();
  const stages = new Map<Register, Stage>();
  // a table under a name that is not known may be any of those that are missing
  const unreadable = new Set(
    unknown.length > 0 ? registers.filter((register) => !tables.has(register)) : [],
  );
  for (const [register, table] of tables) {
    const onBytes = (done: number): void =>
      onProgress?.({ phase: 'reading', table: register.table, done, total: table.bytes });
    const onBroken = (): void => {
      form.isBroken = true;
      unreadable.add(register);
    };
    const it = await readIn(register, table, {
      client,
      faults,
      targets: targets?.get(register.table),
      onBytes,
      onBroken,
    });
    reads.set(register, it);
    if (it.stage) stages.set(register, it.stage);
  }

  await faults.settle(stages.values());
  const revision = await beginRevision(client, patienceMs);
  await options.verify?.(client);
  const hosted = (await options.hosting?.(client)) ?? null;
  const ground = hosted && (await groundOf(client, hosted));
  const scene: RuleScene = {
    client,
    faults,
    stages,
    unreadable,
    pinned: targets !== undefined,
    keepGoing: keepGoing !== undefined,
    correct: options.correct ?? false,
    sees: ground
      ? (register, alias) => readable({ register }, alias, ground)
      : (options.sees ?? null),
    hosting: ground,
  };
  const isWritten =
    ground !== null ||
    !dryRun ||
    // what must be approved is written first
    options.approve !== undefined ||
    [...reads.values()].reduce((sum, it) => sum + it.read, 0) <= TRIED_ROWS;
  const judged = await judgeAndWrite(scene, {
    isWritten,
    revision,
    isBroken: form.isBroken,
    ...(onProgress && { onProgress }),
  });
  const { refused, outcomes, faultCount } = judged;
  const reports: TableReport[] = [];
  for (const [register, table] of tables)
    reports.push(
      tableReport(register, table, reads.get(register)!, outcomes.get(register), {
        faulty: (await faults.badRows(register)).length,
        refused,
      }),
    );

  const changed = reports.some(({ inserted, updated }) => inserted + updated > 0);
  const outcome: Outcome = refused
    ? 'REFUSED'
    : dryRun
      ? 'PASSED'
      : changed
        ? 'WRITTEN'
        : 'UNCHANGED';
  const changes: Readonly<Record<string, TableChange>> = Object.fromEntries(
    [...outcomes]
      .filter(([, it]) => it.inserted + it.updated > 0)
      .map(([{ table }, { inserted, updated, displaced }]) => [
        table,
        { inserted, updated, ...(displaced && { displaced }) },
      ]),
  );
  let warnings: Findings = { count: 0, counts: {}, listed: [] };
  if (!refused && changed && isWritten) {
    await options.approve?.(client, revision, changes);
    warnings = await findingsAt(client, revision, WARNINGS_LISTED, options.visibleWarnings);
  }
  if (outcome === 'WRITTEN') {
    await endRevision(client, revision, { cause, actor, changes });
  }
  const rejects =
    keepGoing && !refused && !dryRun && faultCount > 0
      ? await writeRejects(keepGoing.rejects, tables, faults, keepGoing.language ?? 'zh')
      : null;
  return {
    outcome,
    tables: reports,
    ignored: [...source.ignored, ...empty.map(({ place }) => place)].map(withoutIdCardNumbers),
    hiddenSheets: (source.hiddenSheets ?? []).map(withoutIdCardNumbers),
    faultCount,
    rejects,
    revision: outcome === 'WRITTEN' ? revision : await currentRevision(client),
    faults: await faults.list(registers, FAULTS_LISTED),
    warningCount: refused || isWritten ? warnings.count : null,
    warningCounts: warnings.counts,
    warnings: warnings.listed,
  };
}

function tableReport(
  { table }: Register,
  { place }: TableSource,
  { read, surplus, notes }: ReadIn,
  applied: Applied | undefined,
  { faulty, refused }: { faulty: number; refused: boolean },
): TableReport {
  const { inserted = 0, updated = 0, unchanged = 0 } = applied ?? {};
  return {
    table,
    place: withoutIdCardNumbers(place),
    read,
    inserted,
    updated,
    unchanged,
    rejected: refused ? read : faulty,
    faulty,
    surplus,
    ...notes,
  };
}
