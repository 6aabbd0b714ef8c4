import type { RecordedFigure } from '../formulas/figure.ts';
import { ALL_SCORERS, DECIDING, type GivenScore, type GivenScores, type Scorer } from './given.ts';
import { rescaled, roundedScore, type Earned } from './points.ts';
import { scoredItem, type ScoredItem, type TargetedFigure } from './score-item.ts';
import {
  BESIDE,
  FULL_SCORE,
  type Sheet,
  type SheetBlock,
  type SheetGrade,
  type SheetVeto,
} from './sheet.ts';

/** Why a sum has a score or none: of withheld items there is none; EMPTY: no item counts. */
export type SumStatus = 'OK' | 'SUPPRESSED' | 'EMPTY';

/** A sum of scores. */
export interface ScoreSum {
  readonly status: SumStatus;
  /** null unless OK */
  readonly score: number | null;
}

/** A block at an org unit. */
export interface ScoredBlock {
  readonly block: SheetBlock;
  readonly items: readonly ScoredItem[];
  /** points of the items that count for `result`, before the block is rescaled */
  readonly counted: number;
  readonly proposal: ScoreSum;
  readonly result: ScoreSum;
}

/** The sum of what a scorer gave, with the proposal where nothing was given. */
export interface SumOfScorer {
  readonly scorer: Scorer;
  /** EMPTY: the scorer gave nothing */
  readonly sum: ScoreSum;
  /** items that the scorer gave a score */
  readonly given: number;
}

/** A veto at an org unit. */
export interface ScoredVeto {
  readonly veto: SheetVeto;
  /** whether it holds: by the city, else by the district */
  readonly holds: boolean;
  /** every change, the newest first */
  readonly history: readonly GivenScore[];
}

/** The sheet of an org unit in a year. */
export interface ScoreSheet {
  readonly sheet: Sheet;
  readonly node: number;
  readonly year: number;
  readonly blocks: readonly ScoredBlock[];
  readonly bonus: { readonly items: readonly ScoredItem[]; readonly sum: ScoreSum };
  /** null for guarded viewers, since one veto concerns ethics; `isVetoed` and `grade` are null too */
  readonly vetoes: readonly ScoredVeto[] | null;
  /** null: withheld */
  readonly isVetoed: boolean | null;
  /** maximum points of the items that have a score, of 100: the coverage of the result */
  readonly counted: number;
  /** of 100, from the figures alone */
  readonly proposal: ScoreSum;
  readonly scorers: readonly SumOfScorer[];
  /** of 100, what counts */
  readonly result: ScoreSum;
  /** the result with bonus */
  readonly total: ScoreSum;
  /** null: there is neither a total nor a veto, or it is withheld */
  readonly grade: SheetGrade | null;
  /** the standardisation index C09; it is shown next to the score and is no part of it */
  readonly beside: RecordedFigure;
}

const NONE: ScoreSum = Object.freeze({ status: 'EMPTY', score: null });
const WITHHELD: ScoreSum = Object.freeze({ status: 'SUPPRESSED', score: null });
const sumOf = (score: number | null): ScoreSum => (score === null ? NONE : { status: 'OK', score });

type ScoreOf = (item: ScoredItem) => number | null;

const proposalOf: ScoreOf = ({ proposal }) => proposal;
const resultOf: ScoreOf = ({ result }) => result;
const scoreBy =
  (scorer: Scorer): ScoreOf =>
  ({ given, proposal }) =>
    given.find((one) => one.scorer === scorer)!.score ?? proposal;

const earnedIn = (items: readonly ScoredItem[], scoreOf: ScoreOf): Earned[] =>
  items.flatMap((item) => {
    const score = scoreOf(item);
    return score === null ? [] : [{ points: item.item.points, score }];
  });

/** The score of a block: items that do not count leave their points to the others. */
const sumOfBlock = (points: number, items: readonly ScoredItem[], scoreOf: ScoreOf): ScoreSum =>
  items.some(({ status }) => status === 'SUPPRESSED')
    ? WITHHELD
    : sumOf(rescaled(earnedIn(items, scoreOf), points));

/** The score of all blocks: a block without any item that counts leaves its points to the others. */
function sumOfBlocks(
  blocks: readonly Pick<ScoredBlock, 'block' | 'items'>[],
  scoreOf: ScoreOf,
): ScoreSum {
  const sums = blocks.map(({ block, items }) => ({
    points: block.points,
    sum: sumOfBlock(block.points, items, scoreOf),
  }));
  if (sums.some(({ sum }) => sum.status === 'SUPPRESSED')) return WITHHELD;
  const earned = sums.flatMap(({ points, sum: { score } }) =>
    score === null ? [] : [{ points, score }],
  );
  return sumOf(rescaled(earned, FULL_SCORE));
}

function bonusOf(most: number, items: readonly ScoredItem[]): ScoreSum {
  if (items.some(({ status }) => status === 'SUPPRESSED')) return WITHHELD;
  const sum = items.reduce((total, { result }) => total + (result ?? 0), 0);
  return sumOf(roundedScore(Math.min(most, sum)));
}

function scoredVeto(veto: SheetVeto, given: GivenScores): ScoredVeto {
  const decided = DECIDING.flatMap((scorer) => given.score(veto.id, scorer) ?? []);
  return {
    veto,
    holds: decided[0] === 1,
    history: DECIDING.flatMap((scorer) => given.history(veto.id, scorer)).sort(
      (a, b) => b.givenAt.getTime() - a.givenAt.getTime(),
    ),
  };
}

function scorerSum(
  scorer: Scorer,
  blocks: readonly Pick<ScoredBlock, 'block' | 'items'>[],
): SumOfScorer {
  const given = blocks
    .flatMap(({ items }) => items)
    .filter(({ given }) => given.find((one) => one.scorer === scorer)!.score !== null).length;
  const sum = sumOfBlocks(blocks, scoreBy(scorer));
  return { scorer, given, sum: given === 0 && sum.status === 'OK' ? NONE : sum };
}

/**
 * The sheet of an org unit: from its figures, the targets that apply to them, and what people gave.
 * @param figureOf the figure of an indicator of the sheet, after disclosure control
 * @param guarded the viewer may not see vetoes, nor the grade that follows from them
 */
export function scoredSheet(
  sheet: Sheet,
  { node, year, guarded }: Pick<ScoreSheet, 'node' | 'year'> & { readonly guarded: boolean },
  figureOf: (indicator: string) => TargetedFigure,
  given: GivenScores,
): ScoreSheet {
  const itemsIn = sheet.blocks.map((block) => ({
    block,
    items: block.items.map((item) => scoredItem(item, figureOf, given)),
  }));
  const blocks = itemsIn.map(({ block, items }): ScoredBlock => ({
    block,
    items,
    counted: earnedIn(items, resultOf).reduce((sum, { points }) => sum + points, 0),
    proposal: sumOfBlock(block.points, items, proposalOf),
    result: sumOfBlock(block.points, items, resultOf),
  }));
  const bonusItems = sheet.bonus.items.map((item) => scoredItem(item, figureOf, given));
  const bonus = { items: bonusItems, sum: bonusOf(sheet.bonus.most, bonusItems) };
  const vetoes = sheet.vetoes.map((veto) => scoredVeto(veto, given));
  const isVetoed = vetoes.some(({ holds }) => holds);
  const result = sumOfBlocks(blocks, resultOf);
  const total = totalOf(result, bonus.sum);
  return {
    sheet,
    node,
    year,
    blocks,
    bonus,
    vetoes: guarded ? null : vetoes,
    isVetoed: guarded ? null : isVetoed,
    counted: blocks.reduce((sum, block) => sum + block.counted, 0),
    proposal: sumOfBlocks(blocks, proposalOf),
    scorers: ALL_SCORERS.map((scorer) => scorerSum(scorer, blocks)),
    result,
    total,
    grade: guarded ? null : gradeOf(sheet, total, isVetoed),
    beside: figureOf(BESIDE).figure,
  };
}

function totalOf(result: ScoreSum, bonus: ScoreSum): ScoreSum {
  if (result.status !== 'OK') return result;
  if (bonus.status !== 'OK') return bonus;
  return sumOf(roundedScore(result.score! + bonus.score!));
}

/** The grade of a total; a veto gives the last one, whatever the total. */
function gradeOf({ grades }: Sheet, { score }: ScoreSum, isVetoed: boolean): SheetGrade | null {
  if (isVetoed) return grades.at(-1)!;
  return score === null ? null : grades.find(({ from }) => score >= from)!;
}
