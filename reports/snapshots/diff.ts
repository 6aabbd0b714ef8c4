import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { decompose, type Part } from '../../analytics/questions/decompose.ts';
import { breather } from '../../analytics/store/breathe.ts';
import type { View } from '../../analytics/view.ts';
import type { Figure } from '../../analytics/indicators/indicator.ts';
import { blockColumns, figuresName, placeOf, unitsName } from './block.ts';
import { changedCells } from './cells.ts';
import { revisionsBetween, type ToldRevision } from './revision.ts';
import { blockRows, readBlocks, snapshotNamed, unpacked, type StoredSnapshot } from './stored.ts';

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
  /** one indicator by its code, one org unit by its code; default all */
  readonly indicator?: string | null;
  readonly unit?: string | null;
  /** how many cells are told; default 1,000 */
  readonly most?: number;
  /** how many of them at most are taken apart, with what data as it is now; default none */
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

const labelsOf = ({ manifest }: StoredSnapshot): string[] => manifest.periods.map(({ label }) => label);

/** Which period of the first is compared with which of the second. Throws NOT_IN_SNAPSHOT, INVALID_QUERY. */
function pairsOf(first: StoredSnapshot, second: StoredSnapshot, { from = null, to = null }: DifferenceRequest): { readonly before: string; readonly after: string }[] {
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

/** The causes of the difference of one figure; null where it is no rate of people or units, not all of it is told, or the unit is no longer known. */
function partsOf({ indicator, unit, breakdown, period, periodBefore, before, after, cause }: Unexplained, view: View): readonly Part[] | null {
  if (breakdown !== null || cause === 'redefined' || typeof before?.denominator !== 'number' || typeof after?.denominator !== 'number') return null;
  try {
    const told = ({ numerator, denominator }: Figure) => ({ numerator: numerator!, denominator: denominator! });
    return decompose(view, { indicator, root: unit, from: periodBefore, to: period, published: told(before), publishedTo: told(after) }).parts.filter((it) => it.numerator !== 0 || it.denominator !== 0);
  } catch (error) {
    if (error instanceof TongxinError && UNEXPLAINED.has((error as TongxinError).code)) return null;
    throw error;
  }
}

const UNEXPLAINED: ReadonlySet<string> = new Set(['INDICATOR_NOT_FIT', 'WITHHELD', 'UNKNOWN_ORG_UNIT', 'OUT_OF_SCOPE']);

/** The root of a snapshot and what lies right below it in some of its periods, by code. */
async function upperUnits(pool: Pool, snapshot: StoredSnapshot, periods: readonly string[]): Promise<ReadonlySet<string>> {
  const { root } = snapshot.manifest, found = new Set([root]);
  for (const { code = [], parent = [] } of (await readBlocks(pool, snapshot, periods.map(unitsName))).values()) code.forEach((it, row) => { if (parent[row] === root) found.add(String(it)); });
  return found;
}

/** Takes the first of some cells apart, as far as that can be done, giving way to others. */
async function explained(cells: readonly Unexplained[], most: number, view: View): Promise<DifferingCell[]> {
  const breathe = breather(), told: DifferingCell[] = [];
  let count = 0;
  for (const cell of cells) {
    const parts = count < most ? partsOf(cell, view) : null;
    if (parts) count++;
    told.push({ ...cell, parts });
    await breathe();
  }
  return told;
}

/**
 * Compares two snapshots, figure by figure: in the periods that both have, or in one period of each.
 * Throws UNKNOWN_SNAPSHOT, NOT_IN_SNAPSHOT for a period that a snapshot does not have, INVALID_QUERY where only one period is named.
 */
export async function diffSnapshots(pool: Pool, request: DifferenceRequest): Promise<SnapshotDifference> {
  const { most = 1_000, indicator = null, unit = null } = request, first = await snapshotNamed(pool, request.first), second = await snapshotNamed(pool, request.second), upper: Unexplained[] = [], lower: Unexplained[] = [];
  const hashes = new Map(first.manifest.blocks.map((it) => [it.name, it.sha256])), revisionOf = (it: StoredSnapshot, code: string): number => it.manifest.indicators.find((known) => known.code === code)?.revision ?? 0;
  const pairs = pairsOf(first, second, request), periodBefore = new Map(pairs.map(({ before, after }) => [after, before]));
  const nameBefore = ({ period, indicator, breakdown }: NonNullable<ReturnType<typeof placeOf>>): string => figuresName(periodBefore.get(period)!, indicator, breakdown);
  const differing = second.manifest.blocks.filter(({ name, sha256 }) => {
    const place = placeOf(name), its = place && periodBefore.has(place.period) && (indicator === null || place.indicator === indicator) ? hashes.get(nameBefore(place)) : undefined;
    return its !== undefined && its !== sha256;
  }).map(({ name }) => name);
  const above = await upperUnits(pool, second, pairs.map(({ after }) => after));
  let count = 0;
  for await (const { name, body } of blockRows(pool, second, differing)) {
    const place = placeOf(name)!, was = nameBefore(place), before = (await readBlocks(pool, first, [was])).get(was)!, its = { ...place, periodBefore: periodBefore.get(place.period)! };
    const redefined = revisionOf(first, place.indicator) !== revisionOf(second, place.indicator);
    for (const cell of changedCells(before, blockColumns(await unpacked(body)))) {
      if (unit !== null && cell.unit !== unit) continue;
      const into = place.breakdown === null && above.has(cell.unit) ? upper : lower;
      count++;
      if (into.length < most) into.push({ ...its, ...cell, cause: causeOf(cell.before, cell.after, redefined, its.periodBefore !== its.period) });
    }
  }
  const cells = [...upper, ...lower].slice(0, most), [a, b] = [first.record.revision, second.record.revision], left = (its: readonly string[], compared: readonly string[]): string[] => its.filter((it) => !compared.includes(it));
  return {
    first, second, count, cells: request.explained && cells.length > 0 ? await explained(cells, request.explained.most, await request.explained.view()) : cells.map((it) => ({ ...it, parts: null })),
    onlyFirst: left(labelsOf(first), pairs.map(({ before }) => before)), onlySecond: left(labelsOf(second), pairs.map(({ after }) => after)),
    revisions: await revisionsBetween(pool, Math.min(a, b), Math.max(a, b)),
  };
}
