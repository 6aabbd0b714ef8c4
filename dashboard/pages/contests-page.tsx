import { Alert, Flex } from 'antd';
import { useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import {
  ContestCountsDocument,
  MetricsDocument,
  NodeDocument,
  type ContestCountsQuery,
} from '../operations/generated.ts';
import { Basis } from '../parts/basis.tsx';
import { useCodes } from '../parts/code-titles.ts';
import { FigureTable } from '../parts/figure-table.tsx';
import { Heading } from '../parts/heading.tsx';
import { IntervalChart } from '../parts/interval-chart.tsx';
import { KeptTable } from '../parts/kept-table.tsx';
import { hasDistricts } from '../parts/level-below.ts';
import { numberText } from '../parts/number.ts';
import { Section } from '../parts/section.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { useLine } from '../parts/use-line.tsx';
import { useTargets } from '../parts/use-targets.ts';
import { NOT_TO_JUDGE, recorded } from '../parts/on-record.ts';
import { Funnel } from './contests/funnel.tsx';

type Count = ContestCountsQuery['contestCounts']['counts'][number];

const COUNTED = {
  zh:
    '期内登记的参赛；人次为参赛登记数，人数为其中不同的人，获奖为得奖的人次。' +
    '各人计入参赛当日主要任职的单位，单位按期末的隶属关系归入。',
  en:
    'entries within the period; people are the different persons among them, awards the entries ' +
    'that won one. A person counts at the unit of the main employment on the day of the entry, ' +
    'a unit where it belongs at the end of the period.',
} as const;

const UNION_LINE_ONLY = {
  zh: '参与率按所选隶属线汇总；参赛与获奖的人次按工会线。',
  en: 'Participation is added up along the chosen line; entries and awards along the union line.',
} as const;

function Counts({ counts }: { readonly counts: readonly Count[] }): React.JSX.Element {
  const { t, language } = useLanguage();
  const levels = useCodes('ContestLevel');
  const kinds = useCodes('ContestKind');
  const nameOf = (list: readonly { code: string; title: string }[], code: string): string =>
    list.find((item) => item.code === code)?.title ?? code;
  const count = (value: number): string => numberText(value, language);
  const placeOf = (list: readonly { code: string }[], code: string): number =>
    list.findIndex((item) => item.code === code);
  return (
    <KeptTable<Count>
      name="counts"
      size="small"
      rowKey={(count) => `${count.kind} ${count.level}`}
      dataSource={[...counts].sort(
        (a, b) =>
          placeOf(kinds, a.kind) - placeOf(kinds, b.kind) ||
          placeOf(levels, a.level) - placeOf(levels, b.level),
      )}
      pagination={false}
      scroll={{ x: 'max-content', y: 420 }}
      columns={[
        {
          title: t({ zh: '类别', en: 'Kind' }),
          key: 'kind',
          render: (_, count) => nameOf(kinds, count.kind),
          filters: kinds.map(({ code, title }) => ({ value: code, text: title })),
          onFilter: (value, count) => count.kind === value,
        },
        {
          title: t({ zh: '层级', en: 'Level' }),
          key: 'level',
          render: (_, count) => nameOf(levels, count.level),
          filters: levels.map(({ code, title }) => ({ value: code, text: title })),
          onFilter: (value, count) => count.level === value,
        },
        {
          title: t({ zh: '项数', en: 'Contests' }),
          dataIndex: 'contests',
          align: 'right',
          render: count,
        },
        {
          title: t({ zh: '人次', en: 'Entries' }),
          dataIndex: 'entries',
          align: 'right',
          render: count,
          sorter: (a, b) => a.entries - b.entries,
        },
        {
          title: t({ zh: '人数', en: 'People' }),
          dataIndex: 'people',
          align: 'right',
          render: count,
          sorter: (a, b) => a.people - b.people,
        },
        {
          title: t({ zh: '获奖', en: 'Awards' }),
          dataIndex: 'awards',
          align: 'right',
          render: count,
          sorter: (a, b) => a.awards - b.awards,
        },
      ]}
    />
  );
}

/** Entries and awards in contests. */
export default function ContestsPage(): React.JSX.Element {
  const { t } = useLanguage();
  const { viewer, indicators } = useCatalogue();
  const { get, set, period } = useAddress();
  const root = get('root') ?? viewer.root.code;
  const { line, chooser: lineChooser } = useLine();
  const node = useLiveQuery(NodeDocument, { code: root });
  const definition = indicators.filter(
    ({ code, clauses }) => code.startsWith('I') && clauses.length > 0,
  );
  const mayCount = viewer.rights.includes('COUNT_ENTRIES');
  const rates = useLiveQuery(MetricsDocument, {
    query: { indicators: definition.map(({ code }) => code), periods: [period], root, line },
  });
  const counts = useLiveQuery(ContestCountsDocument, { root, period }, !mayCount);
  const targets = useTargets(root, period);
  const withDistricts = hasDistricts(node.data?.orgUnit);
  const isEmpty = counts.data?.contestCounts.counts.length === 0;
  const isOffRecord = rates.data?.metrics.rows[0]?.onRecord === false;
  const below = useLiveQuery(
    MetricsDocument,
    {
      query: {
        indicators: definition.map(({ code }) => code),
        periods: [period],
        root,
        level: 'DISTRICT',
        line,
      },
    },
    !withDistricts,
  );
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '竞赛', en: 'Contests' })} />
      <Flex gap={12} wrap align="center">
        <UnitChooser
          value={node.data?.orgUnit?.name ?? root}
          onChoose={(value) => {
            set({ root: value });
          }}
        />
        {lineChooser}
      </Flex>
      {mayCount && line !== 'union' && <Alert type="info" showIcon title={t(UNION_LINE_ONLY)} />}
      <Section title={t({ zh: '参与率', en: 'Participation' })} result={rates}>
        {({ metrics }) => (
          <>
            <IntervalChart
              indicator={definition[0]!}
              bars={metrics.rows.map((row) => {
                const indicator = definition.find(({ code }) => code === row.indicator.code)!;
                return {
                  key: indicator.code,
                  name: `${indicator.code} ${t(indicator.title)}`,
                  figure: recorded(row),
                };
              })}
            />
            <FigureTable rows={metrics.rows} indicators={definition} revision={metrics.revision} />
          </>
        )}
      </Section>
      {!mayCount && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '各级参赛人数与获奖数需要 STATISTICIAN 密钥。',
            en: 'Participants and awards by level need a STATISTICIAN key.',
          })}
        />
      )}
      {isOffRecord ? (
        <Alert type="info" showIcon title={t(NOT_TO_JUDGE)} />
      ) : (
        isEmpty && (
          <Alert
            type="info"
            showIcon
            title={t({
              zh: '该单位该期没有参赛登记。',
              en: 'No entry in a contest is on record here in this period.',
            })}
          />
        )
      )}
      {mayCount && !isEmpty && (
        <div className="halves">
          <Section title={t({ zh: '从校级到市级', en: 'From school to city' })} result={counts}>
            {({ contestCounts }) => <Funnel counts={contestCounts.counts} />}
          </Section>
          <Section title={t({ zh: '参赛与获奖', en: 'Entries and awards' })} result={counts}>
            {({ contestCounts }) => (
              <>
                <Counts counts={contestCounts.counts} />
                <Basis words={COUNTED} revision={contestCounts.revision} />
              </>
            )}
          </Section>
        </div>
      )}
      {withDistricts && (
        <Section title={t({ zh: '各辖市区', en: 'By district' })} result={below}>
          {({ metrics }) => (
            <>
              <div className="halves">
                {definition.map((indicator) => (
                  <figure key={indicator.code} style={{ margin: 0 }}>
                    <figcaption>
                      {indicator.code} {t(indicator.title)}
                    </figcaption>
                    <IntervalChart
                      indicator={indicator}
                      target={targets.of(indicator.code)}
                      bars={metrics.rows
                        .filter((row) => row.indicator.code === indicator.code)
                        .map((row) => ({
                          key: row.unit.code,
                          name: row.unit.name,
                          figure: recorded(row),
                        }))}
                    />
                  </figure>
                ))}
              </div>
              <FigureTable
                rows={metrics.rows}
                indicators={definition}
                revision={metrics.revision}
              />
            </>
          )}
        </Section>
      )}
    </Flex>
  );
}
