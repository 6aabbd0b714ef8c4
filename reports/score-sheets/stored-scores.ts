import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { GivenScores, type GivenScore, type Scorer } from '../../analytics/score-sheet/given.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Database } from '../../schema/store/open.ts';
import { ScoreChange } from '../../schema/system/score-change.ts';
import type { CheckedScore } from './checked-scores.ts';

const givenOf = ({ unit, score, scorer, ...change }: ScoreChange): GivenScore => ({
  unitId: unit.id,
  year: change.year,
  item: change.item,
  scorer: scorer as Scorer,
  version: change.version,
  score: score === null ? null : Number(score),
  evidence: change.evidence,
  note: change.note,
  givenAt: change.givenAt,
  givenBy: change.givenBy,
});

/**
 * What people gave for a year, by internal id of the org unit. One statement.
 * @param unitId of one org unit alone; default: of all
 */
export async function givenScores(
  { orm }: Database,
  year: number,
  unitId?: number,
): Promise<Map<number, GivenScores>> {
  const changes = await orm.em.fork().findAll(ScoreChange, {
    where: unitId === undefined ? { year } : { year, unit: unitId },
    orderBy: { id: 'asc' },
  });
  return new Map(
    [...Map.groupBy(changes.map(givenOf), (given) => given.unitId)].map(([unit, scores]) => [
      unit,
      new GivenScores(scores),
    ]),
  );
}

/**
 * Adds scores for one org unit and year, all or none, each as the version after the
 * one that the person has seen. Throws STALE_SCORE if another change came first.
 */
export async function addScores(
  database: Database,
  { unitId, year, by }: Pick<GivenScore, 'unitId' | 'year'> & { readonly by: string },
  scores: readonly (CheckedScore & { readonly scorer: Scorer })[],
): Promise<void> {
  const assertSeen = async (): Promise<void> => {
    const given = (await givenScores(database, year, unitId)).get(unitId) ?? new GivenScores();
    for (const { item, seen, scorer } of scores) {
      const current = given.history(item, scorer)[0]?.version ?? 0;
      if (current !== seen) throw new TongxinError('STALE_SCORE', { item, seen, current });
    }
  };
  await assertSeen();
  const em = database.orm.em.fork();
  for (const { item, scorer, seen, score, evidence, note } of scores)
    em.create(ScoreChange, {
      unit: unitId,
      year,
      item,
      scorer,
      version: seen + 1,
      score: score === null ? null : score.toFixed(2),
      evidence,
      note,
      givenBy: by,
    });
  try {
    await em.flush();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) await assertSeen();
    throw error;
  }
}
