import { formulaKindNamed } from '../../analytics/formulas/formula-kind.ts';
import { targetIn } from '../../base/target.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportChart } from './report.ts';

/** Maximum number of bars on a page; of more org units, the worst are shown. */
const MAX_BARS = 24;

/** An indicator by org unit: bars of counts, points with intervals of estimates. Null: too few. */
export function chartOf(
  { named, below, now, days }: ReportContext,
  code: string,
): ReportChart | null {
  const indicator = named(code);
  const { title, unit, direction } = indicator;
  const isEstimate = formulaKindNamed(indicator.kind).isOfAnswers;
  const bars = below.map((place) => {
    const figure = now.figure(code, place.code);
    return {
      name: place.name,
      value: figure?.value ?? null,
      ...(isEstimate && { lower: figure?.lower ?? null, upper: figure?.upper ?? null }),
    };
  });
  const valued = bars.filter(({ value }) => value !== null);
  if (valued.length < 2) return null;
  const chart = {
    title: isEstimate ? `${title.zh}（点为估计值，线为95%置信区间）` : title.zh,
    unit,
    target: targetIn(indicator, days)?.value ?? null,
    hasIntervals: isEstimate,
  };
  if (bars.length <= MAX_BARS) return { ...chart, bars };
  const sign = direction === 'up' ? 1 : -1;
  return {
    ...chart,
    title: `${title.zh}（${valued.length}个单位中最${direction === 'up' ? '低' : '高'}的${MAX_BARS}个）`,
    bars: valued.sort((a, b) => sign * (a.value! - b.value!)).slice(0, MAX_BARS),
  };
}
