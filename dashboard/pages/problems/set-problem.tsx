import { DatePicker, Form, Input, List, Modal, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useLanguage } from '../../app/language.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { useChange } from '../../client/use-change.ts';
import { SetProblemDocument, type ProblemRowFragment } from '../../operations/generated.ts';
import { faultMessages } from '../../parts/fault-messages.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problem } from '../../parts/problem.tsx';

const DAY = 'YYYY-MM-DD';

interface Values {
  readonly owner?: string;
  readonly deadline?: Dayjs | null;
  readonly note?: string;
}

/** Who answers for a problem and by when, with every change of it. */
export function SetProblem({
  problem,
  mayChange,
  onClose,
}: {
  readonly problem: ProblemRowFragment;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { today } = useViewer();
  const [form] = Form.useForm<Values>();
  const setting = useChange(SetProblemDocument);
  const title = `${problem.unit.name} · ${t(problem.title)}`;
  const history = <History of={problem} />;
  if (!mayChange)
    return (
      <Modal open title={title} footer={null} onCancel={onClose}>
        {history}
      </Modal>
    );
  const submit = async ({ owner, deadline, note }: Values): Promise<void> => {
    const made = await setting.make({
      id: problem.id,
      seen: problem.version,
      setting: {
        owner: owner ?? null,
        deadline: deadline?.format(DAY) ?? null,
        note: note ?? null,
      },
    });
    if (made) onClose();
  };
  return (
    <FormModal<Values>
      isOpen
      title={title}
      isBusy={setting.isUnderWay}
      form={form}
      initialValues={{
        ...(problem.owner == null ? {} : { owner: problem.owner }),
        ...(problem.deadline == null ? {} : { deadline: dayjs(problem.deadline) }),
        ...(problem.note == null ? {} : { note: problem.note }),
      }}
      below={
        <>
          {setting.error && <Problem error={setting.error} />}
          {setting.error &&
            faultMessages(setting.error).map((message) => (
              <Typography.Paragraph key={message} type="danger">
                {message}
              </Typography.Paragraph>
            ))}
          {history}
        </>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item name="owner" label={t({ zh: '责任单位或责任人', en: 'Who answers for it' })}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="deadline"
        label={t({ zh: '整改期限', en: 'By when' })}
        extra={
          problem.dueOn == null
            ? undefined
            : t({ zh: `规定的期限：${problem.dueOn}`, en: `due by rule: ${problem.dueOn}` })
        }
      >
        <DatePicker style={{ width: '100%' }} format={DAY} minDate={dayjs(today)} />
      </Form.Item>
      <Form.Item name="note" label={t({ zh: '备注', en: 'Note' })}>
        <Input maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}

/** Every change of what is set, newest first. */
function History({ of }: { readonly of: ProblemRowFragment }): React.JSX.Element | null {
  const { t, list } = useLanguage();
  if (of.history.length === 0) return null;
  return (
    <List
      size="small"
      header={t({ zh: '历次设定', en: 'Every change' })}
      dataSource={of.history}
      rowKey="version"
      renderItem={({ owner, deadline, note, changedAt, changedBy }) => (
        <List.Item>
          <Typography.Text>
            {list([owner ?? '—', deadline ?? '—', ...(note == null ? [] : [note])])}
          </Typography.Text>
          <Typography.Text type="secondary">
            {momentText(changedAt)} · {changedBy}
          </Typography.Text>
        </List.Item>
      )}
    />
  );
}
