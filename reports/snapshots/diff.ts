import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { decompose, type Part } from '../../analytics/questions/decompose.ts';
import { breather } from '../../analytics/store/breathe.ts';
import type { View } from '../../analytics/view.ts';
import type { Figure } from '../../analytics/indicators/indicator.ts';
import { figuresName, placeOf, unitsName, type BlockColumns } from './block.ts';
import { changedCells } from './cells.ts';
import { revisionsBetween, type ToldRevision } from './revision.ts';
import { readBlocks, snapshotNamed, type StoredSnapshot } from './stored.ts';

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
export interface DifferingCell {
  /** the period in the second snapshot */
  readonly period: string;
  /** the period in the first; the same, unless two periods are compared */
  readonly periodBefore: string;
  readonly indicator: string;
  /** the dimension of the group; null without */
  readonly breakdown: string | null;
  readonly unit: string;
  readonly group: string | null;
  readonly before: Figure | null;
  readonly after: Figure | null;
  readonly cause: DifferenceCause;
  /** of rates of people and units: what of the difference has which cause, adding up to it exactly; null where it is not known */
  readonly parts: readonly Part[] | null;
}

type Unexplained = Omit<DifferingCell, 'parts'>;

/** What of two snapshots to compare. */
export interface DifferenceRequest {
  readonly first: string;
  readonly second: string;
  /** a period of the first and one of the second, to be compared with one another; default: those that both have, or the only one of each */
  readonly from?: string | null;
  readonly to?: string | null;
  /** one indicator by its code or id, one org unit by its code; default all */
  readonly indicator?: string | null;
  readonly unit?: string | null;
  /** how many cells are told; default 1,000 */
  readonly most?: number;
  /** of how many at most it is tried to take them apart, with the data as it is now, which `view` gives anew for each; default none */
  readonly explained?: { readonly most: number; readonly view: () => Promise<View> } | null;
}

/** What differs between two snapshots. */
export interface SnapshotDifference {
  readonly first: StoredSnapshot;
  readonly second: StoredSnapshot;
  /** how many figures differ in all; `cells` has the first of them: those of the root and what lies right below it before others, then by period, breakdown, indicator and unit */
  readonly count: number;
  readonly cells: readonly DifferingCell[];
  /** periods that were not compared */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** the changes of the data between the two */
  readonly revisions: readonly ToldRevision[];
}

/** A period of the first snapshot and one of the second that are compared with one another. */
interface Pair { readonly before: string; readonly after: string }

const labelsOf = ({ manifest }: StoredSnapshot): string[] => manifest.periods.map(({ label }) => label);

/** Which period of the first is compared with which of the second. Throws NOT_IN_SNAPSHOT, INVALID_QUERY. */
function pairsOf(first: StoredSnapshot, second: StoredSnapshot, { from = null, to = null }: DifferenceRequest): Pair[] {
  const [before, after] = [labelsOf(first), labelsOf(second)];
  if ((from === null) !== (to === null)) throw new TongxinError('INVALID_QUERY', { reason: { zh: '比较两个统计期时，from 与 to 都要给出。', en: 'to compare two periods, name both from and to.' } });
  if (from !== null && to !== null) {
    for (const [{ code }, label, its] of [[first, from, before], [second, to, after]] as const) {
      if (!its.includes(label)) throw new TongxinError('NOT_IN_SNAPSHOT', { code, what: { zh: `统计期“${label}”`, en: `period "${label}"` } });
    }
    return [{ before: from, after: to }];
  }
  const shared = before.filter((it) => after.includes(it)).map((it) => ({ before: it, after: it }));
  return shared.length === 0 && before.length === 1 && after.length === 1 ? [{ before: before[0]!, after: after[0]! }] : shared;
}

function causeOf(before: Figure | null, after: Figure | null, redefined: boolean, isLater: boolean): DifferenceCause {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (redefined) return 'redefined';
  if ((before.status === 'SUPPRESSED') !== (after.status === 'SUPPRESSED')) return 'disclosed';
  return isLater ? 'later' : 'corrected';
}

const hasCounts = (figure: Figure | null): figure is Figure & { readonly numerator: number; readonly denominator: number } => typeof figure?.denominator === 'number';

/** The causes of the difference of one figure; null where it is no rate of people or units, not all of it is told, or it or the unit is no longer known. */
function partsOf({ indicator, unit, period, periodBefore, before, after }: Unexplained, view: View): readonly Part[] | null {
  if (!hasCounts(before) || !hasCounts(after)) return null;
  try {
    return decompose(view, { indicator, root: unit, from: periodBefore, to: period, published: before, publishedTo: after }).parts.filter((it) => it.numerator !== 0 || it.denominator !== 0);
  } catch (error) {
    if (error instanceof TongxinError && UNEXPLAINED.has((error as TongxinError).code)) return null;
    throw error;
  }
}

const UNEXPLAINED: ReadonlySet<string> = new Set(['INDICATOR_NOT_FIT', 'WITHHELD', 'UNKNOWN_ORG_UNIT', 'UNKNOWN_INDICATOR', 'OUT_OF_SCOPE', 'QUERY_TOO_LARGE']);

/** Of two snapshots in the periods that are compared: the root of the second and what lies right below it, and all org units, by code. */
async function unitsOf(pool: Pool, [first, second]: readonly [StoredSnapshot, StoredSnapshot], pairs: readonly Pair[]): Promise<{ readonly above: ReadonlySet<string>; readonly all: ReadonlySet<string> }> {
  const { root } = second.manifest, above = new Set([root]), all = new Set<string>();
  for (const { code = [] } of (await readBlocks(pool, first, pairs.map(({ before }) => unitsName(before)))).values()) for (const it of code) all.add(String(it));
  for (const { code = [], parent = [] } of (await readBlocks(pool, second, pairs.map(({ after }) => unitsName(after)))).values()) {
    code.forEach((it, row) => {
      all.add(String(it));
      if (parent[row] === root) above.add(String(it));
    });
  }
  return { above, all };
}

/** The code of an indicator that one of two snapshots has, by its code or id; null for null. Throws NOT_IN_SNAPSHOT. */
function indicatorOf(first: StoredSnapshot, second: StoredSnapshot, name: string | null): string | null {
  if (name === null) return null;
  const wanted = name.trim().toLowerCase(), found = [...second.manifest.indicators, ...first.manifest.indicators].find(({ code, id }) => code.toLowerCase() === wanted || id === wanted);
  if (!found) throw new TongxinError('NOT_IN_SNAPSHOT', { code: second.code, what: { zh: `指标“${name.slice(0, 40)}”`, en: `indicator "${name.slice(0, 40)}"` } });
  return found.code;
}

/** A block of figures that is not the same in two snapshots; where one of them does not have it, that side has no rows. */
interface DifferingBlock { readonly place: Place; readonly before: () => Promise<BlockColumns>; readonly after: () => Promise<BlockColumns> }

/** Where the figures of a block belong in the second snapshot, and the period of the first that they are compared with. */
type Place = Pick<DifferingCell, 'period' | 'periodBefore' | 'indicator' | 'breakdown'>;

/** The blocks that differ between two snapshots, in the order of the second; then those that only the first has. */
function differingBlocks(pool: Pool, first: StoredSnapshot, second: StoredSnapshot, pairs: readonly Pair[], indicator: string | null): DifferingBlock[] {
  const blocksOf = (it: StoredSnapshot): Map<string, string> => new Map(it.manifest.blocks.map(({ name, sha256 }) => [name, sha256])), [was, is] = [blocksOf(first), blocksOf(second)];
  const reading = (it: StoredSnapshot, known: ReadonlyMap<string, string>, name: string) => async (): Promise<BlockColumns> => (known.has(name) ? (await readBlocks(pool, it, [name])).get(name)! : {});
  const places = new Map<string, Place>();
  for (const [of, name] of [...[...is.keys()].map((it) => ['after', it] as const), ...[...was.keys()].map((it) => ['before', it] as const)]) {
    const place = placeOf(name), pair = place && pairs.find((it) => it[of] === place.period);
    if (pair && (indicator === null || place.indicator === indicator)) places.set(figuresName(pair.after, place.indicator, place.breakdown), { ...place, period: pair.after, periodBefore: pair.before });
  }
  return [...places].flatMap(([name, place]): DifferingBlock[] => {
    const before = figuresName(place.periodBefore, place.indicator, place.breakdown);
    return was.get(before) === is.get(name) ? [] : [{ place, before: reading(first, was, before), after: reading(second, is, name) }];
  });
}

/** Takes the first of some cells apart, as far as that can be done, giving way to others; each with the facts as they stand then. */
async function explained(cells: readonly Unexplained[], { most, view }: NonNullable<DifferenceRequest['explained']>): Promise<DifferingCell[]> {
  const breathe = breather(), told: DifferingCell[] = [];
  let tried = 0;
  for (const cell of cells) {
    const isRate = cell.breakdown === null && cell.cause !== 'redefined' && hasCounts(cell.before) && hasCounts(cell.after);
    if (isRate) await breathe();
    told.push({ ...cell, parts: isRate && tried++ < most ? partsOf(cell, await view()) : null });
  }
  return told;
}

/**
 * Compares two snapshots, figure by figure: in the periods that both have, or in one period of each.
 * Throws UNKNOWN_SNAPSHOT, NOT_IN_SNAPSHOT for a period, an indicator or an org unit that they do not have, INVALID_QUERY where only one period is named.
 */
export async function diffSnapshots(pool: Pool, request: DifferenceRequest): Promise<SnapshotDifference> {
  const { most = 1_000, unit = null } = request, first = await snapshotNamed(pool, request.first), second = await snapshotNamed(pool, request.second), indicator = indicatorOf(first, second, request.indicator ?? null), upper: Unexplained[] = [], lower: Unexplained[] = [];
  const revisionOf = (it: StoredSnapshot, code: string): number => it.manifest.indicators.find((known) => known.code === code)?.revision ?? 0;
  const pairs = pairsOf(first, second, request), { above, all } = await unitsOf(pool, [first, second], pairs);
  if (unit !== null && !all.has(unit)) throw new TongxinError('NOT_IN_SNAPSHOT', { code: second.code, what: { zh: `组织单位“${unit.slice(0, 40)}”`, en: `org unit "${unit.slice(0, 40)}"` } });
  let count = 0;
  for (const { place, before, after } of differingBlocks(pool, first, second, pairs, indicator)) {
    const redefined = revisionOf(first, place.indicator) !== revisionOf(second, place.indicator);
    for (const cell of changedCells(await before(), await after())) {
      if (unit !== null && cell.unit !== unit) continue;
      const into = place.breakdown === null && above.has(cell.unit) ? upper : lower;
      count++;
      if (into.length < most) into.push({ ...place, ...cell, cause: causeOf(cell.before, cell.after, redefined, place.periodBefore !== place.period) });
    }
  }
  const cells = [...upper, ...lower].slice(0, most), [a, b] = [first.record.revision, second.record.revision], left = (its: readonly string[], compared: readonly string[]): string[] => its.filter((it) => !compared.includes(it));
  return {
    first, second, count, cells: request.explained && cells.length > 0 ? await explained(cells, request.explained) : cells.map((it) => ({ ...it, parts: null })),
    onlyFirst: left(labelsOf(first), pairs.map(({ before }) => before)), onlySecond: left(labelsOf(second), pairs.map(({ after }) => after)),
    revisions: await revisionsBetween(pool, Math.min(a, b), Math.max(a, b)),
  };
}
