import { Button, Card, Flex, Skeleton, Tag, theme, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { indicatorsByPart, type PolicyPart } from '../../../base/policy-parts.ts';
import { yearBefore } from '../../../base/period.ts';
import { useSpeech } from '../../app/language.tsx';
import { useCatalogue, type Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { SeriesDocument } from '../../operations/generated.ts';
import { Change } from '../../parts/change.tsx';
import { Figure } from '../../parts/figure.tsx';
import { numberText, unitSign } from '../../parts/number.ts';
import { Problem } from '../../parts/problem.tsx';
import { SparkLine } from './spark-line.tsx';
import { isMet, targetOf } from '../../parts/target.ts';
import { OFF_RECORD, recordedPoints } from '../../parts/on-record.ts';

const YEARS = 6;

const NONE = [] as const;

/** A period with those one or more years earlier, oldest first. */
function yearsUpTo(period: string): string[] {
  const periods = [period];
  while (periods.length < YEARS) periods.unshift(yearBefore(periods[0]!));
  return periods;
}

function Headline({
  indicator,
  root,
  period,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { say, language } = useSpeech();
  const { token } = theme.useToken();
  const periods = useMemo(() => yearsUpTo(period), [period]);
  const { data, error, isLoading } = useLiveQuery(SeriesDocument, {
    query: { indicator: indicator.code, root, periods },
  });
  const points = data?.trend.series[0]?.points;
  const now = points?.at(-1);
  const target = targetOf(indicator, period);
  const recorded = useMemo(() => recordedPoints(points ?? NONE), [points]);
  const reached = isMet(recorded.at(-1)?.value, target, indicator);
  return (
    <Card
      size="small"
      aria-busy={isLoading}
      style={{
        borderTop:
          '3px solid ' +
          (reached === null
            ? token.colorBorder
            : reached
              ? token.colorSuccess
              : token.colorWarning),
      }}
    >
      <Flex justify="space-between" gap={8}>
        <Link
          style={{ minWidth: 0 }}
          to={`/indicators/${indicator.code}?root=${encodeURIComponent(root)}&period=${encodeURIComponent(period)}`}
        >
          <Typography.Text ellipsis={{ tooltip: true }} style={{ color: 'inherit' }}>
            {indicator.code} {say(indicator.title)}
          </Typography.Text>
        </Link>
      </Flex>
      {error && !data ? (
        <Problem error={error} />
      ) : !now ? (
        <Skeleton active paragraph={{ rows: 1 }} title={false} />
      ) : (
        <>
          <Flex align="baseline" gap={8} style={{ marginBlock: 4 }}>
            <span style={{ fontSize: 26, fontWeight: 600 }}>
              <Figure
                indicator={indicator.code}
                figure={now}
                unit={data!.trend.series[0]!.unit}
                period={period}
                revision={data!.trend.revision}
              />
            </span>
            {!now.onRecord ? (
              <Tag>{say(OFF_RECORD)}</Tag>
            ) : (
              <Change
                change={recorded.at(-1)?.change}
                indicator={indicator}
                since={periods.at(-2)}
              />
            )}
          </Flex>
          <SparkLine
            points={recorded}
            target={target}
            about={say({
              zh: `${say(indicator.title)}，${periods[0]!} 至 ${period}`,
              en: `${say(indicator.title)}, ${periods[0]!} to ${period}`,
            })}
          />
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {target === null ? (
              say({ zh: '未设目标', en: 'no target' })
            ) : (
              <>
                {say({ zh: '目标', en: 'target' })} {numberText(target, language)}
                {unitSign(indicator, language)}{' '}
                {reached === null ? (
                  ''
                ) : (
                  <Tag color={reached ? 'success' : 'warning'} style={{ marginInlineStart: 4 }}>
                    {reached
                      ? say({ zh: '已达到', en: 'reached' })
                      : say({ zh: '未达到', en: 'not reached' })}
                  </Tag>
                )}
              </>
            )}
          </Typography.Text>
        </>
      )}
    </Card>
  );
}

/** So many figures of a part are shown until the rest is asked for. */
const FEW = 5;

/** The indicators of a part of the policy: the core ones first, further ones (X) after them. */
function Part({
  part,
  indicators,
  root,
  period,
}: {
  readonly part: PolicyPart;
  readonly indicators: readonly Indicator[];
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { say } = useSpeech();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? indicators : indicators.slice(0, FEW);
  const rest = indicators.length - FEW;
  return (
    <section aria-label={say(part.title)}>
      <Flex align="baseline" justify="space-between" gap={8}>
        <Typography.Title level={5} style={{ marginBlock: 4 }}>
          {say(part.title)}
        </Typography.Title>
        {rest > 0 && (
          <Button
            type="link"
            size="small"
            aria-expanded={showsAll}
            onClick={() => {
              setShowsAll(!showsAll);
            }}
          >
            {showsAll
              ? say({ zh: '收起', en: 'show fewer' })
              : say({ zh: `其余 ${rest} 项`, en: `${rest} more` })}
          </Button>
        )}
      </Flex>
      <div className="grid">
        {shown.map((indicator) => (
          <Headline key={indicator.code} indicator={indicator} root={root} period={period} />
        ))}
      </div>
    </section>
  );
}

/**
 * The indicators of an org unit by the parts of the policy: value, change from a year ago, trend of
 * six years, target.
 */
export function Headlines({
  root,
  period,
}: {
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { indicators } = useCatalogue();
  const { say } = useSpeech();
  return (
    <section aria-label={say({ zh: '主要指标', en: 'Headline indicators' })}>
      <Flex vertical gap={12}>
        {indicatorsByPart(indicators).map(({ part, things }) => (
          <Part key={part.id} part={part} indicators={things} root={root} period={period} />
        ))}
      </Flex>
    </section>
  );
}
