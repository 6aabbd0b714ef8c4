import { valueUnitText } from '../../base/value-unit.ts';
import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReportChart } from '../report/report.ts';

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** The size of charts, in pixels: as wide as the text of a page at 96 pixels an inch. */
export const CHART = Object.freeze({ width: 590, rowHeight: 26, margin: 56 });

/** Font names for pages and pictures, in order of preference; no font is downloaded. */
export const SANS =
  '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC","WenQuanYi Zen Hei",sans-serif';

/** The height of a chart, in pixels. */
export const chartHeight = ({ bars }: ReportChart): number =>
  CHART.margin + bars.length * CHART.rowHeight;

/** A chart as an SVG picture: a bar for each org unit with its number, and a line at the target. */
export function chartSvg(chart: ReportChart): string {
  const { bars, target, unit } = chart;
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
        max: unit === '%' ? 100 : undefined,
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
      series: [
        {
          type: 'bar',
          barWidth: 14,
          data: bars.map(({ value }) => value ?? '-'),
          itemStyle: { color: '#2f6db5' },
          markLine:
            target === null
              ? undefined
              : {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: '#b33', type: 'dashed' },
                  label: {
                    formatter: `目标 ${target}`,
                    position: 'start',
                    color: '#b33',
                    textBorderWidth: 0,
                  },
                  data: [{ xAxis: target }],
                },
        },
      ],
    });
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}
