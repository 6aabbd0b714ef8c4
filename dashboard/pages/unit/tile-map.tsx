import { theme } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useAddress, useKeptQuery } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { MetricsDocument } from '../../operations/generated.ts';
import { Chart } from '../../parts/chart.tsx';
import { FigureTable } from '../../parts/figure-table.tsx';
import { IndicatorChooser } from '../../parts/indicator-chooser.tsx';
import { figureText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { useLine } from '../../parts/use-line.tsx';
import { recorded } from '../../parts/on-record.ts';
import { placesOf } from './places.ts';

/** The org units of a level as tiles, coloured by an indicator and labelled with it; a tile opens its unit. */
export function TileMap({
  root,
  level,
  period,
}: {
  readonly root: string;
  readonly level: 'DISTRICT' | 'UNIT' | 'GROUP';
  readonly period: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { get, set } = useAddress();
  const { token } = theme.useToken();
  const go = useNavigate();
  const query = useKeptQuery();
  const indicator = indicatorOf(get('map') ?? 'B01') ?? indicatorOf('B01')!;
  const { code } = indicator;
  const { line } = useLine();
  const result = useLiveQuery(MetricsDocument, {
    query: { indicators: [code], periods: [period], root, level, line },
  });
  const rows = useMemo(() => result.data?.metrics.rows.map((row) => recorded(row)), [result.data]);
  const option = useMemo(() => {
    if (!rows) return {};
    const places = placesOf(rows.map(({ unit }) => unit.code));
    const values = rows.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    const columns = Math.max(...places.map(([x]) => x)) + 1;
    const lines = Math.max(...places.map(([, y]) => y)) + 1;
    return {
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      xAxis: { type: 'category', show: false, data: Array.from({ length: columns }, (_, i) => i) },
      yAxis: {
        type: 'category',
        show: false,
        inverse: true,
        data: Array.from({ length: lines }, (_, i) => i),
      },
      visualMap: {
        show: false,
        min: values.length === 0 ? 0 : Math.min(...values),
        max: values.length === 0 ? 100 : Math.max(...values) + 1e-9,
        dimension: 2,
        inRange: {
          color: indicator.direction === 'up' ? ['#fde3c8', '#c0392b'] : ['#c0392b', '#fde3c8'],
        },
      },
      series: [
        {
          type: 'heatmap',
          itemStyle: { borderColor: token.colorBgContainer, borderWidth: 4, borderRadius: 6 },
          data: rows.map((row, i) => ({
            name: row.unit.code,
            value: [...places[i]!, row.value ?? null],
            itemStyle: typeof row.value === 'number' ? {} : { color: token.colorFillSecondary },
            label: { color: labelColor(row.value, values, indicator.direction) },
          })),
          label: {
            show: true,
            lineHeight: 18,
            formatter: ({ dataIndex }: { dataIndex: number }) =>
              `${rows[dataIndex]!.unit.name.replace(/^.*·/, '')}\n${figureText(rows[dataIndex]!, indicator, language)}`,
          },
        },
      ],
    };
  }, [rows, indicator, language, token]);
  return (
    <Section
      title={t({ zh: '分布', en: 'Where' })}
      result={result}
      extra={
        <IndicatorChooser
          value={code}
          width={220}
          onChange={(value) => {
            set({ map: value });
          }}
        />
      }
    >
      {({ metrics }) => (
        <>
          <Chart
            option={option}
            height={300}
            onClick={(unit) => void go(`/units/${encodeURIComponent(unit)}${query}`)}
            about={rows!
              .map((row) => `${row.unit.name} ${figureText(row, indicator, language)}`)
              .join('，')}
          />
          <FigureTable rows={metrics.rows} indicators={[indicator]} revision={metrics.revision} />
        </>
      )}
    </Section>
  );
}

/** The colour of a label: dark text on the light half of the scale. */
function labelColor(
  value: number | null | undefined,
  values: readonly number[],
  direction: 'up' | 'down',
): string {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const part = typeof value === 'number' ? (value - min) / (max - min || 1) : 0;
  return (direction === 'up' ? part : 1 - part) < 0.55 || typeof value !== 'number'
    ? '#1f1f1f'
    : '#fff';
}
