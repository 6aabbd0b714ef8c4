import { targetOf } from '../schema/register/declared.ts';
import type { Register } from '../schema/register/definition.ts';
import type { HostingGround } from './hosting/hosting.ts';
import { wronglyWritten, type ForeignRows } from './hosting/written-rows.ts';
import type { IntakeProgress } from './report.ts';
import { rules } from './rules/index.ts';
import { foreignAfterWriting, notPossibleHere } from './rules/not-possible-here.ts';
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
 * is judged once more without them. In a refused package too, so that what is said of a row does not depend on the faults of others.
 */
export async function judgeAndWrite(scene: RuleScene, writing: Writing): Promise<Judged> {
  const { client, faults, stages, keepGoing, hosting, pinned } = scene;
  const { isWritten, revision, isBroken, onProgress } = writing;
  const told =
    (phase: IntakeProgress['phase']) =>
    (table: string, done: number, total: number): void =>
      onProgress?.({ phase, table, done, total });
  for (;;) {
    await eachStage(stages, told('checking'), async (stage) => {
      if (isJudged(scene, stage)) await runRules(scene, stage);
    });
    const faultCount = await faults.count();
    const refused = isBroken || (faultCount > 0 && !keepGoing);
    const outcomes = new Map<Register, Applied>();
    if (refused) {
      if (hosting) await judgeByWriting(scene, hosting, revision);
      return { refused, faultCount: await faults.count(), outcomes };
    }
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
    const foreign = await wronglyWritten(client, stages, hosting, { revision });
    if (foreign.size === 0) return { refused, faultCount, outcomes };
    await client.query('rollback to savepoint written');
    await takeOut(scene, foreign);
  }
}

/** Makes foreign rows faults and takes them out of their stages. */
async function takeOut({ client, faults }: RuleScene, foreign: ForeignRows): Promise<void> {
  for (const [stage, { rows, places }] of foreign) {
    const query = foreignAfterWriting(stage, rows, places);
    await faults.addQuery(stage.register, 'NOT_POSSIBLE_HERE', query);
    await client.query(`delete from ${stage.table} where row_no = any($1::integer[])`, [rows]);
  }
}

/** Writes what is good of a refused package and takes it back, to find the rows that are foreign; again while what refers to those is, too. */
async function judgeByWriting(
  scene: RuleScene,
  hosting: HostingGround,
  revision: number,
): Promise<void> {
  const { client, faults, pinned, unreadable } = scene;
  const stages = new Map([...scene.stages].filter(([, stage]) => isJudged(scene, stage)));
  for (;;) {
    await client.query('savepoint judged');
    for (const stage of stages.values()) {
      await faults.markBad(stage.register, stage.table);
      await apply(client, stage, { pinned, revision });
    }
    const foreign = await wronglyWritten(client, stages, hosting, {
      revision,
      refused: { unreadable },
    });
    await client.query('rollback to savepoint judged');
    if (foreign.size === 0) return;
    await takeOut(scene, foreign);
    for (const stage of stages.values()) await notPossibleHere(scene, stage);
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

/**
 * Whether rows of a stage can be judged by what is stored: for a part of the hierarchy not where they refer to a register that could not be read, since
 * what they refer to may be there, or be somebody else's in the store. The package is refused then.
 */
const isJudged = ({ hosting, unreadable }: RuleScene, { columns }: Stage): boolean =>
  hosting === null ||
  !columns.some((column) => column.kind === 'reference' && unreadable.has(targetOf(column)));

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
