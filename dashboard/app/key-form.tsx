import { Button, Checkbox, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { headersOf } from '../client/client.ts';
import { Refusal } from '../parts/refusal.tsx';
import { useLanguage } from './language.tsx';

/** The form for the key. */
export function KeyForm({
  onKey,
}: {
  readonly onKey: (key: string, remember: boolean) => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const enter = async ({
    key,
    remember,
  }: {
    readonly key: string;
    readonly remember?: boolean;
  }): Promise<void> => {
    setIsLoading(true);
    try {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { ...headersOf(key.trim(), language), 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ revision }' }),
      });
      if (response.ok) onKey(key.trim(), remember ?? false);
      else
        setProblem(
          response.status === 401
            ? t({
                zh: '密钥无效或已作废。请向管理员索取新的密钥。',
                en: 'This key is unknown or revoked. Ask the administrator for a new one.',
              })
            : `HTTP ${response.status}`,
        );
    } catch {
      setProblem(
        t({
          zh: '无法连接服务，请稍后重试。',
          en: 'The service cannot be reached; try again in a moment.',
        }),
      );
    } finally {
      setIsLoading(false);
    }
  };
  return (
    <>
      <Typography.Paragraph>
        {t({
          zh: '密钥供程序使用；示范城市的密钥在 npm start 启动时显示，其他的由管理员用 api-key create 生成。',
          en:
            'Keys are for programs; npm start prints one for the demo city, and the ' +
            'administrator makes others with api-key create.',
        })}
      </Typography.Paragraph>
      <Form
        layout="vertical"
        onFinish={(values: { key: string; remember?: boolean }) => void enter(values)}
        requiredMark={false}
      >
        <Form.Item
          name="key"
          label={t({ zh: '密钥', en: 'Key' })}
          rules={[
            {
              required: true,
              message: t({
                zh: '请输入密钥，以 tx_ 开头',
                en: 'Give a key; it begins with tx_',
              }),
            },
          ]}
        >
          <Input.Password autoComplete="off" placeholder="tx_…" />
        </Form.Item>
        <Form.Item name="remember" valuePropName="checked">
          <Checkbox>
            {t({
              zh: '在此设备上记住（公用电脑请勿勾选）',
              en: 'Remember on this device (not on a shared one)',
            })}
          </Checkbox>
        </Form.Item>
        <Refusal text={problem} />
        <Button type="primary" htmlType="submit" block loading={isLoading}>
          {t({ zh: '进入', en: 'Enter' })}
        </Button>
      </Form>
    </>
  );
}
