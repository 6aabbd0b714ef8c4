import { Button, DatePicker, Form, Input, Popconfirm, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { useChange } from '../../client/use-change.ts';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  ApiKeysDocument,
  CreateApiKeyDocument,
  RevokeApiKeyDocument,
  type ApiKeysQuery,
} from '../../operations/generated.ts';
import { KeptTable } from '../../parts/kept-table.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problem } from '../../parts/problem.tsx';
import { Section } from '../../parts/section.tsx';
import { FormDialog } from './form-dialog.tsx';
import { OneTimeDialog, type OneTimeText } from './one-time-text.tsx';
import { RoleAndUnit } from './role-and-unit.tsx';

type Key = ApiKeysQuery['apiKeys'][number];

interface NewKey {
  readonly role: string;
  readonly unit: string;
  readonly purpose: string;
  readonly expiresOn?: Dayjs | null;
}

const textOf = (moment: string | null | undefined): string =>
  moment == null ? '—' : momentText(moment);

/** API keys of programs: create and revoke. */
export function Keys(): React.JSX.Element {
  const { t } = useLanguage();
  const { today } = useViewer();
  const result = useLiveQuery(ApiKeysDocument, {});
  const creating = useChange(CreateApiKeyDocument);
  const revoking = useChange(RevokeApiKeyDocument);
  const [isCreating, setIsCreating] = useState(false);
  const [shown, setShown] = useState<OneTimeText | null>(null);
  const statusOf = ({ revokedAt, expiresAt }: Key): React.JSX.Element => {
    if (revokedAt != null) return <Tag>{t({ zh: '已作废', en: 'revoked' })}</Tag>;
    return expiresAt != null && Date.parse(expiresAt) <= Date.now() ? (
      <Tag>{t({ zh: '已到期', en: 'expired' })}</Tag>
    ) : (
      <Tag color="success">{t({ zh: '有效', en: 'valid' })}</Tag>
    );
  };
  return (
    <Section
      title={t({ zh: '程序的密钥', en: 'Keys of programs' })}
      result={result}
      extra={
        <Button
          type="primary"
          onClick={() => {
            creating.forget();
            setIsCreating(true);
          }}
        >
          {t({ zh: '生成密钥', en: 'New key' })}
        </Button>
      }
    >
      {({ apiKeys }) => (
        <>
          {revoking.error && <Problem error={revoking.error} />}
          <KeptTable<Key>
            name="keys"
            size="small"
            rowKey="prefix"
            dataSource={[...apiKeys].reverse()}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            columns={[
              { title: t({ zh: '前缀', en: 'Prefix' }), dataIndex: 'prefix' },
              { title: t({ zh: '用途', en: 'Purpose' }), dataIndex: 'purpose' },
              {
                title: t({ zh: '单位', en: 'Org unit' }),
                key: 'root',
                render: (_, { root }) => root.name,
              },
              { title: t({ zh: '角色', en: 'Role' }), dataIndex: 'role' },
              {
                title: t({ zh: '状态', en: 'Status' }),
                key: 'status',
                render: (_, key) => statusOf(key),
              },
              {
                title: t({ zh: '最近使用', en: 'Last use' }),
                key: 'lastUsedAt',
                render: (_, { lastUsedAt }) => textOf(lastUsedAt),
              },
              {
                title: t({ zh: '到期', en: 'Expires' }),
                key: 'expiresAt',
                render: (_, { expiresAt }) => textOf(expiresAt),
              },
              {
                title: t({ zh: '生成', en: 'Created' }),
                key: 'created',
                render: (_, { createdAt, createdBy }) => `${momentText(createdAt)} ${createdBy}`,
              },
              {
                key: 'revoke',
                render: (_, { prefix, revokedAt }) =>
                  revokedAt == null && (
                    <Popconfirm
                      title={t({
                        zh: '作废此密钥？使用它的程序将立即无法访问。',
                        en: 'Revoke this key? Programs that use it lose access at once.',
                      })}
                      onConfirm={() => void revoking.make({ prefix })}
                    >
                      <Button size="small" danger>
                        {t({ zh: '作废', en: 'Revoke' })}
                      </Button>
                    </Popconfirm>
                  ),
              },
            ]}
          />
          {isCreating && (
            <FormDialog<NewKey>
              title={t({ zh: '生成密钥', en: 'New key' })}
              state={creating}
              onClose={() => {
                setIsCreating(false);
              }}
              onSave={async ({ expiresOn, ...input }) => {
                const data = await creating.make({
                  input: { ...input, expiresOn: expiresOn?.format('YYYY-MM-DD') ?? null },
                });
                if (data) setShown({ kind: 'key', text: data.createApiKey });
                return data !== null;
              }}
            >
              <Form.Item
                name="purpose"
                label={t({ zh: '用途', en: 'Purpose' })}
                rules={[
                  {
                    required: true,
                    message: t({ zh: '请写明用途', en: 'Say what the key is for' }),
                  },
                ]}
              >
                <Input
                  maxLength={200}
                  placeholder={t({
                    zh: '如：年报系统取数',
                    en: 'such as: data for the yearly report',
                  })}
                />
              </Form.Item>
              <RoleAndUnit />
              <Form.Item
                name="expiresOn"
                label={t({
                  zh: '最后有效日（不填则不到期）',
                  en: 'Last valid day (empty: no end)',
                })}
              >
                <DatePicker
                  style={{ width: '100%' }}
                  disabledDate={(day) => day.format('YYYY-MM-DD') < today}
                />
              </Form.Item>
            </FormDialog>
          )}
          <OneTimeDialog
            shown={shown}
            onClose={() => {
              setShown(null);
            }}
          />
        </>
      )}
    </Section>
  );
}
