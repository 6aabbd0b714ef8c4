import type { Pool } from 'pg';
import { dayNumber, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { invariant } from '../../base/invariant.ts';
import { localTime } from '../../base/local-time.ts';
import { yearBefore, type Period } from '../../base/period.ts';
import type { FrozenIndicator, Manifest } from '../snapshots/manifest.ts';
import type { StoredSnapshot } from '../snapshots/stored.ts';
import { targetsOf, type TargetOf } from './applied-target.ts';
import { FrozenPeriod, type FrozenUnit } from './frozen-period.ts';

/** The data that tables are made from. */
export interface ReportContext {
  readonly manifest: Manifest;
  readonly indicatorOf: (code: string) => FrozenIndicator;
  readonly has: (code: string) => boolean;
  readonly root: FrozenUnit;
  readonly below: readonly FrozenUnit[];
  readonly now: FrozenPeriod;
  readonly before: FrozenPeriod | null;
  readonly period: Manifest['periods'][number];
  /** the days of the period */
  readonly days: Pick<Period, 'first' | 'last'>;
  readonly revision: number;
  /** the targets that applied */
  readonly targetOf: TargetOf;
  /** the day on which the numbers were frozen */
  readonly frozenOn: Day;
  /** the day on which the numbers were frozen, if the period had not ended then; otherwise null */
  readonly openAt: Day | null;
}

/**
 * Reads the data for the tables of a period of a snapshot. Throws NOT_IN_SNAPSHOT. @param groups
 * whether the figures of an indicator by the groups of a breakdown are needed
 */
export async function reportContextOf(
  pool: Pool,
  snapshot: StoredSnapshot,
  label: string,
  groups: (indicator: string, breakdown: string) => boolean,
): Promise<ReportContext> {
  const { manifest, record } = snapshot;
  const period = manifest.periods.find((period) => period.label === label);
  if (!period)
    throw new TongxinError('NOT_IN_SNAPSHOT', {
      code: snapshot.code,
      what: { zh: `统计期“${label}”`, en: `period "${label}"` },
    });
  const now = await FrozenPeriod.read(pool, snapshot, label, groups);
  const last = yearBefore(label);
  const before = manifest.periods.some((period) => period.label === last)
    ? await FrozenPeriod.read(pool, snapshot, last, () => false)
    : null;
  const root = now.units.get(manifest.root);
  const indicators = new Map(manifest.indicators.map((indicator) => [indicator.code, indicator]));
  invariant(root, 'report-no-root', manifest.root);
  const below = now.children(root.code);
  const days = { first: dayNumber(period.first), last: dayNumber(period.last) };
  const named = (code: string): FrozenIndicator => {
    const indicator = indicators.get(code);
    invariant(indicator, 'report-no-indicator', code);
    return indicator;
  };
  const frozenOn = localTime(record.createdAt).slice(0, 10);
  // units directly below a city, next to its districts, are many and small; a table shows one level
  const kinds = ['district', 'unit', 'group'];
  const kind = kinds.find((kind) => below.some((unit) => unit.kind === kind));
  return {
    manifest,
    root,
    now,
    before,
    period,
    days,
    revision: record.revision,
    targetOf: targetsOf(now, named, days),
    frozenOn,
    openAt: frozenOn < period.last ? frozenOn : null,
    below: below.filter((unit) => unit.kind === kind),
    has: (code) => indicators.has(code),
    indicatorOf: named,
  };
}
