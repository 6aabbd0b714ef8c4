import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { addDays, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Database } from '../../schema/store/open.ts';
import { ProblemChange } from '../../schema/system/problem-change.ts';

/** What a person sets about a problem. */
export interface ProblemSetting {
  /** office or person that answers for it; null: nobody yet */
  readonly owner: string | null;
  /** null: no day is set */
  readonly deadline: Day | null;
  readonly note: string | null;
}

/** A change of what is set, with who made it and when. */
export interface StoredProblemChange extends ProblemSetting {
  readonly code: string;
  readonly unitId: number;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string;
}

const storedOf = ({
  code,
  unit,
  version,
  owner,
  deadline,
  note,
  changedAt,
  changedBy,
}: ProblemChange): StoredProblemChange => ({
  code,
  unitId: unit.id,
  version,
  owner,
  deadline,
  note,
  changedAt,
  changedBy,
});

/**
 * All changes up to the end of a day (China Standard Time; default: until now), those of a problem
 * latest first. One statement.
 */
export async function problemChanges(
  { orm }: Database,
  asOf?: Day,
): Promise<StoredProblemChange[]> {
  const changes = await orm.em.fork().findAll(ProblemChange, {
    where:
      asOf === undefined
        ? {}
        : { changedAt: { $lt: new Date(`${addDays(asOf, 1)}T00:00:00+08:00`) } },
    orderBy: { version: 'desc', id: 'desc' },
  });
  return changes.map(storedOf);
}

/** The newest version of what is set about a problem; 0: nothing yet. */
async function newestVersion({ orm }: Database, code: string, unitId: number): Promise<number> {
  const newest = await orm.em
    .fork()
    .findOne(ProblemChange, { code, unit: unitId }, { orderBy: { version: 'desc' } });
  return newest?.version ?? 0;
}

/**
 * Sets what a person says about a problem, as the version after the one that the person has seen.
 * @param by the author. Throws STALE_PROBLEM if another change came first.
 */
export async function addProblemChange(
  database: Database,
  { code, unitId, seen }: { readonly code: string; readonly unitId: number; readonly seen: number },
  { owner, deadline, note }: ProblemSetting,
  by: string,
): Promise<StoredProblemChange> {
  const stale = async (): Promise<TongxinError> =>
    new TongxinError('STALE_PROBLEM', {
      seen,
      current: await newestVersion(database, code, unitId),
    });
  if ((await newestVersion(database, code, unitId)) !== seen) throw await stale();
  const em = database.orm.em.fork();
  const change = em.create(ProblemChange, {
    code,
    unit: unitId,
    version: seen + 1,
    owner,
    deadline,
    note,
    changedBy: by,
  });
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) throw await stale();
    throw error;
  }
  return storedOf(change);
}
