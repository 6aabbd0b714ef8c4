import { Segmented } from 'antd';
import { useMemo } from 'react';
import type { Bilingual } from '../../../base/language.ts';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import type { MetricsQuery } from '../../operations/generated.ts';
import { Chart } from '../../parts/chart.tsx';
import { Figure } from '../../parts/figure.tsx';
import { KeptTable } from '../../parts/kept-table.tsx';
import { recorded } from '../../parts/on-record.ts';

type Answer = MetricsQuery['metrics'];
type Row = Answer['rows'][number];

/** A breakdown of an answer. */
interface Dimension {
  readonly id: string;
  readonly title: Bilingual;
}

/**
 * An axis of the pivot table: indicators, org units, periods, and the groups of each dimension by
 * its index.
 */
type Axis = 'indicator' | 'unit' | 'period' | number;

interface Line {
  readonly key: string;
  readonly heads: readonly string[];
  readonly cells: ReadonlyMap<string, Row>;
}

const MAX_SERIES = 30;
const MAX_COLUMNS = 12;

/** An answer as a table with one axis across and the others down, and as a chart. */
export function Pivot({
  answer,
  by,
}: {
  readonly answer: Answer;
  readonly by: readonly Dimension[];
}): React.JSX.Element {
  const { t, language, list } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { rows, revision } = answer;
  const axes: Axis[] = ['indicator', 'unit', 'period', ...by.keys()];
  const nameOf = (axis: Axis): string =>
    axis === 'indicator'
      ? t({ zh: '指标', en: 'Indicator' })
      : axis === 'unit'
        ? t({ zh: '单位', en: 'Org unit' })
        : axis === 'period'
          ? t({ zh: '统计期', en: 'Period' })
          : t(by[axis]!.title);
  const inAddress = (axis: Axis): string => (typeof axis === 'number' ? by[axis]!.id : axis);
  const keyOf = (axis: Axis, row: Row): string =>
    axis === 'indicator'
      ? row.indicator.code
      : axis === 'unit'
        ? row.unit.code
        : axis === 'period'
          ? row.period
          : row.group[axis]!.key;
  const textOf = (axis: Axis, row: Row): string =>
    axis === 'indicator'
      ? `${row.indicator.code} ${t(indicatorOf(row.indicator.code)!.title)}`
      : axis === 'unit'
        ? row.unit.name
        : axis === 'period'
          ? row.period
          : t(row.group[axis]!.title);
  const sizes = new Map(
    axes.map((axis) => [axis, new Set(rows.map((row) => keyOf(axis, row))).size]),
  );
  const several = axes.filter((axis) => sizes.get(axis)! > 1);
  const { get, set } = useAddress();
  // an axis with few values becomes columns, so that the table fits the page
  const top =
    axes.find((axis) => inAddress(axis) === get('across')) ??
    several.findLast((axis) => sizes.get(axis)! <= MAX_COLUMNS) ??
    'period';
  const side = axes.filter((axis) => axis !== top);
  const { lines, tops } = useMemo(() => {
    const byHead = new Map<string, { heads: string[]; cells: Map<string, Row> }>();
    const above = new Map<string, string>();
    for (const row of rows) {
      const key = side.map((axis) => keyOf(axis, row)).join('\u0001');
      const at = keyOf(top, row);
      if (!byHead.has(key))
        byHead.set(key, { heads: side.map((axis) => textOf(axis, row)), cells: new Map() });
      byHead.get(key)!.cells.set(at, row);
      above.set(at, textOf(top, row));
    }
    return { lines: [...byHead].map(([key, line]): Line => ({ key, ...line })), tops: [...above] };
  }, [rows, top, language]);
  const shownSide = side
    .map((axis, i) => ({ axis, i }))
    .filter(({ axis }) => several.includes(axis) || axis === 'unit' || axis === 'indicator');
  const drawn = lines.slice(0, MAX_SERIES);
  const nameOfLine = ({ heads }: Line): string => shownSide.map(({ i }) => heads[i]).join(' ');
  const drawnValue = ({ cells }: Line, at: string): number | null => {
    const row = cells.get(at);
    return (row && recorded(row).value) ?? null;
  };
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 48, bottom: 8, containLabel: true },
      legend: { type: 'scroll', top: 0 },
      tooltip: { trigger: 'axis', confine: true },
      yAxis: { type: 'value', scale: top === 'period' && tops.length > 1 },
      // a single column: its values become bars side by side
      ...(tops.length === 1
        ? {
            xAxis: { type: 'category', data: drawn.map(nameOfLine) },
            series: [
              {
                name: tops[0]![1],
                type: 'bar',
                data: drawn.map((line) => drawnValue(line, tops[0]![0])),
              },
            ],
          }
        : {
            xAxis: { type: 'category', data: tops.map(([, text]) => text) },
            series: drawn.map((line) => ({
              name: nameOfLine(line),
              type: top === 'period' ? 'line' : 'bar',
              data: tops.map(([key]) => drawnValue(line, key)),
            })),
          }),
    }),
    [lines, tops],
  );
  return (
    <>
      <div style={{ overflowX: 'auto', marginBottom: 8 }}>
        <Segmented<Axis>
          size="small"
          value={top}
          onChange={(axis) => {
            set({ across: inAddress(axis) });
          }}
          options={axes.map((axis) => ({
            value: axis,
            label: t({ zh: `横排：${nameOf(axis)}`, en: `across: ${nameOf(axis)}` }),
          }))}
          aria-label={t({ zh: '横排什么', en: 'What goes across' })}
        />
      </div>
      <KeptTable<Line>
        name="pivot"
        size="small"
        dataSource={lines}
        rowKey="key"
        scroll={{ x: 'max-content' }}
        pagination={lines.length > 20 ? { pageSize: 20, size: 'small' } : false}
        columns={[
          ...shownSide.map(({ axis, i }) => ({
            title: nameOf(axis),
            key: `side-${String(axis)}`,
            render: (_: unknown, line: Line) => line.heads[i],
            sorter: (a: Line, b: Line) => a.heads[i]!.localeCompare(b.heads[i]!, 'zh'),
          })),
          ...tops.map(([key, text]) => ({
            title: text,
            key,
            align: 'right' as const,
            sorter: (a: Line, b: Line) =>
              (a.cells.get(key)?.value ?? -1) - (b.cells.get(key)?.value ?? -1),
            render: (_: unknown, line: Line) => {
              const row = line.cells.get(key);
              return row ? (
                <Figure
                  indicator={row.indicator.code}
                  figure={row}
                  unit={row.unit}
                  period={row.period}
                  revision={revision}
                  group={
                    row.group.length === 0
                      ? undefined
                      : list(row.group.map(({ title }) => t(title)))
                  }
                  groups={row.group.map(({ dimension, key }) => ({ dimension, in: [key] }))}
                />
              ) : (
                ''
              );
            },
          })),
        ]}
      />
      {lines.length > MAX_SERIES && (
        <small>
          {t({
            zh: `图中只画前 ${MAX_SERIES} 行，共 ${lines.length} 行。`,
            en: `The chart draws the first ${MAX_SERIES} of ${lines.length} lines.`,
          })}
        </small>
      )}
      {rows.length > 1 && (
        <Chart
          option={option}
          height={320}
          about={t({
            zh: `图：${lines.length} 行 × ${tops.length} 列，数值见上表`,
            en: `Chart: ${lines.length} × ${tops.length}, the figures are in the table above`,
          })}
        />
      )}
    </>
  );
}
