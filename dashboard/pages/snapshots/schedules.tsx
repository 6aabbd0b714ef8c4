import {
  Alert,
  App,
  Button,
  Flex,
  Form,
  Input,
  Modal,
  Popconfirm,
  Select,
  Tag,
  Typography,
} from 'antd';
import { useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { useChange } from '../../client/use-change.ts';
import {
  AddScheduleDocument,
  EndScheduleDocument,
  RunScheduleDocument,
  SchedulesDocument,
  type ScheduleInput,
  type SchedulesQuery,
} from '../../operations/generated.ts';
import { cronText } from '../../parts/cron.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { KeptTable } from '../../parts/kept-table.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problem } from '../../parts/problem.tsx';
import { Section } from '../../parts/section.tsx';

type Schedule = SchedulesQuery['schedules'][number];

const FORMS = {
  REPORT: ['docx', 'xlsx', 'html'],
  SNAPSHOT: ['csv', 'json', 'arrow', 'parquet', 'xlsx', 'zip'],
} as const;
const OUTCOMES = {
  RUNNING: { color: 'processing', zh: '进行中', en: 'under way' },
  DONE: { color: 'success', zh: '完成', en: 'done' },
  FAILED: { color: 'error', zh: '失败', en: 'failed' },
} as const;

function AddSchedule({
  isOpen,
  onClose,
  onMade,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: () => void;
}): React.JSX.Element {
  const { say, language } = useSpeech();
  const { modal } = App.useApp();
  const [form] = Form.useForm<ScheduleInput>();
  const adding = useChange(AddScheduleDocument);
  const kind = (Form.useWatch('kind', form) as ScheduleInput['kind'] | undefined) ?? 'REPORT';
  const cron = Form.useWatch('cron', form) as string | undefined;
  const add = async (input: ScheduleInput): Promise<void> => {
    const made = await adding.make({
      input: {
        ...input,
        folder: input.folder?.trim() === '' ? null : input.folder,
        webhook: input.webhook?.trim() === '' ? null : input.webhook,
      },
    });
    if (!made) return;
    if (made.createSchedule.secret != null)
      modal.info({
        title: say({ zh: '签名密钥（只显示这一次）', en: 'The secret, shown this once' }),
        content: (
          <Typography.Text code copyable>
            {made.createSchedule.secret}
          </Typography.Text>
        ),
      });
    form.resetFields();
    onMade();
  };
  return (
    <Modal
      open={isOpen}
      title={say({ zh: '新建定时任务', en: 'A new schedule' })}
      onCancel={() => {
        adding.forget();
        onClose();
      }}
      onOk={() => {
        form.submit();
      }}
      confirmLoading={adding.isUnderWay}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          kind: 'REPORT',
          periods: ['LAST_YEAR'],
          cron: '0 8 5 1 *',
          forms: ['docx'],
          folder: '.',
        }}
        onFinish={(input: ScheduleInput) => void add(input)}
      >
        <Form.Item
          name="title"
          label={say({ zh: '标题', en: 'Title' })}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={say({ zh: '生成', en: 'What' })}>
          <Select
            options={[
              { value: 'REPORT', label: say({ zh: '统计报告', en: 'a report' }) },
              { value: 'SNAPSHOT', label: say({ zh: '快照文件', en: 'files of a snapshot' }) },
            ]}
            onChange={() => {
              form.setFieldValue('forms', []);
            }}
          />
        </Form.Item>
        <Form.Item
          name="periods"
          label={say({ zh: '统计期（执行当日起算）', en: 'Periods (as of the day of a run)' })}
          rules={[{ required: true }]}
        >
          <Select
            mode="tags"
            options={['LAST_YEAR', 'LAST_QUARTER', 'LAST_MONTH', 'LAST_SCHOOL_YEAR'].map(
              (value) => ({ value }),
            )}
          />
        </Form.Item>
        <Form.Item
          name="cron"
          label={say({
            zh: '时间：分 时 日 月 周（北京时间）',
            en: 'When: minute hour day month weekday (China Standard Time)',
          })}
          rules={[{ required: true }]}
          extra={cron === undefined ? undefined : cronText(cron, language)}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="forms"
          label={say({ zh: '格式', en: 'Forms' })}
          rules={[{ required: true }]}
        >
          <Select mode="multiple" options={FORMS[kind].map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item
          name="folder"
          label={say({
            zh: '文件夹（报告文件夹之下；“.”为其本身）',
            en: 'Folder (below the folder for reports; "." is itself)',
          })}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="webhook"
          label={say({ zh: '通知地址（可不填）', en: 'Address to tell (may be left out)' })}
        >
          <Input placeholder="https://…" />
        </Form.Item>
      </Form>
      {adding.error && <Problem error={adding.error} />}
    </Modal>
  );
}

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
  const { say, language, list } = useSpeech();
  const result = useLiveQuery(SchedulesDocument, {});
  const ending = useChange(EndScheduleDocument);
  const running = useChange(RunScheduleDocument);
  const [which, setWhich] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Section
      title={say({ zh: '定时任务', en: 'Schedules' })}
      result={result}
      extra={
        <Button
          type="primary"
          onClick={() => {
            setIsAdding(true);
          }}
        >
          {say({ zh: '新建', en: 'Add' })}
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
              title={say({ zh: '还没有定时任务。', en: 'There is none yet.' })}
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
                { title: say({ zh: '标题', en: 'Title' }), dataIndex: 'title' },
                {
                  title: say({ zh: '单位', en: 'Org unit' }),
                  key: 'root',
                  render: (_, schedule) => schedule.root?.name ?? '—',
                },
                {
                  title: say({ zh: '统计期', en: 'Periods' }),
                  key: 'periods',
                  render: (_, schedule) => list(schedule.periods),
                },
                {
                  title: say({ zh: '时间', en: 'When' }),
                  dataIndex: 'cron',
                  render: (cron: string) => (
                    <span title={cron}>{cronText(cron, language) ?? cron}</span>
                  ),
                },
                {
                  title: say({ zh: '格式', en: 'Forms' }),
                  key: 'forms',
                  render: (_, schedule) => list(schedule.forms),
                },
                {
                  title: say({ zh: '送往', en: 'To' }),
                  key: 'to',
                  render: (_, schedule) =>
                    list(
                      [schedule.folder, schedule.webhook].filter((to) => typeof to === 'string'),
                    ),
                },
                {
                  title: say({ zh: '下次', en: 'Next' }),
                  key: 'next',
                  render: (_, schedule) =>
                    schedule.nextAt == null
                      ? say({ zh: '已停止', en: 'ended' })
                      : momentText(schedule.nextAt),
                },
                {
                  title: say({ zh: '最近', en: 'Last runs' }),
                  key: 'runs',
                  render: (_, schedule) =>
                    schedule.runs.map((run) => (
                      <Tag
                        key={run.dueAt}
                        color={OUTCOMES[run.outcome].color}
                        title={
                          run.error
                            ? say(run.error.message)
                            : run.files.map(({ name }) => name).join(' ')
                        }
                      >
                        {momentText(run.dueAt)} {say(OUTCOMES[run.outcome])}
                        {run.error ? `：${run.error.code}` : ''}
                      </Tag>
                    )),
                },
                {
                  title: say({ zh: '最近一份', en: 'Newest files' }),
                  key: 'files',
                  render: (_, schedule) => <NewestFiles schedule={schedule} />,
                },
                {
                  key: 'end',
                  title: <span className="skip">{say({ zh: '操作', en: 'Actions' })}</span>,
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
                          {say({ zh: '立即执行', en: 'Run now' })}
                        </Button>
                        <Popconfirm
                          title={say({ zh: '停止这个任务？', en: 'End this schedule?' })}
                          onConfirm={() =>
                            void ending.make({ number: schedule.number }).then(result.again)
                          }
                        >
                          <Button size="small" danger>
                            {say({ zh: '停止', en: 'End' })}
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
