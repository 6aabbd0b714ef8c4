import { App, DatePicker, Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useMemo } from 'react';
import type { Bilingual } from '../../../base/language.ts';
import { useSpeech } from '../../app/language.tsx';
import { useChange } from '../../client/use-change.ts';
import { Problem } from '../../parts/problem.tsx';
import {
  changeDocument,
  keyOf,
  valueOf,
  type Column,
  type Register,
  type Row,
  type Verb,
} from './operations.ts';

const TITLES: Readonly<Record<Verb, Bilingual>> = {
  create: { zh: '新增', en: 'Add' },
  correct: { zh: '更正', en: 'Correct' },
  change: { zh: '变更', en: 'Change' },
  end: { zh: '终止', en: 'End' },
};

interface Fault {
  readonly column: string | null;
  readonly message: string;
}

type Values = Record<string, unknown>;

const DAY = 'YYYY-MM-DD';

/** A value of the form as GraphQL inputs take it. */
const sent = (value: unknown): unknown =>
  dayjs.isDayjs(value) ? value.format(DAY) : value === undefined || value === '' ? null : value;

/** The form field of a column. */
function Field({
  column,
  codes,
}: {
  readonly column: Column;
  readonly codes: readonly { code: string; title: Bilingual }[];
}): React.JSX.Element {
  const { say } = useSpeech();
  const { kind, input, title, note, optional } = column;
  const common = { name: input, label: say(title), tooltip: note == null ? undefined : say(note) };
  const control =
    column.codes != null ? (
      <Select
        allowClear={optional}
        showSearch={{ optionFilterProp: 'label' }}
        options={codes.map(({ code, title: name }) => ({ value: code, label: say(name) }))}
      />
    ) : kind === 'day' ? (
      <DatePicker style={{ width: '100%' }} format={DAY} />
    ) : kind === 'flag' ? (
      <Switch />
    ) : kind === 'count' ? (
      <InputNumber style={{ width: '100%' }} precision={0} />
    ) : (
      <Input />
    );
  return (
    <Form.Item
      {...common}
      valuePropName={kind === 'flag' ? 'checked' : 'value'}
      rules={
        optional || kind === 'flag'
          ? []
          : [{ required: true, message: say({ zh: `请填写${title.zh}`, en: `Give ${title.en}` }) }]
      }
    >
      {control}
    </Form.Item>
  );
}

/**
 * A form for one change of one row; faults are shown beside the field, with the messages of the
 * import.
 */
export function ChangeForm({
  register,
  verb,
  row,
  codesOf,
  onClose,
  onDone,
}: {
  readonly register: Register;
  readonly verb: Verb;
  readonly row: Row | null;
  readonly codesOf: (column: Column) => readonly { code: string; title: Bilingual }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}): React.JSX.Element {
  const { say } = useSpeech();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const changing = useChange(useMemo(() => changeDocument(register, verb), [register, verb]));
  const takesFields = verb !== 'end';
  const takesDay = verb === 'end' || verb === 'change';
  const initial = useMemo(
    (): Values =>
      Object.fromEntries(
        register.columns.map((column) => {
          const value = row ? valueOf(row, column) : column.kind === 'flag' ? false : null;
          return [
            column.input,
            column.kind === 'day' && typeof value === 'string' ? dayjs(value) : value,
          ];
        }),
      ),
    [register, row],
  );
  const save = async (values: Values): Promise<void> => {
    const fields = Object.fromEntries(
      register.columns.map(({ input }) => [input, sent(values[input])]),
    );
    const before = Object.fromEntries(
      register.columns.map(({ input }) => [input, sent(initial[input])]),
    );
    const patch = Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => value !== before[name]),
    );
    const done = await changing.make(
      verb === 'create'
        ? { input: fields }
        : {
            key: keyOf(row!, register),
            revision: row!.revision,
            ...(takesDay && { on: (values.on as Dayjs).format(DAY) }),
            ...(takesFields && { patch }),
          },
    );
    if (done) {
      void message.success(
        say({
          zh: `已写入，修订 ${done.done.revision}`,
          en: `Written, revision ${done.done.revision}`,
        }),
      );
      onDone();
    }
  };
  const faults =
    changing.error?.graphQLErrors.flatMap(
      ({ extensions }) => (extensions.faults as Fault[] | undefined) ?? [],
    ) ?? [];
  const inputOf = (column: string): string | undefined =>
    register.columns.find((candidate) => candidate.header === column || candidate.input === column)
      ?.input;
  useEffect(() => {
    form.setFields(
      faults.flatMap(({ column, message: text }) => {
        const name = column === null ? undefined : inputOf(column);
        return name === undefined ? [] : [{ name, errors: [text] }];
      }),
    );
  }, [changing.error]);
  return (
    <Modal
      open
      title={`${say(register.title)}：${say(TITLES[verb])}`}
      onCancel={onClose}
      onOk={() => {
        form.submit();
      }}
      confirmLoading={changing.isUnderWay}
      width={640}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values: Values) => void save(values)}
      >
        {takesDay && (
          <Form.Item
            name="on"
            label={
              verb === 'end'
                ? say({ zh: '不再有效的第一天', en: 'First day on which it no longer holds' })
                : say({ zh: '新值生效的第一天', en: 'First day of the new values' })
            }
            rules={[{ required: true, message: say({ zh: '请选择日期', en: 'Choose a day' }) }]}
          >
            <DatePicker style={{ width: '100%' }} format={DAY} />
          </Form.Item>
        )}
        {takesFields &&
          register.columns.map((column) => (
            <Field key={column.input} column={column} codes={codesOf(column)} />
          ))}
      </Form>
      {changing.error && <Problem error={changing.error} />}
      {faults.length > 0 && (
        <ul>
          {faults.map((fault, i) => (
            <li key={i}>{fault.message}</li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
