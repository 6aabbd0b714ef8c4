import { Alert, Flex, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { useAddress, useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue, type Indicator } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { MetricsDocument, NodeDocument, RankedDocument } from '../operations/generated.ts';
import { ClauseTags } from '../parts/clause.tsx';
import { Figure } from '../parts/figure.tsx';
import { Filters, filtersIn } from '../parts/filters.tsx';
import { Heading } from '../parts/heading.tsx';
import { hasDistricts } from '../parts/level-below.ts';
import { LevelChooser, type Level } from '../parts/level-chooser.tsx';
import { Problem } from '../parts/problem.tsx';
import { RankedTable } from '../parts/ranked-table.tsx';
import { useLine } from '../parts/use-line.tsx';
import { Section } from '../parts/section.tsx';
import { NOT_TO_JUDGE } from '../parts/on-record.ts';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { Distribution } from './indicator/distribution.tsx';
import { Groups } from './indicator/groups.tsx';
import { IndicatorOutliers } from './indicator/outliers.tsx';
import { AppliedTarget } from './indicator/applied-target.tsx';
import { Trend } from './indicator/trend.tsx';

function Contents({ indicator }: { readonly indicator: Indicator }): React.JSX.Element {
  const { t } = useLanguage();
  const { viewer } = useCatalogue();
  const address = useAddress();
  const { period } = address;
  const root = address.get('root') ?? viewer.root.code;
  const node = useLiveQuery(NodeDocument, { code: root });
  const unit = node.data?.orgUnit;
  const where = filtersIn(address, indicator.dimensions);
  const { line, chooser: lineChooser } = useLine();
  const withDistricts = hasDistricts(unit);
  const levels: Level[] = withDistricts ? ['DISTRICT', 'UNIT'] : ['UNIT'];
  const level = levels.find((level) => level === address.get('level')) ?? levels[0]!;
  const one = useLiveQuery(MetricsDocument, {
    query: { indicators: [indicator.code], root, periods: [period], where, line },
  });
  const ranked = useLiveQuery(
    RankedDocument,
    { query: { indicator: indicator.code, root, level, period, where, line } },
    !unit,
  );
  const row = one.data?.metrics.rows[0];
  if (node.error && !unit)
    return (
      <Flex vertical gap={16}>
        <Heading text={`${indicator.code} ${t(indicator.title)}`} />
        <Problem error={node.error} />
      </Flex>
    );
  return (
    <Flex vertical gap={16}>
      <Flex align="baseline" gap={12} wrap>
        <Heading text={`${indicator.code} ${t(indicator.title)}`} />
        <span>
          {t({ zh: '条款 ', en: 'clauses ' })}
          <ClauseTags codes={indicator.clauses} />
        </span>
        <Link to={`/settings?indicator=${indicator.code}`}>
          {t({ zh: '参数', en: 'Settings' })}
        </Link>
      </Flex>
      <Typography.Paragraph style={{ margin: 0 }}>{t(indicator.definition)}</Typography.Paragraph>
      <Flex gap={8} wrap align="center">
        <UnitChooser
          width={260}
          value={unit ? unit.name : root}
          onChoose={(code) => {
            address.set({ root: code });
          }}
        />
        <Filters address={address} dimensions={indicator.dimensions} />
        {lineChooser}
      </Flex>
      {one.error && !row ? (
        <Problem error={one.error} />
      ) : (
        row && (
          <Flex align="baseline" gap={12}>
            <Typography.Text>
              {row.unit.name} · {period}
            </Typography.Text>
            <span style={{ fontSize: 28, fontWeight: 600 }}>
              <Figure
                indicator={indicator.code}
                figure={row}
                unit={row.unit}
                period={period}
                revision={one.data.metrics.revision}
              />
            </span>
          </Flex>
        )
      )}
      {row?.onRecord === false && <Alert type="info" showIcon title={t(NOT_TO_JUDGE)} />}
      <AppliedTarget key={`${root} ${period}`} indicator={indicator} root={root} period={period} />
      <Trend
        indicator={indicator}
        root={root}
        period={period}
        level={withDistricts ? 'DISTRICT' : null}
        where={where}
        line={line}
      />
      <div className="halves">
        <Groups indicator={indicator} root={root} period={period} where={where} line={line} />
        <Section title={t({ zh: '分布', en: 'Distribution' })} result={ranked}>
          {({ ranking }) => <Distribution rows={ranking.rows} />}
        </Section>
      </div>
      <Section
        title={t({ zh: '排名', en: 'Ranked' })}
        result={ranked}
        extra={
          <LevelChooser
            value={level}
            levels={levels}
            onChange={(level) => {
              address.set({ level });
            }}
          />
        }
      >
        {({ ranking }) => <RankedTable rows={ranking.rows} revision={ranking.revision} size={20} />}
      </Section>
      <IndicatorOutliers indicator={indicator} root={root} period={period} />
    </Flex>
  );
}

/**
 * One indicator over org units, periods and groups. Filters narrow a ranking to similar units. Of a
 * code that stands for
 * several figures, such as XE5, links to them.
 */
export default function IndicatorPage(): React.JSX.Element {
  const { indicator: code = '' } = useParams();
  const { t } = useLanguage();
  const { indicator: indicatorOf, indicators } = useCatalogue();
  const query = useKeptQuery();
  const indicator = indicatorOf(code);
  const members = indicators.filter((member) => member.code.startsWith(`${code}-`));
  if (!indicator && members.length > 0)
    return (
      <Flex vertical gap={16}>
        <Heading text={code} />
        {members.map((member) => (
          <Link key={member.code} to={`/indicators/${member.code}${query}`}>
            {member.code} {t(member.title)}
          </Link>
        ))}
      </Flex>
    );
  return indicator ? (
    <Contents indicator={indicator} />
  ) : (
    <Flex vertical gap={16}>
      <Heading text={code} />
      <Alert
        type="error"
        showIcon
        title={t({ zh: `没有代码为“${code}”的指标。`, en: `There is no indicator "${code}".` })}
      />
    </Flex>
  );
}
