import { Segmented } from 'antd';
import type { PartTable } from '../../../base/part-pages.ts';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue, type Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { MetricsDocument, type DimensionId } from '../../operations/generated.ts';
import { searchOf, type Along } from '../../parts/part-address.ts';
import { Section } from '../../parts/section.tsx';
import { linesOf, type Line } from './lines.ts';
import { LineTable } from './line-table.tsx';
import { TableChart } from './table-chart.tsx';

/** Dimensions of org units. */
const OF_UNITS: ReadonlySet<DimensionId> = new Set([
  'DISTRICT',
  'SCHOOL_TYPE',
  'OWNERSHIP',
  'URBAN_RURAL',
]);

/** A table of a part by the groups of a dimension, with those of its indicators that carry it. */
export function ByGroup({
  table,
  indicators,
  total,
  isOfOne,
  along,
}: {
  readonly table: PartTable;
  readonly indicators: readonly Indicator[];
  readonly total: Line;
  /** of a unit with nothing below it: then only its people are in groups */
  readonly isOfOne: boolean;
  readonly along: Along;
}): React.JSX.Element | null {
  const { t, aside } = useLanguage();
  const { dimensions } = useCatalogue();
  const { get, set } = useAddress();
  const { root, period, line } = along;
  const parameter = `${table.id}-by`;
  const possible = dimensions.filter(
    ({ id, groups }) =>
      groups &&
      table.by!.includes(id) &&
      !(isOfOne && OF_UNITS.has(id)) &&
      indicators.some((one) => one.dimensions.includes(id)),
  );
  const by =
    possible.find(({ id }) => id === get(parameter)) ??
    possible.find(({ id }) => id === table.by![0]) ??
    possible[0];
  const shown = indicators.filter((one) => by && one.dimensions.includes(by.id));
  const result = useLiveQuery(
    MetricsDocument,
    {
      query: {
        indicators: shown.map(({ code }) => code),
        root,
        periods: [period],
        by: by ? [by.id] : [],
        line,
      },
    },
    by === undefined,
  );
  if (!by) return null;
  const order = by.groups!.map(({ key }) => key);
  const placeOf = ({ key }: Line): number => {
    const place = order.indexOf(key);
    return place < 0 ? order.length : place;
  };
  const lead = typeof table.chart === 'string' ? table.chart : table.indicators[0]!;
  return (
    <Section title={`${t(table.title)}${aside(t(by.title))}`} result={result}>
      {({ metrics }) => {
        const lines = linesOf(metrics.rows, ({ group: [group] }) => ({
          key: group!.key,
          name: t(group!.title),
          group: { dimension: by.id, in: [group!.key] },
        })).sort((a, b) => placeOf(a) - placeOf(b));
        return (
          <>
            <div style={{ overflowX: 'auto', marginBottom: 8 }}>
              <Segmented<DimensionId>
                aria-label={t({
                  zh: `${table.title.zh}：维度`,
                  en: `${table.title.en}: dimension`,
                })}
                value={by.id}
                onChange={(id) => {
                  set({ [parameter]: id === table.by![0] ? null : id });
                }}
                options={possible.map(({ id, title }) => ({ value: id, label: t(title) }))}
              />
            </div>
            <TableChart
              table={{ chart: lead }}
              lines={lines}
              total={total}
              period={period}
              addressOf={() => `/indicators/${lead}${searchOf(along)}&by=${by.id}`}
            />
            <LineTable
              name={`${table.id}-groups`}
              first={t(by.title)}
              lines={lines}
              total={total}
              indicators={shown}
              revision={metrics.revision}
              search={`${searchOf(along)}&by=${by.id}`}
            />
          </>
        );
      }}
    </Section>
  );
}
