import { targetIn } from '../../base/target.ts';
import { valueUnitText } from '../../base/value-unit.ts';
import type { Period } from '../../base/period.ts';
import type { TargetSource } from '../../analytics/targets/target-at.ts';
import type { FrozenIndicator } from '../snapshots/manifest.ts';
import type { FrozenPeriod } from './frozen-period.ts';

/** The target that applied to a figure of a report. */
export interface ReportTarget {
  readonly value: number;
  readonly source: TargetSource;
}

/** Looks up the target that applied to an indicator at an org unit; null: there is none. */
export type TargetOf = (indicator: string, unit: string) => ReportTarget | null;

/** What a report calls a target, by its source. */
export const TARGET_NAMES: Readonly<Record<TargetSource, string>> = Object.freeze({
  OWN: '签订的目标',
  INHERITED: '上级签订的目标',
  NATURAL: '要求',
  PROPOSED: '目标',
});

/** The sources of targets as a column of a table names them. */
export const SOURCE_NAMES: Readonly<Record<TargetSource, string>> = Object.freeze({
  OWN: '本级签订',
  INHERITED: '上级签订',
  NATURAL: '条款或法律',
  PROPOSED: '建议值',
});

/** Whether a snapshot contains the targets that applied; those of older programs do not. */
export const hasTargets = (now: Pick<FrozenPeriod, 'rows'>): boolean =>
  now.rows('targets') !== null;

/**
 * The targets that applied in a period, as they were frozen; of a snapshot of an older program those
 * of the catalogue.
 */
export function targetsOf(
  now: Pick<FrozenPeriod, 'rows'>,
  indicatorOf: (code: string) => FrozenIndicator,
  days: Pick<Period, 'first' | 'last'>,
): TargetOf {
  const rows = now.rows('targets');
  if (!rows)
    return (code) => {
      const target = targetIn<FrozenIndicator['targets'][number]>(indicatorOf(code), days);
      return target && { value: target.value, source: target.natural ? 'NATURAL' : 'PROPOSED' };
    };
  const byPlace = new Map(
    rows.map(({ indicator, unit, value, source }) => [
      `${indicator} ${unit}`,
      { value: value as number, source: source as TargetSource },
    ]),
  );
  return (code, unit) => byPlace.get(`${code} ${unit}`) ?? null;
}

/** By how much a value misses a target, in the unit of the indicator; 0 or less: it is reached. */
export const missedBy = (
  { direction }: Pick<FrozenIndicator, 'direction'>,
  value: number,
  { value: target }: ReportTarget,
): number => (direction === 'up' ? target - value : value - target);

const aimText = ({ unit }: FrozenIndicator, value: number): string =>
  `${Number(value.toFixed(2))}${valueUnitText(unit).sign.zh}`;

/** Most org units whose own target a foot names. */
const MAX_NAMED = 4;

/** The targets that applied to the figures of a table, as a note below it; null if there are none. */
export function targetsNote(
  {
    root,
    below,
    indicatorOf,
    targetOf,
  }: {
    readonly root: { readonly code: string };
    readonly below: readonly { readonly code: string; readonly name: string }[];
    readonly indicatorOf: (code: string) => FrozenIndicator;
    readonly targetOf: TargetOf;
  },
  codes: readonly string[],
): string | null {
  const texts = codes.flatMap((code) => {
    const indicator = indicatorOf(code);
    const own = targetOf(code, root.code);
    const others = below.flatMap((unit) => {
      const target = targetOf(code, unit.code);
      return target && target.value !== own?.value
        ? [`${unit.name}${aimText(indicator, target.value)}`]
        : [];
    });
    if (!own && others.length === 0) return [];
    const listed = others.slice(0, MAX_NAMED).join('、');
    return [
      code +
        (own ? `为${aimText(indicator, own.value)}（${SOURCE_NAMES[own.source]}）` : '') +
        (others.length === 0
          ? ''
          : `，其中${listed}${others.length > MAX_NAMED ? `等${others.length}个单位` : ''}`),
    ];
  });
  return texts.length === 0 ? null : `适用的目标：${texts.join('；')}。`;
}
