import type { RecordedFigure } from '../../analytics/formulas/figure.ts';
import { decomposeInSteps, type Part } from '../../analytics/questions/decompose.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import type { View } from '../../analytics/view.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Place } from './differing-blocks.ts';

/** The reasons why a figure differs between two snapshots. */
export const DIFFERENCES = Object.freeze({
  corrected: { zh: '数据更正', en: 'the data was corrected' },
  redefined: { zh: '指标定义改变', en: 'the definition of the indicator changed' },
  disclosed: { zh: '保密规则使其显示或不显示', en: 'it came to be withheld, or no longer is' },
  added: { zh: '后者新增', en: 'only the second has it' },
  removed: { zh: '仅前者有', en: 'only the first has it' },
  record: { zh: '登记起始日改变', en: 'what is on record was stated otherwise' },
  later: { zh: '统计期不同', en: 'the periods are different ones' },
} as const);

/** One of {@link DIFFERENCES}. */
export type DifferenceCause = keyof typeof DIFFERENCES;

/** A figure that differs. */
export interface DifferingCell extends Place {
  readonly unit: string;
  readonly unitName: string;
  readonly group: string | null;
  readonly before: RecordedFigure | null;
  readonly after: RecordedFigure | null;
  readonly cause: DifferenceCause;
  /**
   * for rates of people and units: the parts of the difference by cause, which add up to it
   * exactly; null if unknown
   */
  readonly parts: readonly Part[] | null;
}

/** A figure that differs, not yet decomposed. */
export type Unexplained = Omit<DifferingCell, 'parts'>;

/** The reason why a figure differs. */
export function causeOf(
  before: RecordedFigure | null,
  after: RecordedFigure | null,
  redefined: boolean,
  isLater: boolean,
): DifferenceCause {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (redefined) return 'redefined';
  if ((before.status === 'SUPPRESSED') !== (after.status === 'SUPPRESSED')) return 'disclosed';
  if (isLater) return 'later';
  if ((before.status === 'NOT_ON_RECORD') !== (after.status === 'NOT_ON_RECORD')) return 'record';
  return 'corrected';
}

type Counted = RecordedFigure & { readonly numerator: number; readonly denominator: number };

/** A rate before and after, which can be decomposed. */
type RateCell = Unexplained & { readonly before: Counted; readonly after: Counted };

const isRate = (cell: Unexplained): cell is RateCell =>
  cell.breakdown === null &&
  cell.cause !== 'redefined' &&
  typeof cell.before?.denominator === 'number' &&
  typeof cell.after?.denominator === 'number';

/**
 * A view that remembers its own refusals to charge, so that they can be distinguished from other
 * errors.
 */
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
 * The causes of the difference of one figure; null if it is not a rate of people or units, was
 * refused, or no longer exists with its unit. Throws what the view throws when it is charged.
 */
async function partsOf(
  { indicator, unit, period, periodBefore, before, after }: RateCell,
  plainView: View,
): Promise<readonly Part[] | null> {
  const { view, refusals } = rememberingRefusals(plainView);
  try {
    const { parts } = await runYielding(
      decomposeInSteps(view, {
        indicator,
        root: unit,
        from: periodBefore,
        to: period,
        published: before,
        publishedTo: after,
      }),
    );
    // no parts: one of the two is not on record
    if (parts.length === 0) return null;
    return parts.filter((part) => part.numerator !== 0 || part.denominator !== 0);
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

/** Maximum number of cells to decompose, and the data for it: `view` is called for each cell. */
export interface DecomposeOptions {
  readonly maxCells: number;
  readonly view: () => Promise<View>;
  /** receives the number of cells to decompose, before it begins; throws if they are too many */
  readonly begin?: (count: number) => Promise<void>;
}

/**
 * Decomposes the first cells, as far as possible, yielding to the event loop; each with the facts
 * of that moment.
 */
export async function explained(
  cells: readonly Unexplained[],
  { maxCells, view, begin }: DecomposeOptions,
): Promise<DifferingCell[]> {
  await begin?.(Math.min(maxCells, cells.filter(isRate).length));
  const listed: DifferingCell[] = [];
  let tried = 0;
  for (const cell of cells) {
    const isTried = isRate(cell) && tried++ < maxCells;
    listed.push({ ...cell, parts: isTried ? await partsOf(cell, await view()) : null });
  }
  return listed;
}
