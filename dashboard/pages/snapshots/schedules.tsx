import { Alert, Button, Flex, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { useChange } from '../../client/use-change.ts';
import {
  EndScheduleDocument,
  RunScheduleDocument,
  SchedulesDocument,
  type SchedulesQuery,
} from '../../operations/generated.ts';
import { cronText } from '../../parts/cron.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { KeptTable } from '../../parts/kept-table.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problem } from '../../parts/problem.tsx';
import { Section } from '../../parts/section.tsx';
import { AddSchedule } from './add-schedule.tsx';

type Schedule = SchedulesQuery['schedules'][number];

const OUTCOMES = {
  RUNNING: { color: 'processing', zh: '进行中', en: 'under way' },
  DONE: { color: 'success', zh: '完成', en: 'done' },
  FAILED: { color: 'error', zh: '失败', en: 'failed' },
} as const;

/** The files of the newest finished run. */
function NewestFiles({ schedule: { runs } }: { readonly schedule: Schedule }): React.JSX.Element {
  const files = runs.find(({ outcome }) => outcome === 'DONE')?.files ?? [];
  return (
    <Flex gap={4} wrap style={{ maxWidth: 240 }}>
      {files.length === 0
        ? '—'
        : files.map(
            ({ name, address }) =>
              address != null && (
                <DownloadButton
                  key={address}
                  address={address}
                  label={name.replace(/^.*\./, '').toUpperCase()}
                />
              ),
          )}
    </Flex>
  );
}

/** Schedules and their runs. */
export function Schedules(): React.JSX.Element {
  const { t, language, list } = useLanguage();
  const result = useLiveQuery(SchedulesDocument, {});
  const ending = useChange(EndScheduleDocument);
  const running = useChange(RunScheduleDocument);
  const [which, setWhich] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section
      title={t({ zh: '定时任务', en: 'Schedules' })}
      result={result}
      extra={
        <Button
          type="primary"
          onClick={() => {
            setIsAdding(true);
          }}
        >
          {t({ zh: '新建', en: 'Add' })}
        </Button>
      }
    >
      {({ schedules }) => (
        <>
          {(ending.error ?? running.error) && <Problem error={(ending.error ?? running.error)!} />}
          {schedules.length === 0 && (
            <Alert
              type="info"
              showIcon
              title={t({ zh: '还没有定时任务。', en: 'There is none yet.' })}
            />
          )}
          {schedules.length > 0 && (
            <KeptTable<Schedule>
              name="schedules"
              size="small"
              rowKey="number"
              dataSource={schedules}
              scroll={{ x: 'max-content' }}
              pagination={{ pageSize: 10, hideOnSinglePage: true }}
              columns={[
                { title: t({ zh: '标题', en: 'Title' }), dataIndex: 'title' },
                {
                  title: t({ zh: '单位', en: 'Org unit' }),
                  key: 'root',
                  render: (_, schedule) => schedule.root?.name ?? '—',
                },
                {
                  title: t({ zh: '统计期', en: 'Periods' }),
                  key: 'periods',
                  render: (_, schedule) => list(schedule.periods),
                },
                {
                  title: t({ zh: '时间', en: 'When' }),
                  dataIndex: 'cron',
                  render: (cron: string) => (
                    <span title={cron}>{cronText(cron, language) ?? cron}</span>
                  ),
                },
                {
                  title: t({ zh: '格式', en: 'Forms' }),
                  key: 'forms',
                  render: (_, schedule) => list(schedule.forms),
                },
                {
                  title: t({ zh: '送往', en: 'To' }),
                  key: 'to',
                  render: (_, schedule) =>
                    list(
                      [schedule.folder, schedule.webhook].filter((to) => typeof to === 'string'),
                    ),
                },
                {
                  title: t({ zh: '下次', en: 'Next' }),
                  key: 'next',
                  render: (_, schedule) =>
                    schedule.nextAt == null
                      ? t({ zh: '已停止', en: 'ended' })
                      : momentText(schedule.nextAt),
                },
                {
                  title: t({ zh: '最近', en: 'Last runs' }),
                  key: 'runs',
                  render: (_, schedule) =>
                    schedule.runs.map((run) => (
                      <Tag
                        key={run.dueAt}
                        color={OUTCOMES[run.outcome].color}
                        title={
                          run.error
                            ? t(run.error.message)
                            : run.files.map(({ name }) => name).join(' ')
                        }
                      >
                        {momentText(run.dueAt)} {t(OUTCOMES[run.outcome])}
                        {run.error ? `：${run.error.code}` : ''}
                      </Tag>
                    )),
                },
                {
                  title: t({ zh: '最近一份', en: 'Newest files' }),
                  key: 'files',
                  render: (_, schedule) => <NewestFiles schedule={schedule} />,
                },
                {
                  key: 'end',
                  title: <span className="skip">{t({ zh: '操作', en: 'Actions' })}</span>,
                  render: (_, schedule) =>
                    schedule.endedAt == null && (
                      <Flex gap={8}>
                        <Button
                          size="small"
                          loading={running.isUnderWay && which === schedule.number}
                          disabled={running.isUnderWay}
                          onClick={() => {
                            setWhich(schedule.number);
                            void running.make({ number: schedule.number }).then(result.again);
                          }}
                        >
                          {t({ zh: '立即执行', en: 'Run now' })}
                        </Button>
                        <Popconfirm
                          title={t({ zh: '停止这个任务？', en: 'End this schedule?' })}
                          onConfirm={() =>
                            void ending.make({ number: schedule.number }).then(result.again)
                          }
                        >
                          <Button size="small" danger>
                            {t({ zh: '停止', en: 'End' })}
                          </Button>
                        </Popconfirm>
                      </Flex>
                    ),
                },
              ]}
            />
          )}
          <AddSchedule
            isOpen={isAdding}
            onClose={() => {
              setIsAdding(false);
            }}
            onMade={() => {
              setIsAdding(false);
              result.again();
            }}
          />
        </>
      )}
    </Section>
  );
}
