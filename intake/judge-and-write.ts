import { targetOf } from '../schema/register/declared.ts';
import type { Register } from '../schema/register/definition.ts';
import type { HostingConditions } from './hosting/hosting.ts';
import { foreignWrittenRows, type ForeignRows } from './hosting/written-rows.ts';
import type { IntakeProgress } from './report.ts';
import { rules } from './rules/index.ts';
import { foreignAfterWriting, notPossibleHere } from './rules/not-possible-here.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Stage } from './stage/stage.ts';
import { apply, countChanges, type WriteCounts } from './write/apply.ts';

/** The options of writing rows after the rules have run. */
export interface WriteOptions {
  /** false: only count what writing would do */
  readonly isWritten: boolean;
  readonly revision: number;
  /** a file is malformed, so nothing is written */
  readonly isBroken: boolean;
  readonly onProgress?: (progress: IntakeProgress) => void;
}

/** The result of judging and writing; `outcomes` is empty if nothing may be written. */
export interface JudgeResult {
  readonly refused: boolean;
  readonly faultCount: number;
  readonly outcomes: ReadonlyMap<Register, WriteCounts>;
}

/**
 * Runs the rules and writes the good rows, or only counts what writing would do. For a part of the
 * hierarchy, rows are always written, since some rights can be judged only afterwards. If written
 * rows turn out to be foreign, everything is rolled back and those rows become faults; with
 * `keepGoing`, the others are then judged again without them. A refused package is treated alike,
 * so that the faults of one row never depend on those of others.
 */
export async function judgeAndWrite(
  context: RuleContext,
  options: WriteOptions,
): Promise<JudgeResult> {
  const { client, faults, stages, keepGoing, hosting, pinned } = context;
  const { isWritten, revision, isBroken, onProgress } = options;
  const progressIn =
    (phase: IntakeProgress['phase']) =>
    (table: string, done: number, total: number): void =>
      onProgress?.({ phase, table, done, total });
  for (;;) {
    await eachStage(stages, progressIn('checking'), async (stage) => {
      if (isJudged(context, stage)) await runRules(context, stage);
    });
    const faultCount = await faults.count();
    const refused = isBroken || (faultCount > 0 && !keepGoing);
    const outcomes = new Map<Register, WriteCounts>();
    if (refused) {
      if (hosting) await findForeignByWriting(context, hosting, revision);
      return { refused, faultCount: await faults.count(), outcomes };
    }
    if (hosting) await client.query('savepoint written');
    await eachStage(stages, progressIn('writing'), async (stage) => {
      outcomes.set(
        stage.register,
        await (isWritten
          ? apply(client, stage, { pinned, revision })
          : countChanges(client, stage, pinned)),
      );
    });
    if (!hosting) return { refused, faultCount, outcomes };
    const foreign = await foreignWrittenRows(client, stages, hosting, { revision });
    if (foreign.size === 0) return { refused, faultCount, outcomes };
    await client.query('rollback to savepoint written');
    await rejectRows(context, foreign);
  }
}

/** Makes foreign rows faults and removes them from their stages. */
async function rejectRows({ client, faults }: RuleContext, foreign: ForeignRows): Promise<void> {
  for (const [stage, { rows, places }] of foreign) {
    const query = foreignAfterWriting(stage, rows, places);
    await faults.addQuery(stage.register, 'NOT_POSSIBLE_HERE', query);
    await faults.flush();
    await client.query(`delete from ${stage.table} where row_no = any($1::integer[])`, [rows]);
  }
}

/**
 * Writes the good rows of a refused package and rolls back, to find foreign rows; repeats while
 * removing them makes further rows foreign.
 */
async function findForeignByWriting(
  context: RuleContext,
  hosting: HostingConditions,
  revision: number,
): Promise<void> {
  const { client, faults, pinned, unreadable } = context;
  const stages = new Map([...context.stages].filter(([, stage]) => isJudged(context, stage)));
  for (;;) {
    await client.query('savepoint judged');
    for (const stage of stages.values()) {
      await faults.markBad(stage.register, stage.table);
      await apply(client, stage, { pinned, revision });
    }
    const foreign = await foreignWrittenRows(client, stages, hosting, {
      revision,
      refused: { unreadable },
    });
    await client.query('rollback to savepoint judged');
    if (foreign.size === 0) return;
    await rejectRows(context, foreign);
    for (const stage of stages.values()) await notPossibleHere(context, stage);
  }
}

async function eachStage(
  stages: ReadonlyMap<Register, Stage>,
  onStage: (table: string, done: number, total: number) => void,
  work: (stage: Stage) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const stage of stages.values()) {
    onStage(stage.register.table, done, stages.size);
    await work(stage);
    onStage(stage.register.table, ++done, stages.size);
  }
}

/**
 * Whether the rows of a stage can be judged by the stored rows. For a part of the hierarchy they
 * cannot if they refer to a register that could not be read: the row they refer to may be in that
 * file, or belong to another unit in the store. The package is refused then.
 */
const isJudged = ({ hosting, unreadable }: RuleContext, { columns }: Stage): boolean =>
  hosting === null ||
  !columns.some((column) => column.kind === 'reference' && unreadable.has(targetOf(column)));

/** Runs the rules. If faulty rows are left out, repeats until that makes no other row faulty. */
async function runRules(context: RuleContext, stage: Stage): Promise<void> {
  const { faults, keepGoing } = context;
  if (!keepGoing) {
    for (const rule of rules) await rule(context, stage);
    await faults.flush();
    return;
  }
  for (let before = -1, count = 0; before !== count;) {
    await faults.markBad(stage.register, stage.table);
    before = await faults.count();
    for (const rule of rules) {
      await rule(context, stage);
      await faults.markBad(stage.register, stage.table);
    }
    count = await faults.count();
  }
}
