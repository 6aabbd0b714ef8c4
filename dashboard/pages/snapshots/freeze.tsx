import { Alert, Form, Input, Modal, Select } from 'antd';
import { yearBefore } from '../../../base/period.ts';
import { useAddress } from '../../app/address.ts';
import { useSpeech } from '../../app/language.tsx';
import { useGround } from '../../app/viewer.tsx';
import { useAsk } from '../../client/use-ask.ts';
import { useChange } from '../../client/use-change.ts';
import { FreezeDocument, SnapshotsDocument } from '../../operations/generated.ts';
import { Problem } from '../../parts/problem.tsx';

interface Wanted { readonly title: string; readonly periods: string[]; readonly supersedes?: string; readonly reason?: string }

/** Freezes the whole catalogue for what the viewer sees. */
export function Freeze({ isOpen, onClose, onMade }: { readonly isOpen: boolean; readonly onClose: () => void; readonly onMade: () => void }): React.JSX.Element {
  const { say } = useSpeech(), { viewer } = useGround(), { period } = useAddress(), [form] = Form.useForm<Wanted>(), freezing = useChange(FreezeDocument), known = useAsk(SnapshotsDocument, {}, !isOpen), supersedes = Form.useWatch('supersedes', form);
  const freeze = async (wanted: Wanted): Promise<void> => { if (await freezing.make({ input: { ...wanted, root: viewer.root.code } })) { form.resetFields(); onMade(); } };
  return (
    <Modal open={isOpen} title={say({ zh: `冻结 ${viewer.root.name} 的全部指标`, en: `Freeze every indicator of ${viewer.root.name}` })} onCancel={() => { freezing.forget(); onClose(); }} onOk={() => { form.submit(); }} okText={say({ zh: '冻结', en: 'Freeze' })} confirmLoading={freezing.isUnderWay} destroyOnHidden>
      <Form form={form} layout="vertical" initialValues={{ title: say({ zh: `${period} 统计`, en: `Numbers of ${period}` }), periods: [yearBefore(period), period] }} onFinish={(wanted: Wanted) => void freeze(wanted)}>
        <Form.Item name="title" label={say({ zh: '标题', en: 'Title' })} rules={[{ required: true, whitespace: true, max: 200 }]}><Input /></Form.Item>
        <Form.Item name="periods" label={say({ zh: '统计期（报告需要本期和上年同期）', en: 'Periods (a report takes the period and the one a year before)' })} rules={[{ required: true }]}><Select mode="tags" tokenSeparators={[',', '，', ' ']} options={['LAST_YEAR', 'LAST_12_MONTHS', 'LAST_4_QUARTERS'].map((value) => ({ value }))} /></Form.Item>
        <Form.Item name="supersedes" label={say({ zh: '取代哪一份（更正时）', en: 'In the place of (for a correction)' })}><Select allowClear options={(known.data?.snapshots ?? []).filter((it) => it.supersededBy == null).map((it) => ({ value: it.code, label: `${it.code} ${it.title}` }))} /></Form.Item>
        {supersedes !== undefined && <Form.Item name="reason" label={say({ zh: '为何取代', en: 'Why' })} rules={[{ required: true, whitespace: true }]}><Input /></Form.Item>}
      </Form>
      {freezing.isUnderWay && <Alert type="info" showIcon title={say({ zh: '全市一年约需数秒，十二期约十秒。', en: 'A year of the whole city takes some seconds, twelve periods some ten.' })} />}
      {freezing.error && <Problem error={freezing.error} />}
    </Modal>
  );
}
