import type { Scorer } from '../../analytics/score-sheet/given.ts';
import type { ScoreSheet } from '../../analytics/score-sheet/score-sheet.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { addScores } from '../../reports/score-sheets/stored-scores.ts';
import { filledSheet } from '../../reports/score-sheets/filled-sheet.ts';
import type { Database } from '../../schema/store/open.ts';
import type { FilledFile } from './read-filled.ts';

/** What a filled sheet has changed, or would. */
export interface TakenSheet {
  /** code of the org unit */
  readonly unit: string;
  readonly year: number;
  readonly dryRun: boolean;
  /** cells of scores that say what is stored already */
  readonly unchanged: number;
  readonly scores: readonly {
    readonly item: string;
    readonly scorer: Scorer;
    readonly before: number | null;
    readonly score: number | null;
  }[];
}

/**
 * Writes the scores that a filled sheet changes, all or none. @param sheet of its unit and year, now.
 * Throws FAULTS_IN_DATA with the place of each cell that is refused, INVALID_QUERY if the sheet was
 * written for another version, STALE_SCORE if somebody scores at the same moment.
 */
export async function takeFilled(
  database: Database,
  file: FilledFile,
  sheet: ScoreSheet,
  {
    unitId,
    by,
    dryRun,
    mayScore,
  }: {
    /** internal id of the org unit */
    readonly unitId: number;
    readonly by: string;
    readonly dryRun: boolean;
    /** throws if the author may not give the scores of a scorer */
    readonly mayScore: (scorer: Scorer) => void;
  },
): Promise<TakenSheet> {
  const { unit, year, version } = file;
  if (version !== sheet.sheet.version)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `文件是评分表第 ${version} 版，${year} 年用第 ${sheet.sheet.version} 版；请重新下载。`,
        en:
          `the file is of version ${version} of the sheet, ${year} is scored by version ` +
          `${sheet.sheet.version}: download it again.`,
      },
    });
  const { scores, unchanged, faults } = filledSheet(file.rows, sheet, file.name, mayScore);
  if (faults.length > 0) throw new TongxinError('FAULTS_IN_DATA', { count: faults.length }, faults);
  if (!dryRun && scores.length > 0) await addScores(database, { unitId, year, by }, scores);
  return {
    unit,
    year,
    dryRun,
    unchanged,
    scores: scores.map(({ item, scorer, before, score }) => ({ item, scorer, before, score })),
  };
}
