import { Alert, Flex, Select, Table, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  LeaguesDocument,
  type LeaguesQuery,
  type OrgLevel,
  type Scorer,
} from '../../operations/generated.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Figure } from '../../parts/figure.tsx';
import { shortText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { SCORERS, sumText } from './words.ts';

type League = LeaguesQuery['leagues']['leagues'][number];
type Row = League['rows'][number];

/** Rows of a league that are fetched; the file has all of them. */
const MOST = 500;

/** One league as a table. */
function LeagueTable({
  league,
  year,
  revision,
}: {
  readonly league: League;
  readonly year: string;
  readonly revision: number;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const byScorer = (scorer: Scorer) => ({
    title: t(SCORERS[scorer]),
    key: scorer,
    align: 'right' as const,
    render: (_: unknown, { scorers }: Row) =>
      sumText(scorers.find((one) => one.scorer === scorer)!.sum, language),
  });
  return (
    <Table<Row>
      size="small"
      rowKey={({ unit }) => unit.code}
      dataSource={league.rows}
      pagination={league.rows.length > 20 ? { pageSize: 20, size: 'small' } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t({ zh: '名次', en: 'Rank' }),
          key: 'rank',
          align: 'right',
          render: (_, { rank }) => rank ?? '—',
        },
        {
          title: t({ zh: '单位', en: 'Org unit' }),
          key: 'unit',
          render: (_, { unit }) => (
            <Link
              to={`/scores?${new URLSearchParams({ root: unit.code, period: year }).toString()}`}
            >
              {unit.name}
            </Link>
          ),
        },
        {
          title: t({ zh: '总分', en: 'Total' }),
          key: 'total',
          align: 'right',
          render: (_, { total }) => <strong>{sumText(total, language)}</strong>,
        },
        {
          title: t({ zh: '等次', en: 'Grade' }),
          key: 'grade',
          render: (_, { grade, isVetoed }) => (
            <>
              {grade == null ? '—' : t(grade)}
              {isVetoed === true && (
                <Tag color="error" style={{ marginInlineStart: 4 }}>
                  {t({ zh: '一票否决', en: 'vetoed' })}
                </Tag>
              )}
            </>
          ),
        },
        {
          title: t({ zh: '百分制', en: 'Of 100' }),
          key: 'result',
          align: 'right',
          render: (_, { result }) => sumText(result, language),
        },
        {
          title: t({ zh: '加分', en: 'Bonus' }),
          key: 'bonus',
          align: 'right',
          render: (_, { bonus }) => sumText(bonus, language),
        },
        {
          title: t({ zh: '建议分', en: 'Proposal' }),
          key: 'proposal',
          align: 'right',
          render: (_, { proposal }) => sumText(proposal, language),
        },
        {
          title: t({ zh: '计分项目', en: 'Points that count' }),
          key: 'counted',
          align: 'right',
          render: (_, { counted }) => shortText(counted, language),
        },
        byScorer('SELF'),
        byScorer('DISTRICT'),
        byScorer('CITY'),
        {
          title: 'C09',
          key: 'c09',
          align: 'right',
          render: (_, row) => (
            <Figure
              indicator="C09"
              figure={row.standardisation}
              unit={row.unit}
              period={year}
              revision={revision}
            />
          ),
        },
      ]}
    />
  );
}

const keyOf = ({ type, size }: League): string => `${type ?? ''}.${size ?? ''}`;

/** The leagues below an org unit, each as a table. */
export function Leagues({
  root,
  year,
  level,
}: {
  readonly root: string;
  readonly year: string;
  readonly level: OrgLevel;
}): React.JSX.Element {
  const { t } = useLanguage();
  const address = useAddress();
  const chosen = address.list('leagues');
  const result = useLiveQuery(LeaguesDocument, { unit: root, period: year, level, first: MOST });
  return (
    <Section
      title={t({ zh: '同类排名', en: 'Leagues' })}
      result={result}
      extra={
        <DownloadButton
          address={`/analytics/${level === 'UNIT' ? 'leagues' : 'district-league'}.xlsx`}
          body={{ unit: root, period: year }}
          label={t({ zh: '工作簿（XLSX）', en: 'Workbook (XLSX)' })}
        />
      }
    >
      {({ leagues: { leagues, revision } }) => (
        <Flex vertical gap={24}>
          <Typography.Text type="secondary">
            {t({
              zh: '单位按办学类型和年末教职工人数分组；同分同名次；没有总分或一票否决的不排名，列在最后。',
              en:
                'Units of one school type and size of staff at the end of the year; equal totals ' +
                'share a rank; without a total, or vetoed: none, at the end.',
            })}
          </Typography.Text>
          {leagues.some(({ rows }) => rows.some(({ total }) => total.status === 'SUPPRESSED')) && (
            <Alert
              type="info"
              showIcon
              title={t({
                zh: '＊ 为保护个人而不显示：该单位有的项目人数过少；STATISTICIAN 密钥可以查看。',
                en: '＊ withheld to protect persons: some item of the unit counts too few; a STATISTICIAN key shows it.',
              })}
            />
          )}
          {leagues.length === 0 && t({ zh: '没有可排名的单位。', en: 'There is nothing to rank.' })}
          {leagues.length > 1 && (
            <Select
              mode="multiple"
              allowClear
              style={{ maxWidth: 480 }}
              aria-label={t({ zh: '同类组', en: 'Leagues' })}
              placeholder={t({ zh: '只看这些组（默认全部）', en: 'Only these (default all)' })}
              showSearch={{ optionFilterProp: 'label' }}
              value={chosen}
              options={leagues.map((league) => ({
                value: keyOf(league),
                label: t(league.title),
              }))}
              onChange={(values: string[]) => {
                address.set({ leagues: values });
              }}
            />
          )}
          {leagues
            .filter((league) => chosen.length === 0 || chosen.includes(keyOf(league)))
            .map((league) => (
              <section key={keyOf(league)} aria-label={t(league.title)}>
                <Typography.Title level={5}>
                  {t(league.title)}{' '}
                  <Typography.Text type="secondary">
                    {t({
                      zh: `${league.count} 个单位，${league.ranked} 个有名次`,
                      en: `${league.count} org units, ${league.ranked} with a rank`,
                    })}
                  </Typography.Text>
                </Typography.Title>
                <LeagueTable league={league} year={year} revision={revision} />
              </section>
            ))}
        </Flex>
      )}
    </Section>
  );
}
