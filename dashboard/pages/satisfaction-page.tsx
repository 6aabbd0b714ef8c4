import { Alert, Descriptions, Flex } from 'antd';
import { useMemo } from 'react';
import { yearBefore } from '../../base/period.ts';
import { useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue, type Indicator } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import {
  MetricsDocument,
  NodeDocument,
  SeriesDocument,
  SurveyDocument,
} from '../operations/generated.ts';
import { Basis } from '../parts/basis.tsx';
import { Change } from '../parts/change.tsx';
import { Figure } from '../parts/figure.tsx';
import { Heading } from '../parts/heading.tsx';
import { hasDistricts } from '../parts/level-below.ts';
import { numberText } from '../parts/number.ts';
import { Problem } from '../parts/problem.tsx';
import { Section } from '../parts/section.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { useLine } from '../parts/use-line.tsx';
import { Below } from './satisfaction/below.tsx';
import { Dimensions, Radar } from './satisfaction/dimensions.tsx';
import { Items } from './satisfaction/items.tsx';

const SCORED = {
  zh:
    '各题 1 至 5 换算为 0 至 100（反向题倒转），答卷答了该维度至少三分之二的题才有得分；' +
    '以单位为层、按职工人数加权，答卷过少的单位不计。区间为 95%。＊ 表示人数过少，不显示。',
  en:
    'answers from 1 to 5 become 0 to 100, those of reversed items turned round; a sheet has a ' +
    'score when it answers two thirds of the items. Units are strata weighted by staff, those ' +
    'where too few answered left out. Intervals are of 95 %. ＊: too few people, withheld.',
} as const;

const UNION_LINE_ONLY = {
  zh: '指标按所选隶属线汇总；维度、各题分布和信度按工会线。',
  en: 'Indicators are added up along the chosen line; dimensions, items and reliability along the union line.',
} as const;

function Head({
  indicator,
  root,
  periods,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly periods: readonly string[];
}): React.JSX.Element {
  const { t } = useLanguage();
  const { line } = useLine();
  const result = useLiveQuery(SeriesDocument, {
    query: { indicator: indicator.code, root, periods: [...periods], line },
  });
  return (
    <Section title={`${indicator.code} ${t(indicator.title)}`} result={result}>
      {({ trend }) => {
        const series = trend.series[0]!;
        const now = series.points.at(-1)!;
        return (
          <Flex align="baseline" gap={8}>
            <span style={{ fontSize: 26, fontWeight: 600 }}>
              <Figure
                indicator={indicator.code}
                figure={now}
                unit={series.unit}
                period={now.period}
                revision={trend.revision}
              />
            </span>
            <Change change={now.change} indicator={indicator} since={periods[0]} />
          </Flex>
        );
      }}
    </Section>
  );
}

/**
 * Satisfaction: the index with its interval, dimensions and items, response, reliability, and
 * significant differences.
 */
export default function SatisfactionPage(): React.JSX.Element {
  const { t, language, aside } = useLanguage();
  const { viewer, indicator: indicatorOf } = useCatalogue();
  const { get, set, period } = useAddress();
  const root = get('root') ?? viewer.root.code;
  const { line, chooser: lineChooser } = useLine();
  const node = useLiveQuery(NodeDocument, { code: root });
  const unit = node.data?.orgUnit;
  const periods = useMemo(() => [yearBefore(period), period], [period]);
  const survey = useLiveQuery(SurveyDocument, { root, period });
  const codes = ['F01', 'F02', 'F03'];
  const rate = useLiveQuery(
    MetricsDocument,
    { query: { indicators: ['F03'], periods: [period], root, line } },
    survey.data?.survey !== null,
  );
  const heads = codes.flatMap((code) => indicatorOf(code) ?? []);
  const number = (value: number | null | undefined): string =>
    typeof value === 'number' ? numberText(value, language, 3) : '—';
  if (node.error && !unit)
    return (
      <Flex vertical gap={16}>
        <Heading text={t({ zh: '满意度', en: 'Satisfaction' })} />
        <Problem error={node.error} />
      </Flex>
    );
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '满意度', en: 'Satisfaction' })} />
      <Flex gap={12} wrap align="center">
        <UnitChooser
          value={unit?.name ?? root}
          onChoose={(value) => {
            set({ root: value, against: null });
          }}
        />
        {lineChooser}
      </Flex>
      {line !== 'union' && <Alert type="info" showIcon title={t(UNION_LINE_ONLY)} />}
      <div className="grid">
        {heads.map((head) => (
          <Head key={head.code} indicator={head} root={root} periods={periods} />
        ))}
      </div>
      <Section title={t({ zh: '维度', en: 'Dimensions' })} result={survey}>
        {({ survey }) =>
          !survey ? (
            <Alert
              type="info"
              showIcon
              title={
                rate.data?.metrics.rows[0]?.status === 'OK'
                  ? t({
                      zh: '这一期有测评，但这里没有人作答。',
                      en: 'There was a survey in this period, but nobody here answered.',
                    })
                  : t({ zh: '这一期没有测评。', en: 'This period has no survey.' })
              }
            />
          ) : (
            <div className="halves">
              <Radar survey={survey} />
              <div>
                <Dimensions survey={survey} />
                <Basis words={SCORED} revision={survey.revision} />
              </div>
            </div>
          )
        }
      </Section>
      {survey.data?.survey && (
        <>
          <Section title={t({ zh: '各题分布', en: 'Items' })} result={survey}>
            {({ survey }) => <Items survey={survey!} />}
          </Section>
          <Section title={t({ zh: '信度', en: 'Reliability' })} result={survey}>
            {({ survey }) => (
              <Descriptions
                size="small"
                column={{ xs: 1, md: 2 }}
                items={[
                  {
                    key: 'wave',
                    label: t({ zh: '测评', en: 'Survey' }),
                    children: `${survey!.wave}${aside(survey!.referenceOn)}`,
                  },
                  { key: 'alpha', label: 'Cronbach α', children: number(survey!.alpha) },
                  {
                    key: 'icc1',
                    label: t({
                      zh: 'ICC(1)：单位之间的差异所占比例',
                      en: 'ICC(1): share of the variance between units',
                    }),
                    children: number(survey!.icc1),
                  },
                  {
                    key: 'icc2',
                    label: t({
                      zh: 'ICC(2)：单位均值的信度',
                      en: 'ICC(2): reliability of unit means',
                    }),
                    children: number(survey!.icc2),
                  },
                  {
                    key: 'rwg',
                    label: t({
                      zh: 'r_wg(j)：单位内部的一致性',
                      en: 'r_wg(j): agreement within the unit',
                    }),
                    children: number(survey!.agreement),
                  },
                ]}
              />
            )}
          </Section>
        </>
      )}
      {(unit?.children.length ?? 0) > 0 && (
        <div className="halves">
          {['F01', 'F03']
            .flatMap((code) => indicatorOf(code) ?? [])
            .map((indicator) => (
              <Below
                key={`${indicator.code} ${root} ${period} ${line}`}
                indicator={indicator}
                root={root}
                level={hasDistricts(unit) ? 'DISTRICT' : 'UNIT'}
                period={period}
              />
            ))}
        </div>
      )}
    </Flex>
  );
}
