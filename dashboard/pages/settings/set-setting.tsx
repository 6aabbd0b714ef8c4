import { Button, DatePicker, Form, Input, InputNumber, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { useChange } from '../../client/use-change.ts';
import {
  CorrectSettingDocument,
  PreviewSettingDocument,
  SetSettingDocument,
  type PreviewSettingMutation,
  type SettingName,
  type SettingsQuery,
} from '../../operations/generated.ts';
import { faultMessages } from '../../parts/fault-messages.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SettingEffects } from './effects.tsx';
import { useSettingText } from './words.ts';

type Setting = SettingsQuery['settings'][number];

const DAY = 'YYYY-MM-DD';

interface Values {
  readonly from: Dayjs;
  readonly value: number | null;
  readonly basis?: string;
}

/**
 * Sets the value of a setting from a day on, with a preview of the figures that change. A value that
 * was set for the same day is corrected.
 */
export function SetSetting({
  setting,
  onClose,
}: {
  readonly setting: Setting;
  readonly onClose: () => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { today } = useViewer();
  const textOf = useSettingText();
  const [form] = Form.useForm<Values>();
  const [effects, setEffects] = useState<PreviewSettingMutation['previewPolicySetting'] | null>(
    null,
  );
  const creating = useChange(SetSettingDocument);
  const correcting = useChange(CorrectSettingDocument);
  const previewing = useChange(PreviewSettingDocument);
  const error = previewing.error ?? creating.error ?? correcting.error;
  const forget = (): void => {
    previewing.forget();
    creating.forget();
    correcting.forget();
  };
  const rowOf = ({ from, value, basis }: Values) => ({
    setting: setting.name as SettingName,
    fromOn: from.format(DAY),
    value: typeof value === 'number' ? String(value) : null,
    basis: basis?.trim() === '' ? null : (basis ?? null),
  });
  const preview = async (): Promise<void> => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    forget();
    const done = await previewing.make({ input: rowOf(values) });
    setEffects(done?.previewPolicySetting ?? null);
  };
  const submit = async (values: Values): Promise<void> => {
    forget();
    const { setting: name, fromOn, value, basis } = rowOf(values);
    const before = setting.changes.find(({ from }) => from === fromOn);
    const done = before
      ? await correcting.make({
          key: { setting: name, fromOn },
          patch: { value, basis },
          revision: before.revision,
        })
      : await creating.make({ input: { setting: name, fromOn, value, basis } });
    if (done) onClose();
  };
  const range = t({
    zh: `${setting.min} 到 ${setting.max} ${setting.unit.zh}${setting.isWhole ? '，整数' : ''}${
      setting.mayBeOff ? '；空表示不作要求' : ''
    }`,
    en: `${setting.min} to ${setting.max} ${setting.unit.en}${setting.isWhole ? ', whole' : ''}${
      setting.mayBeOff ? '; empty: not enforced' : ''
    }`,
  });
  return (
    <FormModal<Values>
      isOpen
      title={t(setting.title)}
      okText={t({ zh: '设定', en: 'Set' })}
      isBusy={creating.isUnderWay || correcting.isUnderWay}
      form={form}
      initialValues={{ from: dayjs(today), value: setting.value ?? null }}
      below={
        <>
          <Button loading={previewing.isUnderWay} onClick={() => void preview()}>
            {t({ zh: '先看影响', en: 'Preview what changes' })}
          </Button>
          {error && <Problem error={error} />}
          {error &&
            faultMessages(error).map((message) => (
              <Typography.Paragraph key={message} type="danger">
                {message}
              </Typography.Paragraph>
            ))}
          {effects && <SettingEffects effects={effects} />}
        </>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography.Paragraph type="secondary">
        {t({ zh: '标准取值：', en: 'Standard value: ' })}
        {textOf(setting.standard, setting)} · {t(setting.basis)}
      </Typography.Paragraph>
      <Form.Item
        name="from"
        label={t({ zh: '自何日起', en: 'From' })}
        extra={t({
          zh: '最后一天在此日或之后的统计期用新值。',
          en: 'Periods whose last day is this day or later use the new value.',
        })}
        rules={[{ required: true, message: t({ zh: '请选择日期', en: 'Choose a day' }) }]}
      >
        <DatePicker style={{ width: '100%' }} format={DAY} />
      </Form.Item>
      <Form.Item
        name="value"
        label={t({ zh: '取值', en: 'Value' })}
        extra={range}
        rules={
          setting.mayBeOff
            ? []
            : [{ required: true, message: t({ zh: '请填写取值', en: 'Give the value' }) }]
        }
      >
        <InputNumber
          min={setting.min}
          max={setting.max}
          precision={setting.isWhole ? 0 : 2}
          suffix={t(setting.unit)}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t({ zh: '依据（会议纪要或文号）', en: 'Basis (minutes or number of a document)' })}
      >
        <Input maxLength={400} />
      </Form.Item>
    </FormModal>
  );
}
