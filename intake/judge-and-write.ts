import type { Register } from '../schema/register/definition.ts';
import { wronglyWritten } from './hosting/written-rows.ts';
import type { IntakeProgress } from './report.ts';
import { rules } from './rules/index.ts';
import { foreignAfterWriting } from './rules/not-possible-here.ts';
import type { RuleScene } from './rules/rule.ts';
import type { Stage } from './stage/stage.ts';
import { apply, foresee, type Applied } from './write/apply.ts';

/** How rows are written once they are judged. */
export interface Writing {
  /** false only says what writing would do */
  readonly isWritten: boolean;
  readonly revision: number;
  /** the form of a file is at fault, so that nothing is written */
  readonly isBroken: boolean;
  readonly onProgress?: (progress: IntakeProgress) => void;
}

/** What came of it; `outcomes` is empty where nothing may be written. */
export interface Judged {
  readonly refused: boolean;
  readonly faultCount: number;
  readonly outcomes: ReadonlyMap<Register, Applied>;
}

/**
 * Runs the rules and writes what is good, or only says what that would do. For a part of the hierarchy rows are always written, since
 * some rights can be judged only then: where rows turn out to be foreign all is undone and they are faults, and where the others are kept all
 * is judged once more without them.
 */
export async function judgeAndWrite(scene: RuleScene, writing: Writing): Promise<Judged> {
  const { client, faults, stages, keepGoing, hosting, pinned } = scene;
  const { isWritten, revision, isBroken, onProgress } = writing;
  const told =
    (phase: IntakeProgress['phase']) =>
    (table: string, done: number, total: number): void =>
      onProgress?.({ phase, table, done, total });
  for (;;) {
    await eachStage(stages, told('checking'), (stage) => runRules(scene, stage));
    const faultCount = await faults.count();
    const refused = isBroken || (faultCount > 0 && !keepGoing);
    const outcomes = new Map<Register, Applied>();
    if (refused) return { refused, faultCount, outcomes };
    if (hosting) await client.query('savepoint written');
    await eachStage(stages, told('writing'), async (stage) => {
      outcomes.set(
        stage.register,
        await (isWritten
          ? apply(client, stage, { pinned, revision })
          : foresee(client, stage, pinned)),
      );
    });
    if (!hosting) return { refused, faultCount, outcomes };
    const foreign = await wronglyWritten(client, stages.values(), hosting, revision);
    if (foreign.size === 0) return { refused, faultCount, outcomes };
    await client.query('rollback to savepoint written');
    for (const [stage, rows] of foreign) {
      await faults.addQuery(stage.register, 'NOT_POSSIBLE_HERE', foreignAfterWriting(stage, rows));
      await client.query(`delete from ${stage.table} where row_no = any($1::integer[])`, [rows]);
    }
  }
}

async function eachStage(
  stages: ReadonlyMap<Register, Stage>,
  tell: (table: string, done: number, total: number) => void,
  work: (stage: Stage) => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const stage of stages.values()) {
    tell(stage.register.table, done, stages.size);
    await work(stage);
    tell(stage.register.table, ++done, stages.size);
  }
}

/** Runs the rules; where faulty rows are left out, again until leaving them out makes no other row faulty. */
async function runRules(scene: RuleScene, stage: Stage): Promise<void> {
  const { faults, keepGoing } = scene;
  for (let before = -1, count = 0; before !== count;) {
    if (keepGoing) await faults.markBad(stage.register, stage.table);
    before = await faults.count();
    for (const rule of rules) {
      await rule(scene, stage);
      if (keepGoing) await faults.markBad(stage.register, stage.table);
    }
    count = keepGoing ? await faults.count() : before;
  }
}
