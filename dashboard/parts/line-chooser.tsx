import { Form, Select } from 'antd';
import { useLanguage } from '../app/language.tsx';
import type { EdgeLine } from '../operations/generated.ts';
import { LINE_NAMES, LINES } from './reading.ts';

/** Chooses the line along which figures are added up. */
export function LineChooser({
  value,
  onChoose,
}: {
  readonly value: EdgeLine;
  readonly onChoose: (line: EdgeLine) => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Form.Item
      label={t({ zh: '隶属线', en: 'Line' })}
      tooltip={t({
        zh: '按哪条隶属线汇总；密钥的范围总按工会线。',
        en: 'Along which line figures are added up; the scope of a key follows the union line.',
      })}
      style={{ margin: 0 }}
    >
      <Select<EdgeLine>
        aria-label={t({ zh: '隶属线', en: 'Line' })}
        value={value}
        onChange={onChoose}
        options={LINE_NAMES.map((line) => ({ value: line, label: t(LINES[line]) }))}
      />
    </Form.Item>
  );
}
