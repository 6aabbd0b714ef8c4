import { Grid, theme, Typography } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../app/language.tsx';
import type { Indicator } from '../app/viewer.tsx';
import type { FigureFragment } from '../operations/generated.ts';
import { areCrowded, axisOf, haveIntervals } from './axis-of.ts';
import { Chart } from './chart.tsx';
import { htmlText } from './html.ts';
import { figureText, numberText, shortText, unitSign } from './number.ts';

/** What a chart draws of a figure. */
type Drawn = Pick<FigureFragment, 'status' | 'value' | 'lower' | 'upper'>;

/** A figure of a chart. `mark` highlights it with a sign next to its name and a colour. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly figure: Drawn;
  readonly mark?: { readonly sign: string; readonly words: string; readonly color: string };
}

/** Heights and widths in pixels. */
const LINE = 30;
const LABEL_LINE = 13;
const HEAD = 20;
const NARROW_LABEL = 124;
const WIDE_LABEL = 300;

/** Roughly the width of a name in pixels: Chinese characters are twice as wide as letters. */
const widthOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 6.5), 0) + 14;

interface CustomApi {
  value: (i: number) => number;
  coord: (at: [number, number]) => [number, number];
}

/** Draws an interval: a line with an end on both sides. */
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

/**
 * Figures one below the other: dots with their 95 % intervals on an axis that fits them; without
 * intervals bars from zero, or dots if the bars would look alike. A missing value has a sign
 * instead.
 */
export function IntervalChart({
  bars,
  indicator,
  target = null,
  fitting = bars.map(({ figure }) => figure),
  onClick,
}: {
  readonly bars: readonly Bar[];
  readonly indicator: Pick<Indicator, 'unit'>;
  readonly target?: number | null;
  /** the figures that the axis fits; default: those drawn */
  readonly fitting?: readonly Drawn[];
  readonly onClick?: (key: string) => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { token } = theme.useToken();
  const isWide = Grid.useBreakpoint().md ?? true;
  const hasIntervals = haveIntervals(fitting);
  const hasDots = hasIntervals || areCrowded(fitting);
  const axis = axisOf(fitting, target, indicator.unit);
  const { min, max, step } = axis;
  const labelWidth = Math.min(
    isWide ? WIDE_LABEL : NARROW_LABEL,
    Math.max(NARROW_LABEL, ...bars.map(({ name }) => widthOf(name))),
  );
  const rows = Math.max(1, ...bars.map(({ name }) => Math.ceil((widthOf(name) + 12) / labelWidth)));
  const lineHeight = Math.max(LINE, rows * LABEL_LINE + 6);
  const showsTarget = target !== null && (axis.hasTarget || !hasDots);
  const targetText =
    target === null
      ? ''
      : `${t({ zh: '目标', en: 'target' })} ${shortText(target, language)}${unitSign(indicator, language)}`;
  const option = useMemo(() => {
    const items = bars.map(({ key, figure, mark }, i) => ({
      name: key,
      value: hasDots ? [figure.value ?? NaN, i] : (figure.value ?? null),
      ...(mark && { itemStyle: { color: mark.color } }),
    }));
    const line = {
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { type: 'dashed', color: '#888' },
        label: { position: 'start', distance: 4, formatter: targetText },
        data: [{ xAxis: target }],
      },
    };
    return {
      grid: {
        left: 8,
        right: 72,
        top: showsTarget ? HEAD : 8,
        bottom: 24,
        containLabel: true,
      },
      xAxis: {
        type: 'value',
        ...(hasDots && { min, max, interval: step }),
        axisLabel: { hideOverlap: true },
      },
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
        axisLabel: { width: labelWidth, overflow: 'break' },
        splitLine: { show: hasDots, lineStyle: { type: 'dotted' } },
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        axisPointer: { type: 'shadow', axis: 'y' },
        formatter: ([at]: { dataIndex: number }[]) => htmlText(describe(bars[at!.dataIndex]!)),
      },
      series: [
        {
          ...(hasDots
            ? { type: 'scatter', symbolSize: 11, itemStyle: { opacity: 1 } }
            : { type: 'bar', barMaxWidth: 16 }),
          z: 4,
          data: items,
          ...(showsTarget && line),
        },
        // carries the labels, so that they are beyond the interval
        {
          type: 'scatter',
          symbolSize: 0.1,
          silent: true,
          data: bars.map(({ figure }, i) => [figure.upper ?? figure.value ?? NaN, i]),
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
          tooltip: { show: false },
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
    };
  }, [bars, indicator, target, language, token, hasDots, min, max, step, labelWidth, showsTarget]);
  function describe({ name, figure, mark }: Bar): string {
    const interval =
      typeof figure.lower === 'number' && typeof figure.upper === 'number'
        ? `　[${numberText(figure.lower, language, 2)}, ${numberText(figure.upper, language, 2)}]`
        : '';
    return `${name}　${figureText(figure, indicator, language)}${interval}${mark ? `　${mark.words}` : ''}`;
  }
  const notes = [
    ...(hasIntervals
      ? [t({ zh: '点为数值，横线为 95% 区间。', en: 'Dots are values, lines 95 % intervals. ' })]
      : []),
    ...(hasDots && min > 0
      ? [t({ zh: '横轴不从零起。', en: 'The axis does not begin at zero. ' })]
      : []),
    ...(hasDots && target !== null && !axis.hasTarget
      ? [t({ zh: `${targetText}，在图外。`, en: `The ${targetText} is beyond the chart.` })]
      : []),
  ];
  return (
    <>
      <Chart
        option={option}
        height={Math.max(80, bars.length * lineHeight + 36 + HEAD)}
        about={bars.map(describe).join('；')}
        onClick={onClick}
      />
      {notes.length > 0 && (
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {notes.join('')}
        </Typography.Text>
      )}
    </>
  );
}
