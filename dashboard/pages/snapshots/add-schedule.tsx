import { App, Form, Input, Select, Typography } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import { useChange } from '../../client/use-change.ts';
import { AddScheduleDocument, type ScheduleInput } from '../../operations/generated.ts';
import { cronText } from '../../parts/cron.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { Problem } from '../../parts/problem.tsx';

const FORMS = {
  REPORT: ['docx', 'pdf', 'xlsx', 'html'],
  SNAPSHOT: ['csv', 'json', 'arrow', 'parquet', 'xlsx', 'zip'],
} as const;

/** A form for a new schedule; its secret, if it has one, is shown once. */
export function AddSchedule({
  isOpen,
  onClose,
  onMade,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: () => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { modal } = App.useApp();
  const [form] = Form.useForm<ScheduleInput>();
  const adding = useChange(AddScheduleDocument);
  const kind = (Form.useWatch('kind', form) as ScheduleInput['kind'] | undefined) ?? 'REPORT';
  const cron = Form.useWatch('cron', form) as string | undefined;
  const add = async (input: ScheduleInput): Promise<void> => {
    const schedule = await adding.make({
      input: {
        ...input,
        folder: input.folder?.trim() === '' ? null : input.folder,
        webhook: input.webhook?.trim() === '' ? null : input.webhook,
      },
    });
    if (!schedule) return;
    if (schedule.createSchedule.secret != null)
      modal.info({
        title: t({ zh: '签名密钥（只显示这一次）', en: 'The secret, shown this once' }),
        content: (
          <Typography.Text code copyable>
            {schedule.createSchedule.secret}
          </Typography.Text>
        ),
      });
    form.resetFields();
    onMade();
  };
  return (
    <FormModal
      isOpen={isOpen}
      title={t({ zh: '新建定时任务', en: 'A new schedule' })}
      isBusy={adding.isUnderWay}
      form={form}
      initialValues={{
        kind: 'REPORT',
        periods: ['LAST_YEAR'],
        cron: '0 8 5 1 *',
        forms: ['docx'],
        folder: '.',
      }}
      below={adding.error && <Problem error={adding.error} />}
      onSubmit={add}
      onClose={() => {
        adding.forget();
        onClose();
      }}
    >
      <Form.Item
        name="title"
        label={t({ zh: '标题', en: 'Title' })}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="kind" label={t({ zh: '生成', en: 'What' })}>
        <Select
          options={[
            { value: 'REPORT', label: t({ zh: '统计报告', en: 'a report' }) },
            { value: 'SNAPSHOT', label: t({ zh: '快照文件', en: 'files of a snapshot' }) },
          ]}
          onChange={() => {
            form.setFieldValue('forms', []);
          }}
        />
      </Form.Item>
      <Form.Item
        name="periods"
        label={t({ zh: '统计期（执行当日起算）', en: 'Periods (as of the day of a run)' })}
        rules={[{ required: true }]}
      >
        <Select
          mode="tags"
          options={['LAST_YEAR', 'LAST_QUARTER', 'LAST_MONTH', 'LAST_SCHOOL_YEAR'].map((value) => ({
            value,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="cron"
        label={t({
          zh: '时间：分 时 日 月 周（北京时间）',
          en: 'When: minute hour day month weekday (China Standard Time)',
        })}
        rules={[{ required: true }]}
        extra={cron === undefined ? undefined : cronText(cron, language)}
      >
        <Input />
      </Form.Item>
      <Form.Item name="forms" label={t({ zh: '格式', en: 'Forms' })} rules={[{ required: true }]}>
        <Select mode="multiple" options={FORMS[kind].map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item
        name="folder"
        label={t({
          zh: '文件夹（报告文件夹之下；“.”为其本身）',
          en: 'Folder (below the folder for reports; "." is itself)',
        })}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="webhook"
        label={t({ zh: '通知地址（可不填）', en: 'Address to notify (optional)' })}
      >
        <Input placeholder="https://…" />
      </Form.Item>
    </FormModal>
  );
}
