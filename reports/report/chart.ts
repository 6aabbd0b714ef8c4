import { formulaKindNamed } from '../../analytics/formulas/formula-kind.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportChart } from './report.ts';

/** Maximum number of bars on a page; of more org units, the worst are shown. */
const MAX_BARS = 24;

/** An indicator by org unit: bars of counts, points with intervals of estimates. Null: too few. */
export function chartOf(
  { indicatorOf, root, below, now, openAt, targetOf }: ReportContext,
  code: string,
): ReportChart | null {
  const indicator = indicatorOf(code);
  const { title, unit, direction } = indicator;
  const isEstimate = formulaKindNamed(indicator.kind).isOfAnswers;
  const aimOf = (unit: string): number | null =>
    openAt === null ? (targetOf(code, unit)?.value ?? null) : null;
  const target = aimOf(root.code);
  const hasOwn = below.some((place) => aimOf(place.code) !== target);
  const bars = below.map((place) => {
    const figure = now.figure(code, place.code);
    return {
      name: place.name,
      value: figure?.value ?? null,
      ...(isEstimate && { lower: figure?.lower ?? null, upper: figure?.upper ?? null }),
      ...(hasOwn && { target: aimOf(place.code) }),
    };
  });
  const valued = bars.filter(({ value }) => value !== null);
  if (valued.length < 2) return null;
  const notes = [
    ...(isEstimate ? ['点为估计值，线为95%置信区间'] : []),
    ...(hasOwn ? ['红色短线为各单位适用的目标'] : []),
  ];
  const titled = (more: readonly string[]): string => {
    const all = [...more, ...notes];
    return title.zh + (all.length > 0 ? `（${all.join('；')}）` : '');
  };
  const chart = { title: titled([]), unit, target, hasIntervals: isEstimate };
  if (bars.length <= MAX_BARS) return { ...chart, bars };
  const isUp = direction === 'up';
  return {
    ...chart,
    title: titled([`${valued.length}个单位中最${isUp ? '低' : '高'}的${MAX_BARS}个`]),
    bars: valued.sort((a, b) => (isUp ? 1 : -1) * (a.value! - b.value!)).slice(0, MAX_BARS),
  };
}
