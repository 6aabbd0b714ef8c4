import type { Scorer } from '../../analytics/score-sheet/given.ts';
import type { ScoreSheet } from '../../analytics/score-sheet/score-sheet.ts';
import { itemsOf } from '../../analytics/score-sheet/sheet.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import { nearest } from '../../base/nearest.ts';
import { givenText } from '../given-text.ts';

/** A score as a person gives it. */
export interface ScoreInput {
  /** id of an item, of an item of the bonus, or of a veto */
  readonly item: string;
  /** the version that the person has seen; 0: nothing was given */
  readonly seen: number;
  /** null: taken back */
  readonly score?: number | null;
  readonly evidence?: string | null;
  readonly note?: string | null;
}

/** A score that may be stored: texts are trimmed, an empty one is null. */
export interface CheckedScore {
  readonly item: string;
  readonly seen: number;
  readonly score: number | null;
  readonly evidence: string | null;
  readonly note: string | null;
}

/** Longest texts, in characters. */
const LONGEST = 500;

const refuse = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_QUERY', { reason: { zh, en } });

/** Where a score belongs on a sheet. */
interface Place {
  readonly title: Bilingual;
  /** the most that may be given */
  readonly most: number;
  readonly isVeto: boolean;
  /** must state where the evidence is */
  readonly needsEvidence: boolean;
  readonly doesApply: boolean;
}

function placeOf(id: string, { sheet, blocks, bonus }: ScoreSheet): Place {
  const bonusIds = sheet.bonus.items.map((item) => item.id);
  const scored = [...blocks.flatMap(({ items }) => items), ...bonus.items].find(
    ({ item }) => item.id === id,
  );
  if (scored)
    return {
      title: scored.item.title,
      most: scored.item.points,
      isVeto: false,
      needsEvidence: bonusIds.includes(id),
      doesApply: scored.status !== 'NOT_APPLICABLE',
    };
  const veto = sheet.vetoes.find((one) => one.id === id);
  if (veto)
    return { title: veto.title, most: 1, isVeto: true, needsEvidence: true, doesApply: true };
  const ids = [
    ...itemsOf(sheet).map((item) => item.id),
    ...bonusIds,
    ...sheet.vetoes.map((one) => one.id),
  ];
  throw new TongxinError('UNKNOWN_SCORE_ITEM', {
    id: id.slice(0, 80),
    nearest: nearest(id.slice(0, 80), ids).join(', '),
  });
}

function checkedScore(input: ScoreInput, scorer: Scorer, sheet: ScoreSheet): CheckedScore {
  const { item: id, seen } = input;
  const { title, most, isVeto, needsEvidence, doesApply } = placeOf(id, sheet);
  const score = input.score ?? null;
  if (isVeto && scorer === 'SELF')
    throw refuse(
      `“${title.zh}”由区或市认定，不能自评。`,
      `"${title.en}" is found by the district or the city, not by the unit itself.`,
    );
  if (score !== null && !doesApply)
    throw refuse(
      `“${title.zh}”对该单位不适用，不评分；所在分块按比例折算。`,
      `"${title.en}" does not apply to this unit and takes no score; its block is rescaled.`,
    );
  if (score !== null && isVeto && score !== 0 && score !== 1)
    throw refuse(
      `“${title.zh}”应为 1（认定）或 0（不认定），给出的是 ${score}。`,
      `"${title.en}" should be 1 (found) or 0 (not found), not ${score}.`,
    );
  const isGood =
    score === null ||
    (score >= 0 && score <= most && Math.abs(score * 100 - Math.round(score * 100)) < 1e-6);
  if (!isGood)
    throw refuse(
      `“${title.zh}”应为 0 到 ${most} 分，至多两位小数，给出的是 ${score}。`,
      `"${title.en}" takes 0 to ${most} points with at most two decimals, not ${score}.`,
    );
  const evidence = givenText(input.evidence, { zh: '评分依据', en: 'evidence' }, LONGEST);
  if (needsEvidence && score !== null && score > 0 && evidence === null)
    throw refuse(
      `“${title.zh}”须写明评分依据（台账、文号或查看记录）。`,
      `"${title.en}" needs its evidence: a file, a document number or a record of a visit.`,
    );
  return {
    item: id,
    seen,
    score,
    evidence,
    note: givenText(input.note, { zh: '备注', en: 'note' }, LONGEST),
  };
}

/**
 * Scores of one scorer, checked against the sheet of the unit. Throws UNKNOWN_SCORE_ITEM, and
 * INVALID_QUERY for scores out of range, items that do not apply, and items named twice;
 * FAULTS_IN_DATA for texts with identity numbers.
 */
export function checkedScores(
  inputs: readonly ScoreInput[],
  scorer: Scorer,
  sheet: ScoreSheet,
): CheckedScore[] {
  if (inputs.length === 0) throw refuse('请至少给出一项评分。', 'give at least one score.');
  const ids = inputs.map(({ item }) => item);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined)
    throw refuse(`“${twice.slice(0, 80)}”出现了两次。`, `"${twice.slice(0, 80)}" is named twice.`);
  return inputs.map((input) => checkedScore(input, scorer, sheet));
}
