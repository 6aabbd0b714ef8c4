import { DatePicker, Form, Input, InputNumber, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useLanguage } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { useChange } from '../../client/use-change.ts';
import {
  CorrectTargetDocument,
  SignTargetDocument,
  type TargetHistoryQuery,
} from '../../operations/generated.ts';
import { faultMessages } from '../../parts/fault-messages.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { unitSign } from '../../parts/number.ts';
import { Problem } from '../../parts/problem.tsx';

type Signed = TargetHistoryQuery['targetHistory'][number];

const DAY = 'YYYY-MM-DD';

interface Values {
  readonly year: number;
  readonly value: number;
  readonly responsible?: string;
  readonly signedOn?: Dayjs | null;
}

/** Sets the target of an org unit for a year; one that was signed before is corrected. */
export function SignTarget({
  indicator,
  unit,
  year,
  signed,
  onClose,
}: {
  readonly indicator: Indicator;
  readonly unit: { readonly code: string; readonly name: string };
  readonly year: number;
  /** what the org unit itself signed */
  readonly signed: readonly Signed[];
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Values>();
  const signing = useChange(SignTargetDocument);
  const correcting = useChange(CorrectTargetDocument);
  const error = signing.error ?? correcting.error;
  const initialOf = (ofYear: number): Partial<Values> => {
    const own = signed.find((target) => target.year === ofYear);
    return {
      year: ofYear,
      ...(own && { value: own.value }),
      ...(own?.responsible != null && { responsible: own.responsible }),
      ...(own?.signedOn != null && { signedOn: dayjs(own.signedOn) }),
    };
  };
  const submit = async (values: Values): Promise<void> => {
    signing.forget();
    correcting.forget();
    const row = {
      value: values.value.toFixed(2),
      responsible: values.responsible?.trim() === '' ? null : (values.responsible ?? null),
      signedOn: values.signedOn?.format(DAY) ?? null,
    };
    const key = {
      unitCode: unit.code,
      line: 'indicator' as const,
      indicator: indicator.code,
      year: values.year,
    };
    const own = signed.find((target) => target.year === values.year);
    const done = own
      ? await correcting.make({ key, revision: own.revision, patch: row })
      : await signing.make({ input: { ...key, ...row } });
    if (done) onClose();
  };
  return (
    <FormModal<Values>
      isOpen
      title={`${unit.name} · ${indicator.code} ${t(indicator.title)}`}
      isBusy={signing.isUnderWay || correcting.isUnderWay}
      form={form}
      initialValues={initialOf(year)}
      below={
        error && (
          <>
            <Problem error={error} />
            {faultMessages(error).map((message) => (
              <Typography.Paragraph key={message} type="danger">
                {message}
              </Typography.Paragraph>
            ))}
          </>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item
        name="year"
        label={t({ zh: '年度', en: 'Year' })}
        rules={[{ required: true, message: t({ zh: '请填写年度', en: 'Give the year' }) }]}
      >
        <InputNumber
          min={2000}
          max={2199}
          precision={0}
          onChange={(chosen) => {
            if (typeof chosen === 'number') form.setFieldsValue(initialOf(chosen));
          }}
        />
      </Form.Item>
      <Form.Item
        name="value"
        label={t({ zh: '目标值', en: 'Value' })}
        extra={t({
          zh: '适用于本单位及其下没有自己目标的各单位；一个目标只管它那一年。',
          en: 'Applies to this unit and to those below it without a target of their own, in that year alone.',
        })}
        rules={[{ required: true, message: t({ zh: '请填写目标值', en: 'Give the value' }) }]}
      >
        <InputNumber min={0} precision={2} suffix={unitSign(indicator, language)} />
      </Form.Item>
      <Form.Item
        name="responsible"
        label={t({ zh: '责任人职务（不写姓名）', en: 'Post responsible (no name)' })}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="signedOn" label={t({ zh: '签订日期', en: 'Signed on' })}>
        <DatePicker style={{ width: '100%' }} format={DAY} />
      </Form.Item>
    </FormModal>
  );
}
