import { Segmented } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue, type Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  MetricsDocument,
  type DimensionFilter,
  type DimensionId,
  type EdgeLine,
  type MetricsQuery,
} from '../../operations/generated.ts';
import { IntervalChart } from '../../parts/interval-chart.tsx';
import { Section } from '../../parts/section.tsx';
import { useTargets } from '../../parts/use-targets.ts';
import { recorded } from '../../parts/on-record.ts';

type Row = MetricsQuery['metrics']['rows'][number];

/** An indicator of an org unit by the groups of a dimension. */
export function Groups({
  indicator,
  root,
  period,
  where,
  line,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly period: string;
  readonly where: readonly DimensionFilter[];
  readonly line: EdgeLine;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { dimensions } = useCatalogue();
  const { get, set } = useAddress();
  const possible = indicator.dimensions.filter(
    (dimension) => dimensions.find(({ id }) => id === dimension)?.groups,
  );
  const by = possible.find((id) => id === get('by')) ?? possible[0];
  const result = useLiveQuery(
    MetricsDocument,
    {
      query: {
        indicators: [indicator.code],
        root,
        periods: [period],
        by: by === undefined ? [] : [by],
        where: [...where],
        line,
      },
    },
    by === undefined,
  );
  const targets = useTargets(root, period);
  const order = dimensions.find(({ id }) => id === by)?.groups?.map(({ key }) => key) ?? [];
  const placeOf = (key: string): number => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  const inOrder = (rows: readonly Row[]): Row[] =>
    [...rows].sort((a, b) => placeOf(a.group[0]!.key) - placeOf(b.group[0]!.key));
  const choose = (
    <Segmented<DimensionId>
      aria-label={t({ zh: '维度', en: 'Dimension' })}
      value={by}
      onChange={(ids) => {
        set({ by: ids });
      }}
      options={possible.map((value) => ({
        value,
        label: t(dimensions.find(({ id }) => id === value)!.title),
      }))}
    />
  );
  return (
    <Section title={t({ zh: '按组', en: 'By group' })} result={result}>
      {({ metrics }) => (
        <>
          <div style={{ overflowX: 'auto', marginBottom: 8 }}>{choose}</div>
          <IntervalChart
            indicator={indicator}
            target={targets.of(indicator.code)}
            bars={inOrder(metrics.rows).map((row) => ({
              key: row.group[0]!.key,
              name: t(row.group[0]!.title),
              figure: recorded(row),
            }))}
          />
        </>
      )}
    </Section>
  );
}
