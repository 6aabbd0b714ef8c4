import { App, DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useEffect, useMemo } from 'react';
import type { Bilingual } from '../../../base/language.ts';
import { useLanguage } from '../../app/language.tsx';
import { useChange } from '../../client/use-change.ts';
import type { FindingRow } from '../../parts/finding-rows.tsx';
import { Problem } from '../../parts/problem.tsx';
import { isAlwaysGiven, valuePropOf, viewOf } from './kinds.tsx';
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

/** The form field of a column. */
function Field({
  column,
  codes,
}: {
  readonly column: Column;
  readonly codes: readonly { code: string; title: Bilingual }[];
}): React.JSX.Element {
  const { t } = useLanguage();
  const { input, title, note, optional } = column;
  const common = { name: input, label: t(title), tooltip: note == null ? undefined : t(note) };
  return (
    <Form.Item
      {...common}
      valuePropName={valuePropOf(column)}
      rules={
        isAlwaysGiven(column)
          ? []
          : [{ required: true, message: t({ zh: `请填写${title.zh}`, en: `Give ${title.en}` }) }]
      }
    >
      {viewOf(column).control({ optional, codes, t })}
    </Form.Item>
  );
}

/**
 * A form for one change of one row; faults are shown next to the field, with the messages of the
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
  /** receives the contradictions of the written rows */
  readonly onDone: (warnings: readonly FindingRow[]) => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const changing = useChange(useMemo(() => changeDocument(register, verb), [register, verb]));
  const takesFields = verb !== 'end';
  const takesDay = verb === 'end' || verb === 'change';
  const initial = useMemo(
    (): Values =>
      Object.fromEntries(
        register.columns.map((column) => {
          const view = viewOf(column);
          return [column.input, row ? view.toField(valueOf(row, column)) : view.initial];
        }),
      ),
    [register, row],
  );
  const save = async (values: Values): Promise<void> => {
    const fields = Object.fromEntries(
      register.columns.map((it) => [it.input, viewOf(it).fromField(values[it.input])]),
    );
    const before = Object.fromEntries(
      register.columns.map((it) => [it.input, viewOf(it).fromField(initial[it.input])]),
    );
    const patch = Object.fromEntries(
      Object.entries(fields).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
      ),
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
      const { revision, warnings } = done.done;
      void message.success(
        t({ zh: `已写入，修订 ${revision}`, en: `Written, revision ${revision}` }),
      );
      onDone(warnings);
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
      title={`${t(register.title)}：${t(TITLES[verb])}`}
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
                ? t({ zh: '不再有效的第一天', en: 'First day on which it is no longer valid' })
                : t({ zh: '新值生效的第一天', en: 'First day of the new values' })
            }
            rules={[{ required: true, message: t({ zh: '请选择日期', en: 'Choose a day' }) }]}
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
