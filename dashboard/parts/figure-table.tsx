import { Collapse, Table } from 'antd';
import { Link } from 'react-router';
import { useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import type { Indicator } from '../app/viewer.tsx';
import type { FigureFragment } from '../operations/generated.ts';
import { Figure } from './figure.tsx';

/** A figure with its indicator, org unit and period. */
export interface FigureOf extends FigureFragment {
  readonly indicator: { readonly code: string };
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
}

interface Line {
  readonly unit: FigureOf['unit'];
  readonly figures: ReadonlyMap<string, FigureOf>;
}

/**
 * The data of a chart as a table that can be opened: org units by indicators, each figure with its
 * explanation.
 */
export function FigureTable({
  rows,
  indicators,
  revision,
}: {
  readonly rows: readonly FigureOf[];
  readonly indicators: readonly Indicator[];
  readonly revision: number;
}): React.JSX.Element {
  const { t } = useLanguage();
  const period = useKeptQuery();
  const lines = new Map<string, { unit: FigureOf['unit']; figures: Map<string, FigureOf> }>();
  for (const row of rows) {
    const line = lines.get(row.unit.code) ?? {
      unit: row.unit,
      figures: new Map<string, FigureOf>(),
    };
    lines.set(row.unit.code, line);
    line.figures.set(row.indicator.code, row);
  }
  const table = (
    <Table<Line>
      size="small"
      rowKey={({ unit }) => unit.code}
      dataSource={[...lines.values()]}
      scroll={{ x: 'max-content' }}
      pagination={lines.size > 20 ? { pageSize: 20, size: 'small', showSizeChanger: false } : false}
      columns={[
        {
          title: t({ zh: '单位', en: 'Org unit' }),
          key: 'unit',
          render: (_, { unit }) => (
            <Link to={`/units/${encodeURIComponent(unit.code)}${period}`}>{unit.name}</Link>
          ),
        },
        ...indicators.map(({ code, title }) => ({
          title: `${code} ${t(title)}`,
          key: code,
          align: 'right' as const,
          render: (_: unknown, { figures }: Line) => {
            const figure = figures.get(code);
            return figure ? (
              <Figure
                indicator={code}
                figure={figure}
                unit={figure.unit}
                period={figure.period}
                revision={revision}
              />
            ) : (
              ''
            );
          },
        })),
      ]}
    />
  );
  return (
    <Collapse
      ghost
      size="small"
      items={[{ key: 'table', label: t({ zh: '以表格查看', en: 'As a table' }), children: table }]}
    />
  );
}
