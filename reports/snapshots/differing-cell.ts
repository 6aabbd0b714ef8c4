import type { Figure } from '../../analytics/indicators/indicator.ts';
import { decompose, type Part } from '../../analytics/questions/decompose.ts';
import { breathe } from '../../analytics/store/breathe.ts';
import type { View } from '../../analytics/view.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Place } from './differing-blocks.ts';

/** Why a figure differs between two snapshots. */
export const DIFFERENCES = Object.freeze({
  corrected: { zh: '数据更正', en: 'the data was corrected' },
  redefined: { zh: '指标定义改变', en: 'the indicator was defined anew' },
  disclosed: { zh: '保密规则使其显示或不显示', en: 'it came to be withheld, or no longer is' },
  added: { zh: '后者新增', en: 'only the second has it' },
  removed: { zh: '仅前者有', en: 'only the first has it' },
  later: { zh: '统计期不同', en: 'the periods are different ones' },
} as const);

/** One of {@link DIFFERENCES}. */
export type DifferenceCause = keyof typeof DIFFERENCES;

/** A figure that differs. */
export interface DifferingCell extends Place {
  readonly unit: string;
  readonly unitName: string;
  readonly group: string | null;
  readonly before: Figure | null;
  readonly after: Figure | null;
  readonly cause: DifferenceCause;
  /**
   * of rates of people and units: what of the difference has which cause, adding up to it exactly;
   * null where it is not known
   */
  readonly parts: readonly Part[] | null;
}

/** A figure that differs, before it is taken apart. */
export type Unexplained = Omit<DifferingCell, 'parts'>;

/** Why a figure differs. */
export function causeOf(
  before: Figure | null,
  after: Figure | null,
  redefined: boolean,
  isLater: boolean,
): DifferenceCause {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (redefined) return 'redefined';
  if ((before.status === 'SUPPRESSED') !== (after.status === 'SUPPRESSED')) return 'disclosed';
  return isLater ? 'later' : 'corrected';
}

type Counted = Figure & { readonly numerator: number; readonly denominator: number };

/** A figure of a rate before and after, which may be taken apart. */
type RateCell = Unexplained & { readonly before: Counted; readonly after: Counted };

const isRate = (cell: Unexplained): cell is RateCell =>
  cell.breakdown === null &&
  cell.cause !== 'redefined' &&
  typeof cell.before?.denominator === 'number' &&
  typeof cell.after?.denominator === 'number';

/** A view whose refusals to pay for a question are kept, so that they can be listed from other errors. */
function rememberingRefusals(view: View): { readonly view: View; readonly refusals: Set<unknown> } {
  const refusals = new Set<unknown>();
  const { charge } = view;
  if (!charge) return { view, refusals };
  const remembering: NonNullable<View['charge']> = (cost) => {
    try {
      charge(cost);
    } catch (error) {
      refusals.add(error);
      throw error;
    }
  };
  return { view: { ...view, charge: remembering }, refusals };
}

/**
 * The causes of the difference of one figure; null where it is no rate of people or units, it may
 * not be listed, or it or the unit is no longer known. Throws what the view throws when it is
 * charged.
 */
function partsOf(
  { indicator, unit, period, periodBefore, before, after }: RateCell,
  plainView: View,
): readonly Part[] | null {
  const { view, refusals } = rememberingRefusals(plainView);
  try {
    return decompose(view, {
      indicator,
      root: unit,
      from: periodBefore,
      to: period,
      published: before,
      publishedTo: after,
    }).parts.filter((part) => part.numerator !== 0 || part.denominator !== 0);
  } catch (error) {
    const isExpected =
      error instanceof TongxinError && UNEXPLAINED.has((error as TongxinError).code);
    if (isExpected && !refusals.has(error)) return null;
    throw error;
  }
}

const UNEXPLAINED: ReadonlySet<string> = new Set([
  'INDICATOR_NOT_FIT',
  'WITHHELD',
  'UNKNOWN_ORG_UNIT',
  'UNKNOWN_INDICATOR',
  'OUT_OF_SCOPE',
  'QUERY_TOO_LARGE',
]);

/** Of how many cells at most it is tried to take them apart, and with what data, which `view` gives anew for each. */
export interface Explaining {
  readonly most: number;
  readonly view: () => Promise<View>;
}

/**
 * Takes the first of some cells apart, as far as that can be done, giving way to others; each with
 * the facts as they stand then.
 */
export async function explained(
  cells: readonly Unexplained[],
  { most, view }: Explaining,
): Promise<DifferingCell[]> {
  const listed: DifferingCell[] = [];
  let tried = 0;
  for (const cell of cells) {
    const isTried = isRate(cell) && tried++ < most;
    if (isTried) await breathe();
    listed.push({ ...cell, parts: isTried ? partsOf(cell, await view()) : null });
  }
  return listed;
}
