import { Alert, Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { SETTING_SOURCES } from '../../base/setting-sources.ts';
import { useAddress, useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useViewer } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { SettingsDocument, type SettingsQuery } from '../operations/generated.ts';
import { Heading } from '../parts/heading.tsx';
import { KeptTable } from '../parts/kept-table.tsx';
import { Section } from '../parts/section.tsx';
import { SettingHistory } from './settings/history.tsx';
import { SetSetting } from './settings/set-setting.tsx';
import { useSettingText } from './settings/words.ts';

type Setting = SettingsQuery['settings'][number];

/** Links to the indicators and the names of the rules that read a setting. */
function Readers({ of: { indicators, rules } }: { readonly of: Setting }): React.JSX.Element {
  const { t } = useLanguage();
  const query = useKeptQuery();
  const [showsAll, setShowsAll] = useState(false);
  const few = 8;
  const shown = showsAll ? indicators : indicators.slice(0, few);
  return (
    <Flex gap={6} wrap>
      {shown.map(({ code, title }) => (
        <Link key={code} to={`/indicators/${code}${query}`} title={t(title)}>
          {code}
        </Link>
      ))}
      {indicators.length > shown.length && (
        <Button
          type="link"
          size="small"
          style={{ padding: 0, height: 'auto' }}
          onClick={() => {
            setShowsAll(true);
          }}
        >
          {t({ zh: `共 ${indicators.length} 项`, en: `all ${indicators.length}` })}
        </Button>
      )}
      {rules.map(({ code, title }) => (
        <Tag key={code} title={t(title)} style={{ margin: 0 }}>
          {t({ zh: '规则', en: 'rule' })} {code}
        </Tag>
      ))}
    </Flex>
  );
}

/**
 * The settings of the policy: standard value, value today, source, the indicators and rules that
 * read each, and its history. Keys of the whole hierarchy set new values.
 */
export default function SettingsPage(): React.JSX.Element {
  const { t } = useLanguage();
  const { rights, atTop } = useViewer();
  const { get } = useAddress();
  const textOf = useSettingText();
  const result = useLiveQuery(SettingsDocument, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const mayChange = rights.includes('write:open') && atTop;
  const reader = get('indicator');
  const settings =
    result.data?.settings.filter(
      ({ indicators }) => reader === null || indicators.some(({ code }) => code === reader),
    ) ?? [];
  const setting = settings.find(({ name }) => name === chosen);
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '参数', en: 'Settings' })} />
      <Typography.Paragraph style={{ margin: 0 }}>
        {t({
          zh: '文件没有定死的数由市里设定，自某日起生效。更早的统计期和已存的快照保持原值。',
          en:
            'What the documents leave open is set by the city, from a day on. Earlier periods and ' +
            'stored snapshots keep their values.',
        })}
      </Typography.Paragraph>
      {!mayChange && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '只有最上级单位的 STATISTICIAN 密钥可以设定取值。',
            en: 'Only STATISTICIAN keys of the whole hierarchy may set values.',
          })}
        />
      )}
      {reader !== null && (
        <Flex gap={8} align="baseline" wrap>
          <Typography.Text>
            {t({
              zh: `指标 ${reader} 用到的参数`,
              en: `Settings that indicator ${reader} reads`,
            })}
          </Typography.Text>
          <Link to="/settings">{t({ zh: '全部参数', en: 'All settings' })}</Link>
        </Flex>
      )}
      <Section title={t({ zh: '取值', en: 'Values' })} result={result}>
        {() => (
          <KeptTable<Setting>
            name="settings"
            size="small"
            rowKey="name"
            dataSource={settings}
            pagination={false}
            scroll={{ x: 'max-content' }}
            locale={{
              emptyText: t({
                zh: '该指标不用任何参数。',
                en: 'This indicator reads no setting.',
              }),
            }}
            expandable={{ expandedRowRender: (one) => <SettingHistory of={one} /> }}
            columns={[
              {
                title: t({ zh: '参数', en: 'Setting' }),
                key: 'title',
                // a long title breaks, so that a phone shows the value beside it
                render: (_, one) => (
                  <span style={{ display: 'inline-block', maxWidth: 150, whiteSpace: 'normal' }}>
                    {t(one.title)}
                  </span>
                ),
              },
              {
                title: t({ zh: '今日取值', en: 'Today' }),
                key: 'value',
                align: 'right',
                render: (_, one) => <strong>{textOf(one.value, one)}</strong>,
              },
              {
                title: t({ zh: '标准取值', en: 'Standard' }),
                key: 'standard',
                align: 'right',
                render: (_, one) => textOf(one.standard, one),
              },
              {
                title: t({ zh: '来源', en: 'Source' }),
                key: 'source',
                render: (_, one) => t(SETTING_SOURCES[one.source]),
                filters: Object.entries(SETTING_SOURCES).map(([value, words]) => ({
                  value,
                  text: t(words),
                })),
                onFilter: (value, one) => one.source === value,
              },
              {
                title: t({ zh: '用到它的指标和规则', en: 'Read by' }),
                key: 'readers',
                width: 260,
                render: (_, one) => <Readers of={one} />,
              },
              ...(mayChange
                ? [
                    {
                      title: '',
                      key: 'set',
                      render: (_: unknown, one: Setting) => (
                        <Button
                          size="small"
                          onClick={() => {
                            setChosen(one.name);
                          }}
                        >
                          {t({ zh: '设定', en: 'Set' })}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Section>
      {setting && (
        <SetSetting
          key={setting.name}
          setting={setting}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </Flex>
  );
}
