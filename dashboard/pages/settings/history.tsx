import { Flex, List, Typography } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { SettingsQuery } from '../../operations/generated.ts';
import { momentText } from '../../parts/moment.ts';
import { useSettingText } from './words.ts';

type Setting = SettingsQuery['settings'][number];

/** Why a setting has its standard value, and every value that the city has set, newest first. */
export function SettingHistory({ of: setting }: { readonly of: Setting }): React.JSX.Element {
  const { t } = useLanguage();
  const textOf = useSettingText();
  return (
    <Flex vertical gap={4}>
      <Typography.Text type="secondary">
        {t({ zh: '标准取值的依据：', en: 'Standard value: ' })}
        {t(setting.basis)}
      </Typography.Text>
      {setting.changes.length === 0 ? (
        <Typography.Text>
          {t({
            zh: '市里没有设定过，用标准取值。',
            en: 'Never set: the standard value applies.',
          })}
        </Typography.Text>
      ) : (
        <List
          size="small"
          dataSource={setting.changes.toReversed()}
          rowKey="from"
          renderItem={({ from, value, basis, changedAt, changedBy }) => (
            <List.Item>
              <Typography.Text>
                {t({ zh: `自 ${from} 起：`, en: `From ${from}: ` })}
                {textOf(value, setting)}
                {basis !== null && ` · ${basis}`}
              </Typography.Text>
              <Typography.Text type="secondary">
                {momentText(changedAt)} · {changedBy}
              </Typography.Text>
            </List.Item>
          )}
        />
      )}
    </Flex>
  );
}
