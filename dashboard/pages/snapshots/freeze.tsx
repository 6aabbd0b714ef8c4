import { Alert, Form, Input, Progress, Select } from 'antd';
import { useState } from 'react';
import { yearBefore } from '../../../base/period.ts';
import { useAddress } from '../../app/address.ts';
import { useKey } from '../../app/key-context.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { headersOf } from '../../client/client.ts';
import { freeze, type Frozen } from '../../client/freeze.ts';
import { useLive } from '../../client/live.tsx';
import { SnapshotsDocument } from '../../operations/generated.ts';
import { FormModal } from '../../parts/form-modal.tsx';
import { wordsOf } from '../../parts/problem.tsx';

interface Wanted {
  readonly title: string;
  readonly periods: string[];
  readonly supersedes?: string;
  readonly reason?: string;
}

/** Freezes the whole catalogue for the viewer's scope. */
export function Freeze({
  isOpen,
  onClose,
  onMade,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: () => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { key } = useKey();
  const { touch } = useLive();
  const { viewer } = useCatalogue();
  const { period } = useAddress();
  const [form] = Form.useForm<Wanted>();
  const [progress, setProgress] = useState<Frozen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const result = useLiveQuery(SnapshotsDocument, {}, !isOpen);
  const supersedes = Form.useWatch('supersedes', form);
  const make = async (wanted: Wanted): Promise<void> => {
    setProblem(null);
    setProgress({ done: 0, total: 0 });
    try {
      await freeze({ ...wanted, root: viewer.root.code }, headersOf(key, language), setProgress);
      touch();
      form.resetFields();
      onMade();
    } catch (error) {
      setProblem(t(wordsOf(error)));
    }
    setProgress(null);
  };
  return (
    <FormModal
      isOpen={isOpen}
      title={t({
        zh: `冻结 ${viewer.root.name} 的全部指标`,
        en: `Freeze every indicator of ${viewer.root.name}`,
      })}
      okText={t({ zh: '冻结', en: 'Freeze' })}
      isBusy={progress !== null}
      form={form}
      initialValues={{
        title: t({ zh: `${period} 统计`, en: `Numbers of ${period}` }),
        periods: [yearBefore(period), period],
      }}
      below={
        <>
          {progress && (
            <Progress
              percent={
                progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 100)
              }
              status="active"
              format={(percent) =>
                progress.total === 0 ? t({ zh: '读取数据', en: 'reading' }) : `${percent ?? 0}%`
              }
              aria-label={t({ zh: '冻结进度', en: 'How much is frozen' })}
            />
          )}
          {problem !== null && <Alert type="error" showIcon title={problem} />}
        </>
      }
      onSubmit={make}
      onClose={() => {
        setProblem(null);
        onClose();
      }}
    >
      <Form.Item
        name="title"
        label={t({ zh: '标题', en: 'Title' })}
        rules={[{ required: true, whitespace: true, max: 200 }]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="periods"
        label={t({
          zh: '统计期（报告需要本期和上年同期）',
          en: 'Periods (a report takes the period and the one a year before)',
        })}
        rules={[{ required: true }]}
      >
        <Select
          mode="tags"
          tokenSeparators={[',', '，', ' ']}
          options={['LAST_YEAR', 'LAST_12_MONTHS', 'LAST_4_QUARTERS'].map((value) => ({ value }))}
        />
      </Form.Item>
      <Form.Item
        name="supersedes"
        label={t({ zh: '取代哪一份（更正时）', en: 'In the place of (for a correction)' })}
      >
        <Select
          allowClear
          options={(result.data?.snapshots ?? [])
            .filter((snapshot) => snapshot.supersededBy == null)
            .map((snapshot) => ({
              value: snapshot.code,
              label: `${snapshot.code} ${snapshot.title}`,
            }))}
        />
      </Form.Item>
      {supersedes !== undefined && (
        <Form.Item
          name="reason"
          label={t({ zh: '为何取代', en: 'Why' })}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input />
        </Form.Item>
      )}
    </FormModal>
  );
}
