import { Alert, Button, Card, Checkbox, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { headersOf } from '../client/client.ts';
import { useSpeech } from './language.tsx';

/** The form for the key. */
export function KeyPage({
  onKey,
}: {
  readonly onKey: (key: string, remember: boolean) => void;
}): React.JSX.Element {
  const { say, language } = useSpeech();
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
            ? say({
                zh: '密钥无效或已作废。请向管理员索取新的密钥。',
                en: 'This key is unknown or revoked. Ask the administrator for a new one.',
              })
            : `HTTP ${response.status}`,
        );
    } catch {
      setProblem(
        say({
          zh: '无法连接服务，请稍后重试。',
          en: 'The service cannot be reached; try again in a moment.',
        }),
      );
    } finally {
      setIsLoading(false);
    }
  };
  return (
    <main style={{ minHeight: '100%', display: 'grid', placeItems: 'center', padding: 16 }}>
      <Card style={{ width: 'min(460px, 100%)' }}>
        <Typography.Title level={1} style={{ fontSize: 26, marginTop: 0 }}>
          同心 · Tongxin
        </Typography.Title>
        <Typography.Paragraph>
          {say({
            zh: '城市教育工会数据平台。请输入密钥：npm start 启动时会显示，管理员也可用 api-key create 生成。',
            en:
              'The data platform of a city education union. Give your key: npm start prints ' +
              'one, and the administrator makes more with api-key create.',
          })}
        </Typography.Paragraph>
        <Form
          layout="vertical"
          onFinish={(values: { key: string; remember?: boolean }) => void enter(values)}
          requiredMark={false}
        >
          <Form.Item
            name="key"
            label={say({ zh: '密钥', en: 'Key' })}
            rules={[
              {
                required: true,
                message: say({
                  zh: '请输入密钥，以 tx_ 开头',
                  en: 'Give a key; it begins with tx_',
                }),
              },
            ]}
          >
            <Input.Password autoFocus autoComplete="off" placeholder="tx_…" />
          </Form.Item>
          <Form.Item name="remember" valuePropName="checked">
            <Checkbox>
              {say({
                zh: '在此设备上记住（公用电脑请勿勾选）',
                en: 'Remember on this device (not on a shared one)',
              })}
            </Checkbox>
          </Form.Item>
          {problem !== null && (
            <Alert
              type="error"
              showIcon
              title={problem}
              style={{ marginBottom: 16 }}
              role="alert"
            />
          )}
          <Button type="primary" htmlType="submit" block loading={isLoading}>
            {say({ zh: '进入', en: 'Enter' })}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
