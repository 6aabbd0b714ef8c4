import { Card, Flex } from 'antd';
import { useMemo } from 'react';
import type { PartTable } from '../../../base/part-pages.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import type { PartFiguresQuery } from '../../operations/generated.ts';
import { searchOf, type Along } from '../../parts/part-address.ts';
import { ByGroup } from './by-group.tsx';
import { Foot } from './foot.tsx';
import { linesOf, type Cell, type Line } from './lines.ts';
import { LineTable } from './line-table.tsx';
import { TableChart } from './table-chart.tsx';

/** A table of a part over the org units below, with its chart and its notes, then by groups. */
export function TableOfPart({
  table,
  figures: { trends, metrics },
  isLoading,
  along,
}: {
  readonly table: PartTable;
  readonly figures: PartFiguresQuery;
  readonly isLoading: boolean;
  readonly along: Along;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { period } = along;
  const indicators = table.indicators.flatMap((code) => indicatorOf(code) ?? []);
  const lines = useMemo(
    () =>
      linesOf<Cell>(
        metrics.rows.filter(({ indicator }) => table.indicators.includes(indicator.code)),
        ({ unit }) => ({ key: unit.code, name: unit.name }),
      ),
    [metrics, table],
  );
  const total = useMemo((): Line => {
    const cells = trends.series.flatMap(({ indicator, unit, points }): Cell[] => {
      const now = points.at(-1);
      return now ? [{ ...now, indicator, unit }] : [];
    });
    return {
      key: along.root,
      name: trends.series[0]?.unit.name ?? along.root,
      cells: new Map(cells.map((cell) => [cell.indicator.code, cell])),
    };
  }, [trends]);
  const addressOf = (root: string): string => searchOf({ ...along, root });
  return (
    <>
      <Card
        size="small"
        aria-busy={isLoading}
        title={<h2 style={{ font: 'inherit', margin: 0 }}>{t(table.title)}</h2>}
      >
        <Flex vertical>
          <TableChart
            table={table}
            lines={lines}
            total={total}
            period={period}
            addressOf={(key) =>
              typeof table.chart === 'string'
                ? addressOf(key)
                : `/indicators/${key}${searchOf(along)}`
            }
          />
          <LineTable
            name={table.id}
            first={t({ zh: '单位', en: 'Org unit' })}
            lines={lines}
            total={total}
            indicators={indicators}
            revision={metrics.revision}
            search={searchOf(along)}
            addressOf={({ key }) => addressOf(key)}
          />
          <Foot
            indicators={indicators}
            lines={lines}
            total={total}
            period={period}
            revision={metrics.revision}
          />
        </Flex>
      </Card>
      {table.by && (
        <ByGroup
          table={table}
          indicators={indicators}
          total={total}
          isOfOne={lines.length === 0}
          along={along}
        />
      )}
    </>
  );
}
