import { useMemo } from 'react';
import { useLanguage } from '../../app/language.tsx';
import type { RankedQuery } from '../../operations/generated.ts';
import { Chart } from '../../parts/chart.tsx';
import { recorded } from '../../parts/on-record.ts';

const WIDTH = 5;
const BINS = 100 / WIDTH;

/** A histogram of org units in steps of five points. */
export function Distribution({
  rows,
}: {
  readonly rows: RankedQuery['ranking']['rows'];
}): React.JSX.Element {
  const { t } = useLanguage();
  const shown = useMemo(() => rows.map((row) => recorded(row)), [rows]);
  const counts = useMemo(() => {
    const counts = new Array<number>(BINS).fill(0);
    for (const { value } of shown)
      if (typeof value === 'number') counts[Math.min(BINS - 1, Math.floor(value / WIDTH))]!++;
    return counts;
  }, [shown]);
  const labels = counts.map((_, i) => `${i * WIDTH}–${(i + 1) * WIDTH}`);
  const missing = shown.filter(({ value }) => typeof value !== 'number').length;
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
      tooltip: { trigger: 'axis', confine: true },
      xAxis: { type: 'category', data: labels, axisLabel: { hideOverlap: true } },
      yAxis: { type: 'value', minInterval: 1, name: t({ zh: '单位数', en: 'units' }) },
      series: [{ type: 'bar', data: counts, barCategoryGap: '8%' }],
    }),
    [counts, t],
  );
  return (
    <>
      <Chart
        option={option}
        height={240}
        about={labels
          .map((label, i) => `${label}: ${counts[i]!}`)
          .filter((_, i) => counts[i]! > 0)
          .join('；')}
      />
      {missing > 0 && (
        <small>
          {t({
            zh: `另有 ${missing} 个没有数值（分母为零、无测评、登记不全或不显示）。`,
            en:
              `${missing} more have no value (nothing in the denominator, no survey, not fully on ` +
              'record, or withheld).',
          })}
        </small>
      )}
    </>
  );
}
