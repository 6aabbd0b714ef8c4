import { theme } from 'antd';
import { useMemo } from 'react';
import { useSpeech } from '../app/language.tsx';
import type { Indicator } from '../app/viewer.tsx';
import type { FigureFragment } from '../operations/generated.ts';
import { Chart } from './chart.tsx';
import { htmlText } from './html.ts';
import { figureText, numberText } from './number.ts';

/** A bar with its interval. `mark` highlights it with a sign next to its name and a colour. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly figure: FigureFragment;
  readonly mark?: { readonly sign: string; readonly words: string; readonly color: string };
}

const LINE = 30;
const HEAD = 20;

interface CustomApi {
  value: (i: number) => number;
  coord: (at: [number, number]) => [number, number];
}

/** Draws the interval of a bar: a line with an end on both sides. */
function renderInterval(_: unknown, api: CustomApi): object | null {
  const y = api.value(0);
  const lower = api.value(1);
  const upper = api.value(2);
  if (Number.isNaN(lower) || Number.isNaN(upper)) return null;
  const [x1, line] = api.coord([lower, y]);
  const [x2] = api.coord([upper, y]);
  const style = { stroke: '#808080', lineWidth: 1.5, fill: undefined };
  return {
    type: 'group',
    children: [
      [x1, line, x2, line],
      [x1, line - 4, x1, line + 4],
      [x2, line - 4, x2, line + 4],
    ].map(([a, b, c, d]) => ({ type: 'line', shape: { x1: a, y1: b, x2: c, y2: d }, style })),
  };
}

/** Figures as bars with their 95 % intervals; a missing value has a sign instead of a bar. */
export function IntervalBars({
  bars,
  indicator,
  target,
  onClick,
}: {
  readonly bars: readonly Bar[];
  readonly indicator: Indicator;
  readonly target?: number | null;
  readonly onClick?: (key: string) => void;
}): React.JSX.Element {
  const { say, language } = useSpeech();
  const { token } = theme.useToken();
  const option = useMemo(
    () => ({
      grid: {
        left: 8,
        right: 64,
        top: typeof target === 'number' ? HEAD : 8,
        bottom: 24,
        containLabel: true,
      },
      // the same scale on every page of bars
      xAxis: { type: 'value', min: 0, max: ({ max }: { max: number }) => Math.max(100, max) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name, figure, mark }) =>
          [
            name,
            mark?.sign,
            figure.status === 'OK' ? undefined : figureText(figure, indicator, language),
          ]
            .filter(Boolean)
            .join(' '),
        ),
        axisTick: { show: false },
        axisLabel: { width: 124, overflow: 'break' },
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        axisPointer: { type: 'shadow' },
        formatter: ([at]: { dataIndex: number }[]) => htmlText(describe(bars[at!.dataIndex]!)),
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          data: bars.map(({ key, figure, mark }) => ({
            name: key,
            value: figure.value ?? null,
            ...(mark && { itemStyle: { color: mark.color } }),
          })),
          ...(typeof target === 'number' && {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { type: 'dashed', color: '#888' },
              label: {
                position: 'start',
                distance: 4,
                formatter: `${say({ zh: '目标', en: 'target' })} ${numberText(target, language)}`,
              },
              data: [{ xAxis: target }],
            },
          }),
        },
        // carries the labels, so that they are beyond the interval
        {
          type: 'bar',
          barMaxWidth: 16,
          barGap: '-100%',
          silent: true,
          itemStyle: { color: 'transparent' },
          data: bars.map(({ figure }) => figure.upper ?? figure.value ?? null),
          label: {
            show: true,
            color: token.colorText,
            textBorderColor: token.colorBgContainer,
            textBorderWidth: 3,
            position: 'right',
            distance: 6,
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              figureText(bars[dataIndex]!.figure, indicator, language),
          },
        },
        {
          type: 'custom',
          renderItem: renderInterval,
          z: 3,
          silent: true,
          data: bars.map(({ figure }, i) => [i, figure.lower ?? NaN, figure.upper ?? NaN]),
          tooltip: { show: false },
        },
      ],
    }),
    [bars, indicator, target, language, token],
  );
  function describe({ name, figure, mark }: Bar): string {
    const interval =
      typeof figure.lower === 'number' && typeof figure.upper === 'number'
        ? `　[${numberText(figure.lower, language, 2)}, ${numberText(figure.upper, language, 2)}]`
        : '';
    return `${name}　${figureText(figure, indicator, language)}${interval}${mark ? `　${mark.words}` : ''}`;
  }
  return (
    <Chart
      option={option}
      height={Math.max(80, bars.length * LINE + 36 + HEAD)}
      about={bars.map(describe).join('；')}
      onClick={onClick}
    />
  );
}
