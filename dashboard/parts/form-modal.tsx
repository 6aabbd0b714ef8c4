import { Form, Modal, type FormInstance } from 'antd';

/** A modal with a form: OK submits it, Cancel closes it. `below` is shown under the fields. */
export function FormModal<Values extends object>({
  isOpen,
  title,
  okText,
  isBusy,
  form,
  initialValues,
  below,
  onSubmit,
  onClose,
  children,
}: {
  readonly isOpen: boolean;
  readonly title: string;
  readonly okText?: string;
  readonly isBusy: boolean;
  readonly form: FormInstance<Values>;
  readonly initialValues: Partial<Values>;
  readonly below?: React.ReactNode;
  readonly onSubmit: (values: Values) => Promise<void>;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  return (
    <Modal
      open={isOpen}
      title={title}
      okText={okText}
      confirmLoading={isBusy}
      destroyOnHidden
      onCancel={onClose}
      onOk={() => {
        form.submit();
      }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={initialValues}
        onFinish={(values) => void onSubmit(values)}
      >
        {children}
      </Form>
      {below}
    </Modal>
  );
}
