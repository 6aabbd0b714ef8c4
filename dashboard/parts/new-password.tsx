import { Form, Input } from 'antd';
import { weaknessOf } from '../../base/password.ts';
import { useLanguage } from '../app/language.tsx';

/** Two fields for a new password, which is checked while it is typed. */
export function NewPassword({ login }: { readonly login: string }): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <>
      <Form.Item
        name="newPassword"
        label={t({ zh: '新密码', en: 'New password' })}
        extra={t({
          zh: '至少 12 个字符；或至少 10 个字符，含大写、小写、数字、符号中的三类。',
          en: '12 characters, or 10 of three classes: upper case, lower case, digits, signs.',
        })}
        validateFirst
        rules={[
          { required: true, message: t({ zh: '请输入新密码', en: 'Enter a new password' }) },
          {
            validator: (_, value: string) => {
              const weakness = weaknessOf(value, login);
              return weakness === null ? Promise.resolve() : Promise.reject(new Error(t(weakness)));
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t({ zh: '再输入一次新密码', en: 'Repeat the new password' })}
        dependencies={['newPassword']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(
                    new Error(
                      t({ zh: '两次输入不一致', en: 'The two passwords are not the same' }),
                    ),
                  ),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
