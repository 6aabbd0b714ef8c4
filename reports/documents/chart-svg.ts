import { valueUnitText } from '../../base/value-unit.ts';
import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReportChart } from '../report/report.ts';

use([BarChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** The size of charts, in pixels: as wide as the text of a page at 96 pixels an inch. */
export const CHART = Object.freeze({ width: 590, rowHeight: 26, margin: 56 });

/** Font names for pages and pictures, in order of preference; no font is downloaded. */
export const SANS =
  '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Zen Hei",sans-serif';

/** The height of a chart, in pixels. */
export const chartHeight = ({ bars }: ReportChart): number =>
  CHART.margin + bars.length * CHART.rowHeight;

const BLUE = '#2f6db5';
const RED = '#b33';

/** The line at the target. */
const targetLine = ({ target }: ReportChart): object | undefined =>
  target === null
    ? undefined
    : {
        silent: true,
        symbol: 'none',
        lineStyle: { color: RED, type: 'dashed' },
        label: {
          formatter: `目标 ${target}`,
          position: 'start',
          color: RED,
          textBorderWidth: 0,
        },
        data: [{ xAxis: target }],
      };

/** A short line at the target of each bar, where these differ. */
const ownTargets = ({ bars }: ReportChart): object[] =>
  bars.some(({ target }) => typeof target === 'number')
    ? [
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [2, 18],
          z: 4,
          data: bars.map(({ target }) => target ?? '-'),
          itemStyle: { color: RED },
        },
      ]
    : [];

/** Bars from zero. */
const barsOf = (chart: ReportChart): object[] => [
  {
    type: 'bar',
    barWidth: 14,
    data: chart.bars.map(({ value }) => value ?? '-'),
    itemStyle: { color: BLUE },
    markLine: targetLine(chart),
  },
  ...ownTargets(chart),
];

/** Points with their intervals: a bar that is not drawn up to the lower end, then one to the upper. */
const intervalsOf = (chart: ReportChart): object[] => [
  {
    type: 'bar',
    stack: 'interval',
    barWidth: 3,
    data: chart.bars.map(({ lower }) => lower ?? '-'),
    itemStyle: { color: 'transparent' },
    silent: true,
  },
  {
    type: 'bar',
    stack: 'interval',
    data: chart.bars.map(({ lower, upper }) =>
      typeof lower === 'number' && typeof upper === 'number' ? upper - lower : '-',
    ),
    itemStyle: { color: '#8fb2dc' },
  },
  {
    type: 'scatter',
    symbolSize: 9,
    data: chart.bars.map(({ value }) => value ?? '-'),
    itemStyle: { color: BLUE },
    markLine: targetLine(chart),
  },
  ...ownTargets(chart),
];

/** The ends of the axis of intervals: whole fives around all that is drawn. */
function rangeOf({ bars, target }: ReportChart): { readonly min: number; readonly max: number } {
  const ends = [
    ...bars.flatMap(({ value, lower, upper, target: own }) => [value, lower, upper, own]),
    target,
  ].filter((end) => typeof end === 'number');
  const min = Math.max(0, Math.floor(Math.min(...ends) / 5) * 5);
  return { min, max: Math.max(min + 5, Math.ceil(Math.max(...ends) / 5) * 5) };
}

/**
 * A chart as an SVG picture: a bar for each org unit with its number, and a line at the target; or
 * points with intervals on an axis that need not begin at zero.
 */
export function chartSvg(chart: ReportChart): string {
  const { bars, unit, hasIntervals } = chart;
  const drawn = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: CHART.width,
    height: chartHeight(chart),
  });
  try {
    drawn.setOption({
      animation: false,
      textStyle: { fontFamily: SANS.replaceAll('"', "'") },
      grid: {
        left: 8,
        right: 56,
        top: 24,
        bottom: 4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'value',
        ...(hasIntervals ? rangeOf(chart) : { max: unit === '%' ? 100 : undefined }),
        splitNumber: 5,
        axisLabel: { formatter: `{value}${valueUnitText(unit).sign.zh}` },
      },
      // values are next to the names: next to the bars the target line would cross some of them
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name, value }) => `${name}　${value === null ? '' : value.toFixed(2)}`),
        axisTick: { show: false },
      },
      series: hasIntervals ? intervalsOf(chart) : barsOf(chart),
    });
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}
