import { namesIn } from '../../analytics/indicators/families.ts';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import type { RecordedFigure } from '../../analytics/formulas/figure.ts';
import { MAX_ROWS } from '../../analytics/query/answer.ts';
import { depthOf } from '../../analytics/query/resolved-query.ts';
import { edgeLine, UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import { LEVELS, type MetricQuery } from '../../analytics/query/metric-query.ts';
import { figureAt, figuresName, unitsName, type BlockColumns } from './block.ts';
import type { FrozenIndicator } from './manifest.ts';
import { type StoredSnapshot } from './stored.ts';
import { readBlocks } from './stored-blocks.ts';

/** A frozen figure. */
export interface FrozenRow extends RecordedFigure {
  readonly indicator: FrozenIndicator;
  /** code of the org unit */
  readonly unit: string;
  readonly period: string;
  readonly group: readonly string[];
}

const missing = ({ code }: StoredSnapshot, zh: string, en: string): TongxinError =>
  new TongxinError('NOT_IN_SNAPSHOT', { code, what: { zh, en } });

function indicatorIn(snapshot: StoredSnapshot, name: string): FrozenIndicator {
  const normalizedName = name.trim().toLowerCase();
  const indicator = snapshot.manifest.indicators.find(
    ({ code, id }) => code.toLowerCase() === normalizedName || id === normalizedName,
  );
  if (!indicator)
    throw missing(snapshot, `指标“${name.slice(0, 40)}”`, `indicator "${name.slice(0, 40)}"`);
  return indicator;
}

/** The codes of a subtree in a period, with their depths below its root. */
function subtree({ code = [], parent }: BlockColumns, root: string): Map<string, number> {
  const children = new Map<string, string[]>();
  const depths = new Map<string, number>([[root, 0]]);
  code.forEach((unitCode, row) => {
    const above = String(parent?.[row] ?? '');
    children.set(above, [...(children.get(above) ?? []), String(unitCode)]);
  });
  for (const stack = [root]; stack.length > 0;) {
    const node = stack.pop()!;
    for (const child of children.get(node) ?? []) {
      depths.set(child, depths.get(node)! + 1);
      stack.push(child);
    }
  }
  return depths;
}

/** The org units with a row in a period: the root, or the units of a level or depth below it. */
function unitsIn(
  snapshot: StoredSnapshot,
  units: BlockColumns,
  root: string,
  rows: { readonly kind: string | null; readonly depth: number | null },
  sees: (unit: string) => boolean,
): ReadonlySet<string> {
  const { kind, depth } = rows;
  const { code = [], kind: kinds = [] } = units;
  if (!code.includes(root)) throw missing(snapshot, `组织单位“${root}”`, `org unit "${root}"`);
  if (kind === null && depth === null) return new Set([root]);
  const below = subtree(units, root);
  return new Set(
    code.flatMap((unitCode, row) =>
      (kind === null
        ? below.get(String(unitCode)) === depth
        : kinds[row] === kind && below.has(String(unitCode))) && sees(String(unitCode))
        ? [String(unitCode)]
        : [],
    ),
  );
}

/** The reader of a frozen answer. */
export interface FrozenReader {
  /** whether the viewer may see an org unit */
  readonly sees: (unit: string) => boolean;
  /** receives the number of rows about to be made; throws if that is too much */
  readonly charge: (rows: number) => Promise<void>;
}

/**
 * The frozen answer to a query, in the order of `metrics`. Throws NOT_IN_SNAPSHOT for what was not
 * frozen: other periods, units, breakdowns by more than one dimension, filters, the reading AS_IS,
 * lines other than that of the union. Throws QUERY_TOO_LARGE above {@link MAX_ROWS} rows, and what
 * `charge` throws.
 * @param root code of the org unit if the query names none
 */
export async function frozenAnswer(
  pool: Pool,
  snapshot: StoredSnapshot,
  query: MetricQuery,
  root: string,
  { sees, charge }: FrozenReader,
): Promise<FrozenRow[]> {
  const { indicators, periods, level = null, by, where, hierarchy, line } = query;
  const { manifest } = snapshot;
  const [breakdown = null, ...more] = [...new Set(by ?? [])];
  if (hierarchy === 'AS_IS')
    throw missing(
      snapshot,
      '按现行隶属关系（AS_IS）的数字',
      'numbers under the present tree (AS_IS)',
    );
  if (line && line !== UNION_LINE)
    throw missing(
      snapshot,
      `按隶属线“${edgeLine.codes[line]!.zh}”的数字`,
      `numbers along the ${edgeLine.codes[line]!.en} line`,
    );
  if ((where ?? []).length > 0) throw missing(snapshot, '筛选后的数字', 'filtered numbers');
  if (
    more.length > 0 ||
    (breakdown !== null && !manifest.breakdowns.some(({ id }) => id === breakdown))
  )
    throw missing(
      snapshot,
      `按 ${(by ?? []).join('、')} 的分组`,
      `groups by ${(by ?? []).join(', ')}`,
    );
  const labels = [...new Set(periods)];
  const unknown = labels.find(
    (label) => !manifest.periods.some((period) => period.label === label),
  );
  if (unknown !== undefined) throw missing(snapshot, `统计期“${unknown}”`, `period "${unknown}"`);
  const blockNames = [
    ...new Set(indicators.flatMap(namesIn).map((indicator) => indicatorIn(snapshot, indicator))),
  ];
  const rows: FrozenRow[] = [];
  const frozen = new Set(manifest.blocks.map(({ name }) => name));
  for (const period of labels) {
    const names = blockNames.map(({ code }) => figuresName(period, code, breakdown));
    const blocks = await readBlocks(pool, snapshot, [
      unitsName(period),
      ...names.filter((name) => frozen.has(name)),
    ]);
    const units = unitsIn(
      snapshot,
      blocks.get(unitsName(period))!,
      query.root ?? root,
      { kind: level === null ? null : LEVELS[level], depth: depthOf(query) },
      sees,
    );
    const count = names.reduce(
      (sum, name) =>
        sum + (blocks.get(name)?.unit?.filter((unit) => units.has(String(unit))).length ?? 0),
      0,
    );
    if (rows.length + count > MAX_ROWS)
      throw new TongxinError('QUERY_TOO_LARGE', {
        what: { zh: '行数', en: 'rows' },
        found: `> ${MAX_ROWS}`,
        limit: MAX_ROWS,
      });
    await charge(count);
    for (const [i, indicator] of blockNames.entries()) {
      const columns = blocks.get(names[i]!);
      if (!columns)
        throw missing(
          snapshot,
          `${indicator.code} 按 ${breakdown!} 的分组`,
          `${indicator.code} by ${breakdown!}`,
        );
      columns.unit?.forEach((unit, row) => {
        if (units.has(String(unit)))
          rows.push({
            indicator,
            unit: String(unit),
            period,
            group: breakdown === null ? [] : [String(columns.group![row])],
            ...figureAt(columns, row),
          });
      });
    }
  }
  return rows;
}
