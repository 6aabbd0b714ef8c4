import type { Pool, PoolClient } from 'pg';
import { adaptPackage } from './adapter/adapt.ts';
import type { TableChange } from '../schema/system/revision.ts';
import type { Fault } from '../base/errors/faults.ts';
import { withoutIdCardNumbers } from '../base/id-card.ts';
import { InvariantError } from '../base/invariant.ts';
import type { Register } from '../schema/register/definition.ts';
import { registers } from '../schema/registers/index.ts';
import { hostingConditions } from './hosting/hosting.ts';
import { readable } from './hosting/matched-rows.ts';
import { findingsAt, type Findings } from './invariants/findings.ts';
import { judgeAndWrite } from './judge-and-write.ts';
import type { PackageSource, TableSource } from './read/source.ts';
import { writeRejects } from './rejects.ts';
import type { IntakeReport, Outcome, TableReport } from './report.ts';
import type { RuleContext } from './rules/rule.ts';
import { createFaultTable } from './stage/fault-table.ts';
import { readIn, type ReadIn } from './stage/read-in.ts';
import { analyzeStages, type Stage } from './stage/stage.ts';
import { keepStored } from './stage/keep-stored.ts';
import { matchTables, unknownTable } from './tables.ts';
import type { WriteCounts } from './write/apply.ts';
import { beginRevision, currentRevision, endRevision } from './write/revision.ts';
import type { IntakeOptions } from './intake-options.ts';

const MAX_FAULTS = 10_000;

/** Maximum number of warnings of each check that a report lists. */
const MAX_WARNINGS = 500;

/**
 * A dry run of at most this many rows writes them and rolls back, so its warnings are those of the
 * import.
 */
const MAX_TRIED_ROWS = 50_000;

/**
 * From this many changed rows of a table on, planner statistics are updated right after the commit.
 */
const MANY_ROWS = 1_000;

/**
 * Imports a package. Reads and checks every row, then every row against the others and the store,
 * and writes all of them in one transaction, or none. Throws STORE_BUSY if another writer does not
 * finish in time, and the error of a lost connection.
 */
export async function takeIn(
  pool: Pool,
  source: PackageSource,
  options: IntakeOptions,
): Promise<IntakeReport> {
  const client = await pool.connect();
  const lost: Error[] = [];
  const onLost = (error: Error): void => void lost.push(error);
  client.on('error', onLost);
  let isUsable = true;
  try {
    await client.query(
      "begin; set local work_mem = '64MB'; set local datestyle = 'ISO, YMD'; set local jit = off; " +
        'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; ' +
        'set constraints all deferred',
    );
    const report = await takeInWithin(client, source, options);
    await client.query(report.outcome === 'WRITTEN' ? 'commit' : 'rollback');
    if (
      report.outcome === 'WRITTEN' &&
      report.tables.some(({ inserted, updated }) => inserted + updated >= MANY_ROWS)
    )
      isUsable = await analyze(client);
    return report;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isUsable = false;
    });
    if (lost[0]) throw lost[0];
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code?.startsWith('23')) throw new InvariantError('intake-constraint', constraint ?? code);
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(!isUsable);
  }
}

/**
 * Updates planner statistics, without a time limit. The import is already committed, so a failure
 * does not matter: autovacuum does the same later. Returns whether the connection is still usable.
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
  const report = (fault: Fault): void => {
    form.isBroken = true;
    faults.add(fault);
  };
  const adapted = await adaptPackage(source, report, (fault) => {
    faults.add(fault);
  });
  const { tables, unknown, empty } = matchTables(adapted.source, report);
  for (const table of unknown) for (const fault of await unknownTable(table)) report(fault);

  const reads = new Map<Register, ReadIn>();
  const stages = new Map<Register, Stage>();
  // a table with an unknown name may be that of any missing register
  const unreadable = new Set(
    unknown.length > 0 ? registers.filter((register) => !tables.has(register)) : adapted.unread,
  );
  for (const [register, table] of tables) {
    const onBytes = (done: number): void =>
      onProgress?.({ phase: 'reading', table: register.table, done, total: table.bytes });
    const onBroken = (): void => {
      form.isBroken = true;
      unreadable.add(register);
    };
    const readTable = await readIn(register, table, {
      client,
      faults,
      targets: targets?.get(register.table),
      onBytes,
      onBroken,
    });
    reads.set(register, readTable);
    if (readTable.stage) stages.set(register, readTable.stage);
  }

  await analyzeStages(client, [...stages.values()]);
  await faults.settle(stages.values());
  const revision = await beginRevision(client, patienceMs);
  await options.verify?.(client);
  const hosted = (await options.hosting?.(client)) ?? null;
  const conditions = hosted && (await hostingConditions(client, hosted));
  const context: RuleContext = {
    client,
    faults,
    stages,
    unreadable,
    pinned: targets !== undefined,
    keepGoing: keepGoing !== undefined,
    correct: options.correct ?? false,
    visibility: conditions
      ? (register, alias) => readable({ register }, alias, conditions)
      : (options.visibility ?? null),
    hosting: conditions,
  };
  for (const [register, stage] of stages)
    if (tables.get(register)!.keepsStored)
      await keepStored(client, stage, faults, context.visibility);
  const isWritten =
    conditions !== null ||
    !dryRun ||
    // `approve` needs written rows
    options.approve !== undefined ||
    [...reads.values()].reduce((sum, readTable) => sum + readTable.read, 0) <= MAX_TRIED_ROWS;
  const judged = await judgeAndWrite(context, {
    isWritten,
    revision,
    isBroken: form.isBroken,
    ...(onProgress && { onProgress }),
  });
  const { refused, outcomes, faultCount } = judged;
  const badRowCounts = await faults.badRowCounts();
  const reports: TableReport[] = [];
  for (const [register, table] of tables)
    reports.push(
      tableReport(register, table, reads.get(register)!, outcomes.get(register), {
        faulty: badRowCounts.get(register.table) ?? 0,
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
      .filter(([, counts]) => counts.inserted + counts.updated > 0)
      .map(([{ table }, { inserted, updated, displaced }]) => [
        table,
        { inserted, updated, ...(displaced && { displaced }) },
      ]),
  );
  let warnings: Findings = { count: 0, counts: {}, listed: [] };
  if (!refused && changed && isWritten) {
    await options.approve?.(client, revision, changes);
    warnings = await findingsAt(
      client,
      revision,
      [...outcomes.keys()],
      MAX_WARNINGS,
      options.visibleWarnings,
    );
  }
  if (outcome === 'WRITTEN') {
    await endRevision(client, revision, { cause, actor, changes });
  }
  const rejects =
    keepGoing && !refused && !dryRun && faultCount > 0
      ? await writeRejects(keepGoing.rejects, tables, faults, {
          language: keepGoing.language ?? 'zh',
          door: keepGoing.door ?? 'command',
          adapted,
        })
      : null;
  return {
    outcome,
    tables: reports,
    ignored: [...source.ignored, ...empty.map(({ place }) => place)].map(withoutIdCardNumbers),
    hiddenSheets: (source.hiddenSheets ?? []).map(withoutIdCardNumbers),
    faultCount,
    rejects,
    revision: outcome === 'WRITTEN' ? revision : await currentRevision(client),
    faults: (await faults.list(registers, MAX_FAULTS)).map(adapted.placed),
    warningCount: refused || isWritten ? warnings.count : null,
    warningCounts: warnings.counts,
    warnings: warnings.listed,
  };
}

function tableReport(
  { table }: Register,
  { place }: TableSource,
  { read, surplus, notes }: ReadIn,
  applied: WriteCounts | undefined,
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
