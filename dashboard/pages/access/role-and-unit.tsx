import { Form, Input, Select } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { RolesDocument } from '../../operations/generated.ts';
import { UnitChooser } from '../../parts/unit-chooser.tsx';

/** A field of the form for an org unit, as its code; viewers who may not search units enter the code. */
function UnitField({
  value = '',
  onChange = () => undefined,
}: {
  readonly value?: string;
  readonly onChange?: (code: string) => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { rights } = useViewer();
  if (!rights.includes('read:open'))
    return (
      <Input
        value={value}
        placeholder={t({ zh: '单位代码', en: 'Code of the org unit' })}
        onChange={({ target }) => {
          onChange(target.value.trim());
        }}
      />
    );
  return <UnitChooser width="100%" value={value} onChoose={onChange} />;
}

/** The fields for a role and the top of the units that are seen. */
export function RoleAndUnit(): React.JSX.Element {
  const { t } = useLanguage();
  const { data } = useLiveQuery(RolesDocument, {});
  return (
    <>
      <Form.Item
        name="role"
        label={t({ zh: '角色', en: 'Role' })}
        rules={[{ required: true, message: t({ zh: '请选择角色', en: 'Choose a role' }) }]}
      >
        <Select
          options={data?.roles.map(({ role, title, sees }) => ({
            value: role,
            label: `${role} · ${t({ zh: `${title.zh}：${sees.zh}`, en: sees.en })}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="unit"
        label={t({
          zh: '单位（可见该单位及其下级）',
          en: 'Org unit (it sees this and all below)',
        })}
        rules={[{ required: true, message: t({ zh: '请选择单位', en: 'Choose an org unit' }) }]}
      >
        <UnitField />
      </Form.Item>
    </>
  );
}
