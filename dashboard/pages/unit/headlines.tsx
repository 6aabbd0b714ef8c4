import { Flex, Typography } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { PART_PAGES, partPageOf } from '../../../base/part-pages.ts';
import { indicatorsByPart } from '../../../base/policy-parts.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { HeadlineSeriesDocument } from '../../operations/generated.ts';
import { ChangeLegend } from '../../parts/change.tsx';
import { Headline } from '../../parts/headline.tsx';
import { addressOfPart, searchOf } from '../../parts/part-address.ts';
import { Problem } from '../../parts/problem.tsx';
import { useLine } from '../../parts/use-line.tsx';
import { yearsUpTo } from '../../parts/years.ts';

/**
 * The headline figures of an org unit by the parts of the policy, in one request, each part with a
 * link to its page.
 */
export function Headlines({
  root,
  period,
}: {
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { indicators, indicator: indicatorOf } = useCatalogue();
  const { t } = useLanguage();
  const { line } = useLine();
  const periods = useMemo(() => yearsUpTo(period), [period]);
  const codes = PART_PAGES.flatMap(({ headlines }) => headlines).filter(indicatorOf);
  const { data, error, isLoading } = useLiveQuery(HeadlineSeriesDocument, {
    query: { indicators: codes, root, periods, line },
  });
  const search = searchOf({ root, period, line });
  if (error && !data) return <Problem error={error} />;
  return (
    <section aria-label={t({ zh: '主要指标', en: 'Headline indicators' })}>
      <Flex vertical gap={12}>
        <ChangeLegend since={periods.at(-2)!} />
        {indicatorsByPart(indicators).map(({ part, things }) => (
          <section key={part.id} aria-label={t(part.title)}>
            <Flex align="baseline" justify="space-between" gap={8}>
              <Typography.Title level={2} style={{ fontSize: 16, marginBlock: 4 }}>
                <Link to={addressOfPart(part.id, { root, period, line })}>{t(part.title)}</Link>
              </Typography.Title>
              <Link
                to={addressOfPart(part.id, { root, period, line })}
                aria-label={t({
                  zh: `${part.title.zh}：全部 ${things.length} 项`,
                  en: `${part.title.en}: all ${things.length}`,
                })}
              >
                {t({ zh: `全部 ${things.length} 项`, en: `all ${things.length}` })}
              </Link>
            </Flex>
            <div className="tiles">
              {partPageOf(part.id)
                ?.headlines.flatMap((code) => indicatorOf(code) ?? [])
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
          </section>
        ))}
      </Flex>
    </section>
  );
}
