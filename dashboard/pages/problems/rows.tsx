import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/language.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  ProblemRowsDocument,
  type ProblemFilter,
  type ProblemRowFragment,
} from '../../operations/generated.ts';
import { Figure } from '../../parts/figure.tsx';
import { numberText } from '../../parts/number.ts';
import { Problem } from '../../parts/problem.tsx';
import { SetProblem } from './set-problem.tsx';
import { STATES } from './words.ts';

const SIZE = 20;

/** The address of the units that a problem of a higher level comes from. */
const unitsWith = ({ unit, code }: ProblemRowFragment, asOf: string | null): string =>
  `/problems?${new URLSearchParams({
    root: unit.code,
    codes: code,
    levels: 'UNIT',
    ...(asOf === null ? {} : { asOf }),
  }).toString()}`;

/** The problems of one kind, in pages. */
export function ProblemRows({
  unit,
  asOf,
  where,
}: {
  readonly unit: string;
  readonly asOf: string;
  readonly where: ProblemFilter;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { rights, today } = useViewer();
  // cursors of the pages up to the open one
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [changing, setChanging] = useState<ProblemRowFragment | null>(null);
  const { data, error, isLoading, again } = useLiveQuery(ProblemRowsDocument, {
    unit,
    asOf,
    where,
    first: SIZE,
    after: cursors.at(-1) ?? null,
  });
  const page = data?.problems;
  if (error && !page) return <Problem error={error} again={again} />;
  const mayChange = rights.includes('SET_PROBLEMS') && asOf === today;
  return (
    <Flex vertical gap={8}>
      <Table<ProblemRowFragment>
        size="small"
        rowKey="id"
        loading={isLoading}
        aria-busy={isLoading}
        dataSource={page?.nodes ?? []}
        pagination={false}
        columns={[
          {
            title: t({ zh: '单位', en: 'Org unit' }),
            key: 'unit',
            render: (_, problem) => (
              <Link to={`/units/${encodeURIComponent(problem.unit.code)}`}>
                {problem.unit.name}
              </Link>
            ),
          },
          {
            title: t({ zh: '数值', en: 'Figure' }),
            key: 'figure',
            align: 'right',
            render: (_, problem) => (
              <Figure
                indicator={problem.indicator.code}
                figure={problem.figure}
                unit={problem.unit}
                period={problem.period}
                revision={page!.revision}
              />
            ),
          },
          {
            title: t({ zh: '至少还需', en: 'At least' }),
            key: 'needed',
            align: 'right',
            render: (_, { needed }) => (needed == null ? '—' : numberText(needed, language)),
          },
          {
            title: t({ zh: '自何日起', en: 'Since' }),
            key: 'since',
            render: (_, { since, closedOn }) =>
              closedOn == null
                ? (since ?? '—')
                : t({ zh: `${closedOn} 起已整改`, en: `closed on ${closedOn}` }),
          },
          {
            title: t({ zh: '期限', en: 'Due' }),
            key: 'due',
            render: (_, { deadline, dueOn }) => deadline ?? dueOn ?? '—',
          },
          {
            title: t({ zh: '责任', en: 'Owner' }),
            key: 'owner',
            render: (_, { owner, note }) => (
              <>
                {owner ?? '—'}
                {note != null && (
                  <div>
                    <Typography.Text type="secondary">{note}</Typography.Text>
                  </div>
                )}
              </>
            ),
          },
          {
            title: t({ zh: '状态', en: 'State' }),
            key: 'state',
            render: (_, { state }) => <Tag color={STATES[state].colour}>{t(STATES[state])}</Tag>,
          },
          {
            title: '',
            key: 'act',
            render: (_, problem) => (
              <Flex gap={8}>
                {problem.level !== 'UNIT' && (
                  <Link to={unitsWith(problem, asOf === today ? null : asOf)}>
                    {t({ zh: '在哪些单位', en: 'At which units' })}
                  </Link>
                )}
                {(mayChange || problem.history.length > 0) && (
                  <Button
                    size="small"
                    onClick={() => {
                      setChanging(problem);
                    }}
                  >
                    {mayChange
                      ? t({ zh: '责任与期限', en: 'Owner, deadline' })
                      : t({ zh: '记录', en: 'History' })}
                  </Button>
                )}
              </Flex>
            ),
          },
        ]}
      />
      {page && page.totalCount > SIZE && (
        <Flex gap={8} justify="end" align="center">
          <Typography.Text type="secondary">
            {t({
              zh: `共 ${numberText(page.totalCount, language)} 项`,
              en: `${numberText(page.totalCount, language)} in all`,
            })}
          </Typography.Text>
          <Button
            size="small"
            disabled={cursors.length === 1}
            onClick={() => {
              setCursors(cursors.slice(0, -1));
            }}
          >
            {t({ zh: '上一页', en: 'Previous' })}
          </Button>
          <Button
            size="small"
            disabled={!page.pageInfo.hasNextPage}
            onClick={() => {
              setCursors([...cursors, page.pageInfo.endCursor ?? null]);
            }}
          >
            {t({ zh: '下一页', en: 'Next' })}
          </Button>
        </Flex>
      )}
      {changing && (
        <SetProblem
          key={changing.id}
          problem={changing}
          mayChange={mayChange}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </Flex>
  );
}
