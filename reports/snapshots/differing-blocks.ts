import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { figuresName, placeOf, unitsName, type BlockColumns } from './block.ts';
import { type StoredSnapshot } from './stored.ts';
import { readBlocks } from './stored-blocks.ts';

/** A period of the first snapshot and one of the second that are compared. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** The periods of a snapshot. */
export const labelsOf = ({ manifest }: StoredSnapshot): string[] =>
  manifest.periods.map(({ label }) => label);

/** Pairs the periods of two snapshots. Throws NOT_IN_SNAPSHOT, INVALID_QUERY. */
export function pairsOf(
  first: StoredSnapshot,
  second: StoredSnapshot,
  { from = null, to = null }: { readonly from?: string | null; readonly to?: string | null },
): Pair[] {
  const [before, after] = [labelsOf(first), labelsOf(second)];
  if ((from === null) !== (to === null))
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: '比较两个统计期时，from 与 to 都要给出。',
        en: 'to compare two periods, name both from and to.',
      },
    });
  if (from !== null && to !== null) {
    for (const [{ code }, label, names] of [
      [first, from, before],
      [second, to, after],
    ] as const) {
      if (!names.includes(label))
        throw new TongxinError('NOT_IN_SNAPSHOT', {
          code,
          what: { zh: `统计期“${label}”`, en: `period "${label}"` },
        });
    }
    return [{ before: from, after: to }];
  }
  const shared = before
    .filter((label) => after.includes(label))
    .map((label) => ({ before: label, after: label }));
  if (shared.length > 0) return shared;
  if (before.length === 1 && after.length === 1) return [{ before: before[0]!, after: after[0]! }];
  throw new TongxinError('INVALID_QUERY', {
    reason: {
      zh: `两份快照没有共同的统计期（${before.join('、')}；${after.join('、')}），请用 from 与 to 指定。`,
      en: `the two have no period in common (${before.join(', ')}; ${after.join(', ')}): name from and to.`,
    },
  });
}

/**
 * The place of a block of figures in the second snapshot, and the period of the first that it is
 * compared with.
 */
export interface Place {
  /** the period in the second snapshot */
  readonly period: string;
  /** the period in the first; equal to `period` unless two periods are compared */
  readonly periodBefore: string;
  readonly indicator: string;
  /** the dimension of the groups; null: none */
  readonly breakdown: string | null;
}

/**
 * Of two snapshots in the compared periods: codes of the root of the second and of what lies
 * directly below it, and the names of all org units.
 */
export async function unitsOf(
  pool: Pool,
  [first, second]: readonly [StoredSnapshot, StoredSnapshot],
  pairs: readonly Pair[],
): Promise<{ readonly above: ReadonlySet<string>; readonly names: ReadonlyMap<string, string> }> {
  const { root } = second.manifest;
  const above = new Set([root]);
  const names = new Map<string, string>();
  for (const { code = [], name = [] } of (
    await readBlocks(
      pool,
      first,
      pairs.map(({ before }) => unitsName(before)),
    )
  ).values())
    code.forEach((unitCode, row) => names.set(String(unitCode), String(name[row])));
  for (const { code = [], name = [], parent = [] } of (
    await readBlocks(
      pool,
      second,
      pairs.map(({ after }) => unitsName(after)),
    )
  ).values()) {
    code.forEach((unitCode, row) => {
      names.set(String(unitCode), String(name[row]));
      if (parent[row] === root) above.add(String(unitCode));
    });
  }
  return { above, names };
}

/**
 * The code of an indicator of either snapshot, given by code or id; null for null. Throws
 * NOT_IN_SNAPSHOT.
 */
export function indicatorOf(
  first: StoredSnapshot,
  second: StoredSnapshot,
  name: string | null,
): string | null {
  if (name === null) return null;
  const normalizedName = name.trim().toLowerCase();
  const indicator = [...second.manifest.indicators, ...first.manifest.indicators].find(
    ({ code, id }) => code.toLowerCase() === normalizedName || id === normalizedName,
  );
  if (!indicator)
    throw new TongxinError('NOT_IN_SNAPSHOT', {
      code: second.code,
      what: { zh: `指标“${name.slice(0, 40)}”`, en: `indicator "${name.slice(0, 40)}"` },
    });
  return indicator.code;
}

/** A block of figures that differs between two snapshots; a snapshot without it has no rows. */
export interface DifferingBlock {
  readonly place: Place;
  readonly before: () => Promise<BlockColumns>;
  readonly after: () => Promise<BlockColumns>;
  /** rows of both sides together */
  readonly rows: number;
}

/**
 * The differing blocks of two snapshots in the order of the second, then blocks that only the first
 * has.
 */
export function differingBlocks(
  pool: Pool,
  first: StoredSnapshot,
  second: StoredSnapshot,
  pairs: readonly Pair[],
  indicator: string | null,
): DifferingBlock[] {
  const blocksOf = (snapshot: StoredSnapshot): Map<string, string> =>
    new Map(snapshot.manifest.blocks.map(({ name, sha256 }) => [name, sha256]));
  const [was, is] = [blocksOf(first), blocksOf(second)];
  const rowsOf = (it: StoredSnapshot): Map<string, number> =>
    new Map(it.manifest.blocks.map(({ name, rows }) => [name, rows]));
  const [rowsWere, rowsAre] = [rowsOf(first), rowsOf(second)];
  const reading =
    (snapshot: StoredSnapshot, hashes: ReadonlyMap<string, string>, name: string) =>
    async (): Promise<BlockColumns> =>
      hashes.has(name) ? (await readBlocks(pool, snapshot, [name])).get(name)! : {};
  const places = new Map<string, Place>();
  for (const [of, name] of [
    ...[...is.keys()].map((name) => ['after', name] as const),
    ...[...was.keys()].map((name) => ['before', name] as const),
  ]) {
    const place = placeOf(name);
    const pair = place && pairs.find((pair) => pair[of] === place.period);
    if (pair && (indicator === null || place.indicator === indicator))
      places.set(figuresName(pair.after, place.indicator, place.breakdown), {
        ...place,
        period: pair.after,
        periodBefore: pair.before,
      });
  }
  return [...places].flatMap(([name, place]): DifferingBlock[] => {
    const before = figuresName(place.periodBefore, place.indicator, place.breakdown);
    return was.get(before) === is.get(name)
      ? []
      : [
          {
            place,
            before: reading(first, was, before),
            after: reading(second, is, name),
            rows: (rowsWere.get(before) ?? 0) + (rowsAre.get(name) ?? 0),
          },
        ];
  });
}
