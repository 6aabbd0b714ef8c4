import { Form, Select } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import { UnitChooser } from '../../parts/unit-chooser.tsx';

const ROLES = [
  { value: 'STATISTICIAN', zh: '统计员：可见个人，可修改数据', en: 'sees persons, changes data' },
  { value: 'ANALYST', zh: '分析员：只读，不见个人', en: 'reads what is not about persons' },
] as const;

/** A field of the form for an org unit, as its code. */
function UnitField({
  value = '',
  onChange = () => undefined,
}: {
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}): React.JSX.Element {
  return <UnitChooser width="100%" value={value} onChoose={onChange} />;
}

/** The fields for a role and the top of the units that are seen. */
export function RoleAndUnit(): React.JSX.Element {
  const { say } = useSpeech();
  return (
    <>
      <Form.Item
        name="role"
        label={say({ zh: '角色', en: 'Role' })}
        rules={[{ required: true, message: say({ zh: '请选择角色', en: 'Choose a role' }) }]}
      >
        <Select
          options={ROLES.map(({ value, ...about }) => ({
            value,
            label: `${value} · ${say(about)}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="unit"
        label={say({
          zh: '单位（可见该单位及其下级）',
          en: 'Org unit (it sees this and all below)',
        })}
        rules={[{ required: true, message: say({ zh: '请选择单位', en: 'Choose an org unit' }) }]}
      >
        <UnitField />
      </Form.Item>
    </>
  );
}
