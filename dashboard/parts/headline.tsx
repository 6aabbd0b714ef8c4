import { Card, Flex, Skeleton, Tag, theme, Typography } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.tsx';
import type { Indicator } from '../app/viewer.tsx';
import type { SeriesOfTrendsFragment } from '../operations/generated.ts';
import { Change } from './change.tsx';
import { Figure } from './figure.tsx';
import { shortText, unitSign } from './number.ts';
import { OFF_RECORD, recordedPoints } from './on-record.ts';
import { SparkLine } from './spark-line.tsx';
import { isMet } from './target.ts';
import { useTargets } from './use-targets.ts';

/** An indicator through the periods up to the one that is shown. */
export type Series = SeriesOfTrendsFragment;

function Target({
  indicator,
  target,
  reached,
}: {
  readonly indicator: Indicator;
  readonly target: number | null;
  readonly reached: boolean | null;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  return (
    <Typography.Text type="secondary" style={{ fontSize: 12 }}>
      {target === null ? (
        t({ zh: '未设目标', en: 'no target' })
      ) : (
        <>
          {t({ zh: '目标', en: 'target' })} {shortText(target, language)}
          {unitSign(indicator, language)}{' '}
          {reached !== null && (
            <Tag color={reached ? 'success' : 'warning'} style={{ marginInlineStart: 4 }}>
              {reached
                ? t({ zh: '已达到', en: 'reached' })
                : t({ zh: '未达到', en: 'not reached' })}
            </Tag>
          )}
        </>
      )}
    </Typography.Text>
  );
}

/**
 * A figure as a tile: value, change from the period before, line of the periods, target. Its title
 * leads to the indicator, the figure to its explanation and evidence.
 */
export function Headline({
  indicator,
  series,
  isLoading,
  revision,
  search,
}: {
  readonly indicator: Indicator;
  readonly series: Series | undefined;
  readonly isLoading: boolean;
  readonly revision: number;
  /** the parameters of the indicator's page */
  readonly search: string;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { token } = theme.useToken();
  const points = recordedPoints(series?.points ?? []);
  const now = series?.points.at(-1);
  const target = useTargets(series?.unit.code ?? '', now?.period ?? '').of(indicator.code);
  const reached = isMet(points.at(-1)?.value, target, indicator);
  const edge =
    reached === null ? token.colorBorder : reached ? token.colorSuccess : token.colorWarning;
  return (
    <Card size="small" aria-busy={isLoading} style={{ borderTop: `3px solid ${edge}` }}>
      <Link to={`/indicators/${indicator.code}${search}`}>
        {indicator.code} {t(indicator.title)}
      </Link>
      {isLoading && !series ? (
        <Skeleton active paragraph={{ rows: 3 }} title={false} />
      ) : !series || !now ? (
        <Typography.Text type="secondary">
          {t({ zh: '这里没有这个数字。', en: 'There is no such figure here.' })}
        </Typography.Text>
      ) : (
        <>
          <Flex align="baseline" gap={8} style={{ marginBlock: 4 }} wrap>
            <span style={{ fontSize: 26, fontWeight: 600 }}>
              <Figure
                indicator={indicator.code}
                figure={now}
                unit={series.unit}
                period={now.period}
                revision={revision}
              />
            </span>
            {now.onRecord ? (
              <Change
                change={now.change}
                indicator={indicator}
                since={points.at(-2)?.period}
                values={[points.at(-2)?.value, now.value]}
              />
            ) : (
              <Tag>{t(OFF_RECORD)}</Tag>
            )}
          </Flex>
          <SparkLine
            points={points}
            target={target}
            about={t({
              zh: `${t(indicator.title)}，${points[0]!.period} 至 ${now.period}`,
              en: `${t(indicator.title)}, ${points[0]!.period} to ${now.period}`,
            })}
          />
          <Target indicator={indicator} target={target} reached={reached} />
        </>
      )}
    </Card>
  );
}
