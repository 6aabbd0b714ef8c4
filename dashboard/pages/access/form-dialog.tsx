import { Form, Modal } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { ChangeState } from '../../client/use-change.ts';
import { Problem } from '../../parts/problem.tsx';

/** A form in a dialog that runs a mutation; `onSave` resolves to false if it was refused. */
export function FormDialog<V extends object>({
  title,
  initial,
  state: { error, isUnderWay },
  onSave,
  onClose,
  children,
}: {
  readonly title: string;
  readonly initial?: Partial<V>;
  readonly state: Pick<ChangeState<unknown, never>, 'error' | 'isUnderWay'>;
  readonly onSave: (values: V) => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const { t } = useLanguage();
  const [form] = Form.useForm<V>();
  return (
    <Modal
      open
      title={title}
      okText={t({ zh: '保存', en: 'Save' })}
      confirmLoading={isUnderWay}
      onCancel={onClose}
      onOk={() => {
        form.submit();
      }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial ?? {}}
        onFinish={(values) =>
          void onSave(values).then((isSaved) => {
            if (isSaved) onClose();
          })
        }
      >
        {children}
      </Form>
      {error && <Problem error={error} />}
    </Modal>
  );
}
