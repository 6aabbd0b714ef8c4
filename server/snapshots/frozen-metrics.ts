import { TongxinError } from '../../base/errors/errors.ts';
import { periodsOf } from '../../base/period.ts';
import { dimensionsOf } from '../../analytics/query/resolved-query.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { costOfRows } from '../../analytics/query/work.ts';
import { frozenAnswer } from '../../reports/snapshots/frozen-answer.ts';
import { firstSnapshot, type StoredSnapshot } from '../../reports/snapshots/stored.ts';
import type { RequestContext } from '../graphql/context.ts';
import { charge } from '../metrics/view-of.ts';
import { shownGroup } from '../metrics/shown.ts';
import { readableSnapshot, readableSnapshots } from './reading.ts';

const CODE = /^S\d{8}-[0-9a-f]{8}$/;

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * A moment as a person writes it, in milliseconds since 1970; China Standard Time unless an offset
 * is given, and a day means its end. NaN: not a moment.
 */
export function momentOf(text: string): number {
  const [, day, time = '23:59:59.999', offset = '+08:00'] = MOMENT.exec(text.trim()) ?? [];
  return day === undefined ? NaN : Date.parse(`${day}T${time}${offset}`);
}

/**
 * The snapshot of a code, or the newest one up to a moment that has the requested periods and the
 * root or an org unit above it; only one that the viewer may read. Throws NO_SNAPSHOT,
 * INVALID_QUERY, UNKNOWN_SNAPSHOT, OUT_OF_SCOPE, FORBIDDEN, SNAPSHOT_DAMAGED.
 */
async function snapshotAsOf(
  context: RequestContext,
  asOf: string,
  labels: readonly string[],
  root: string,
): Promise<StoredSnapshot> {
  if (CODE.test(asOf)) return readableSnapshot(context, asOf);
  const moment = momentOf(asOf);
  const { hierarchy, today } = context;
  const tree = hierarchy.currentTree(today);
  const node = hierarchy.indexOfCode(root)!;
  if (Number.isNaN(moment))
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh:
          `asOf“${asOf.slice(0, 40)}”应为快照编号或时刻，如 2026-01-05、` +
          '2026-01-05T16:00（北京时间）、2026-01-05T08:00:00Z。',
        en:
          `asOf "${asOf.slice(0, 40)}" should be the code of a snapshot or a moment, such as ` +
          '2026-01-05, 2026-01-05T16:00 (China Standard Time), 2026-01-05T08:00:00Z.',
      },
    });
  const snapshot = await firstSnapshot(
    readableSnapshots(context, { until: moment, period: labels[0] ?? null }),
    ({ manifest }) =>
      labels.every((label) => manifest.periods.some((period) => period.label === label)) &&
      tree.isWithin(node, hierarchy.indexOfCode(manifest.root)!),
  );
  if (!snapshot)
    throw new TongxinError('NO_SNAPSHOT', {
      what: `${root} ${labels.join(', ')} ≤ ${asOf.slice(0, 40)}`,
    });
  return snapshot;
}

/**
 * The frozen answer to a query, charged by its rows. Throws as {@link frozenAnswer} and {@link
 * charge} do, NO_SNAPSHOT, OUT_OF_SCOPE, EMPTY_CONDITION.
 */
export async function frozenMetrics(
  context: RequestContext,
  query: MetricQuery,
  asOf: string,
): Promise<object> {
  const { hierarchy, loaders, viewer, store } = context;
  const root = hierarchy.nodes[loaders.visibleNode(query.root ?? viewer.unitCode)]!.code;
  const by = dimensionsOf(query);
  const periods = query.periods
    .flatMap((period) => periodsOf(period, context.today))
    .map(({ label }) => label);
  const snapshot = await snapshotAsOf(context, asOf, periods, root);
  const sees = (unit: string): boolean => {
    const node = hierarchy.indexOfCode(unit);
    return node !== undefined && loaders.visibleNodes([node]).length > 0;
  };
  const rows = await frozenAnswer(
    store.pool,
    snapshot,
    { ...query, periods, by: by.map(({ id }) => id) },
    root,
    {
      sees,
      charge: async (count) => {
        charge(context, costOfRows(count));
        await context.budget.enter();
      },
    },
  );
  return {
    revision: snapshot.record.revision,
    snapshot: snapshot.code,
    rows: rows.map((row) => ({
      ...row,
      unit: hierarchy.nodes[hierarchy.indexOfCode(row.unit)!]!,
      group: shownGroup(row.group, by, hierarchy),
    })),
  };
}
