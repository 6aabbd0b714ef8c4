import { isComparable } from '../formulas/difference-of-figures.ts';
import type { RecordedFigure, Status } from '../formulas/figure.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { AppliedTarget } from '../targets/target-at.ts';
import { ALL_SCORERS, DECIDING, type GivenScore, type GivenScores, type Scorer } from './given.ts';
import { roundedScore, shareOfPoints } from './points.ts';
import type { SheetItem } from './sheet.ts';

/** A figure with the target that applies to it. */
export interface TargetedFigure {
  readonly indicator: Indicator;
  readonly figure: RecordedFigure;
  readonly target: AppliedTarget;
}

/** An indicator of an item at an org unit. */
export interface ScoredPart extends TargetedFigure {
  readonly floor: number;
  /** of the points, from 0 to 1; null: it does not count */
  readonly share: number | null;
}

/** What a scorer gave to an item: the score that holds, and every change, the newest first. */
export interface ScoreOfScorer {
  readonly scorer: Scorer;
  readonly score: number | null;
  readonly history: readonly GivenScore[];
}

/** An item of a sheet at an org unit. */
export interface ScoredItem {
  readonly item: SheetItem;
  /**
   * OK and NOT_REPORTED: there is a proposal; SUPPRESSED: no score of the item is shown; others: it
   * does not count unless people score it, and NOT_APPLICABLE not at all
   */
  readonly status: Status;
  readonly parts: readonly ScoredPart[];
  /** follows from the figures; null where nothing follows */
  readonly proposal: number | null;
  readonly given: readonly ScoreOfScorer[];
  /** what counts: the score of the city, else of the district, else the proposal */
  readonly result: number | null;
}

/** Why parts without a share have none, the weightiest first. */
const ABSENT = ['NOT_ON_RECORD', 'EMPTY', 'NOT_APPLICABLE'] as const;

const statusOfPart = ({ figure }: ScoredPart): Status =>
  figure.status === 'OK' && !figure.onRecord ? 'NOT_ON_RECORD' : figure.status;

/** A part: nothing for what was not reported, nothing to judge where there is no number. */
function scoredPart(targeted: TargetedFigure, floor: number): ScoredPart {
  const { figure, target, indicator } = targeted;
  if (figure.status === 'NOT_REPORTED') return { ...targeted, floor, share: 0 };
  if (!isComparable(figure)) return { ...targeted, floor, share: null };
  const isUp = indicator.direction === 'up';
  const share = shareOfPoints(figure.value!, { floor, target: target.value, isUp });
  return { ...targeted, floor, share };
}

function statusOf(parts: readonly ScoredPart[]): Status {
  const statuses = parts.map(statusOfPart);
  if (statuses.includes('SUPPRESSED')) return 'SUPPRESSED';
  if (statuses.includes('OK')) return 'OK';
  if (statuses.includes('NOT_REPORTED')) return 'NOT_REPORTED';
  return ABSENT.find((status) => statuses.includes(status)) ?? 'EMPTY';
}

/** The mean of the parts that count, times the points. */
function proposalOf({ points }: SheetItem, parts: readonly ScoredPart[]): number | null {
  const shares = parts.flatMap(({ share }) => share ?? []);
  if (shares.length === 0) return null;
  return roundedScore((points * shares.reduce((a, b) => a + b, 0)) / shares.length);
}

const NOTHING_GIVEN: readonly ScoreOfScorer[] = Object.freeze(
  ALL_SCORERS.map((scorer) => ({ scorer, score: null, history: [] })),
);

/**
 * An item at an org unit. If a figure of it is withheld, so is everything that people gave to it,
 * since they will often have given what is proposed.
 */
export function scoredItem(
  item: SheetItem,
  figureOf: (indicator: string) => TargetedFigure,
  given: GivenScores,
): ScoredItem {
  const parts = item.parts.map(({ indicator, floor }) => scoredPart(figureOf(indicator), floor));
  const status = statusOf(parts);
  if (status === 'SUPPRESSED')
    return {
      item,
      status,
      parts: parts.map((part) => ({ ...part, share: null })),
      proposal: null,
      given: NOTHING_GIVEN,
      result: null,
    };
  const doesApply = status !== 'NOT_APPLICABLE';
  const scores = ALL_SCORERS.map((scorer) => ({
    scorer,
    score: doesApply ? given.score(item.id, scorer) : null,
    history: given.history(item.id, scorer),
  }));
  const proposal = proposalOf(item, parts);
  const decided = DECIDING.flatMap(
    (scorer) => scores.find((one) => one.scorer === scorer)!.score ?? [],
  );
  return { item, status, parts, proposal, given: scores, result: decided[0] ?? proposal };
}
