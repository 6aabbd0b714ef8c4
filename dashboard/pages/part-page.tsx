import { Alert, Flex, Skeleton } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { PART_PAGES, partPageOf, type PartPage, type PartTable } from '../../base/part-pages.ts';
import { indicatorsByPart, POLICY_PARTS, type PolicyPart } from '../../base/policy-parts.ts';
import { useAddress, useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue, type Indicator } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { NodeDocument, PartFiguresDocument } from '../operations/generated.ts';
import { Ancestors } from '../parts/ancestors.tsx';
import { ChangeLegend } from '../parts/change.tsx';
import { Heading } from '../parts/heading.tsx';
import { Headline } from '../parts/headline.tsx';
import { addressOfPart, searchOf, type Along } from '../parts/part-address.ts';
import { Problem } from '../parts/problem.tsx';
import { useLine } from '../parts/use-line.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { yearsUpTo } from '../parts/years.ts';
import { PartNavigation, PartLinks } from './part/part-links.tsx';
import { TableOfPart } from './part/table-of-part.tsx';

const OTHERS = { zh: '其他指标', en: 'Other indicators' } as const;

/** The tables of a part: the declared ones, then one of the indicators that none of them names. */
function tablesOf({ tables }: PartPage, own: readonly Indicator[]): readonly PartTable[] {
  const declared = new Set(tables.flatMap(({ indicators }) => indicators));
  const others = own.flatMap(({ code }) => (declared.has(code) ? [] : [code]));
  return others.length === 0
    ? tables
    : [...tables, { id: 'others', title: OTHERS, indicators: others, chart: others[0]! }];
}

function Contents({
  part,
  page,
  along,
}: {
  readonly part: PolicyPart;
  readonly page: PartPage;
  readonly along: Along;
}): React.JSX.Element {
  const { indicators, indicator: indicatorOf } = useCatalogue();
  const { root, period, line } = along;
  const partIndicators =
    indicatorsByPart(indicators).find(({ part: { id } }) => id === part.id)?.things ?? [];
  const tables = useMemo(() => tablesOf(page, partIndicators), [page, indicators]);
  const periods = useMemo(() => yearsUpTo(period), [period]);
  const codes = [
    ...new Set([...page.headlines, ...tables.flatMap((table) => table.indicators)]),
  ].filter(indicatorOf);
  const { data, error, isLoading, again } = useLiveQuery(PartFiguresDocument, {
    own: { indicators: codes, root, periods, line },
    below: { indicators: codes, root, periods: [period], depth: 1, line },
  });
  if (error && !data) return <Problem error={error} again={again} />;
  const search = searchOf(along);
  return (
    <>
      <ChangeLegend since={periods.at(-2)!} />
      <div className="tiles">
        {page.headlines
          .flatMap((code) => indicatorOf(code) ?? [])
          .map((indicator) => (
            <Headline
              key={indicator.code}
              indicator={indicator}
              series={data?.trends.series.find(
                (series) => series.indicator.code === indicator.code,
              )}
              isLoading={isLoading}
              revision={data?.trends.revision ?? 0}
              search={search}
            />
          ))}
      </div>
      <PartLinks page={page} indicators={partIndicators} along={along} />
      {data ? (
        tables.map((table) => (
          <TableOfPart
            key={table.id}
            table={table}
            figures={data}
            isLoading={isLoading}
            along={along}
          />
        ))
      ) : (
        <Skeleton active />
      )}
    </>
  );
}

/**
 * The page of a part of the policy for an org unit: headline figures, then its tables, each over
 * the org units below along a line, some also by groups.
 */
export default function PartOfUnitPage(): React.JSX.Element {
  const { t } = useLanguage();
  const { viewer } = useCatalogue();
  const { part: id = PART_PAGES[0]!.part } = useParams();
  const address = useAddress();
  const { line, chooser: lineChooser } = useLine();
  const along: Along = {
    root: address.get('root') ?? viewer.root.code,
    period: address.period,
    line,
  };
  const part = POLICY_PARTS.find((one) => one.id === id);
  const page = partPageOf(id);
  const { data, error } = useLiveQuery(NodeDocument, { code: along.root });
  const query = useKeptQuery();
  const name = data?.orgUnit?.name ?? along.root;
  return (
    <Flex vertical gap={16}>
      <Heading text={part ? `${t(part.title)} · ${name}` : id} />
      {data?.orgUnit && (
        <Ancestors
          unit={data.orgUnit}
          addressOf={(root) => addressOfPart(id, { ...along, root })}
        />
      )}
      <PartNavigation current={id} along={along} />
      <Flex gap={12} wrap align="center">
        <UnitChooser
          width={260}
          value={name}
          onChoose={(root) => {
            address.set({ root });
          }}
        />
        {lineChooser}
        <Link to={`/units/${encodeURIComponent(along.root)}${query}`}>
          {t({ zh: '该单位的总览', en: 'Overview of the org unit' })}
        </Link>
      </Flex>
      {!part || !page ? (
        <Alert
          type="error"
          showIcon
          title={t({
            zh: `政策没有名为“${id}”的部分，请在上方选择一个。`,
            en: `The policy has no part "${id}"; choose one above.`,
          })}
        />
      ) : error && !data ? (
        <Problem error={error} />
      ) : (
        <Contents part={part} page={page} along={along} />
      )}
    </Flex>
  );
}
