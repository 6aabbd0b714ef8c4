import { useMemo } from 'react';
import { useSpeech } from '../../app/language.tsx';
import type { SeriesQuery } from '../../operations/generated.ts';
import { Chart } from '../../parts/chart.tsx';
import { numberText } from '../../parts/number.ts';

type Point = SeriesQuery['trend']['series'][number]['points'][number];

/** A line through some periods, without axes; a missing value is a gap. */
export function SparkLine({
  points,
  target,
  about,
}: {
  readonly points: readonly Point[];
  readonly target: number | null;
  readonly about: string;
}): React.JSX.Element {
  const { language } = useSpeech();
  const option = useMemo(
    () => ({
      grid: { left: 4, right: 4, top: 6, bottom: 4 },
      xAxis: {
        type: 'category',
        data: points.map(({ period }) => period),
        show: false,
        boundaryGap: false,
      },
      yAxis: { type: 'value', scale: true, show: false },
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value: unknown) =>
          typeof value === 'number' ? numberText(value, language, 2) : '—',
      },
      series: [
        {
          type: 'line',
          data: points.map(({ value }) => value ?? null),
          symbolSize: 5,
          showSymbol: true,
          lineStyle: { width: 2 },
          ...(target !== null && {
            markLine: {
              silent: true,
              symbol: 'none',
              label: { show: false },
              lineStyle: { type: 'dashed', color: '#888' },
              data: [{ yAxis: target }],
            },
          }),
        },
      ],
    }),
    [points, target, language],
  );
  const values = points.map(
    ({ period, value }) =>
      `${period} ${typeof value === 'number' ? numberText(value, language, 2) : '—'}`,
  );
  return <Chart option={option} height={44} about={`${about}：${values.join('，')}`} />;
}
