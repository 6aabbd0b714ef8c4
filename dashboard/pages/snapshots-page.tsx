import { Alert, Button, Flex, Tabs, Tag, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import { useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useViewer } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { SnapshotsDocument, type SnapshotsQuery } from '../operations/generated.ts';
import { DownloadButton } from '../parts/download-button.tsx';
import { Heading } from '../parts/heading.tsx';
import { KeptTable } from '../parts/kept-table.tsx';
import { momentText } from '../parts/moment.ts';
import { numberText } from '../parts/number.ts';
import { Section } from '../parts/section.tsx';
import { Difference } from './snapshots/difference.tsx';
import { Freeze } from './snapshots/freeze.tsx';
import { Reports } from './snapshots/reports.tsx';
import { Schedules } from './snapshots/schedules.tsx';

type Snapshot = SnapshotsQuery['snapshots'][number];

/** Snapshots: make, compare, download; reports from them, and schedules. */
export default function SnapshotsPage(): React.JSX.Element {
  const { t, language, list, aside } = useLanguage();
  const { rights } = useViewer();
  const { get, set } = useAddress();
  const [isFreezing, setIsFreezing] = useState(false);
  const result = useLiveQuery(SnapshotsDocument, {});
  const first = get('first');
  const second = get('second');
  const chosen = [first, second].filter((code): code is string => code !== null);
  const mayChange = rights.includes('MANAGE_SCHEDULES');
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '快照与报告', en: 'Snapshots and reports' })} />
      {get('tab') === 'schedules' && !mayChange && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '定时任务需要 STATISTICIAN 密钥。',
            en: 'Schedules take a STATISTICIAN key.',
          })}
        />
      )}
      <Tabs
        activeKey={
          ['reports', ...(mayChange ? ['schedules'] : [])].find((name) => name === get('tab')) ??
          'snapshots'
        }
        onChange={(tab) => {
          set({ tab: tab === 'snapshots' ? null : tab });
        }}
        items={[
          {
            key: 'snapshots',
            label: t({ zh: '快照', en: 'Snapshots' }),
            children: (
              <Flex vertical gap={16}>
                <Section
                  title={t({ zh: '快照', en: 'Snapshots' })}
                  result={result}
                  extra={
                    mayChange && (
                      <Button
                        type="primary"
                        onClick={() => {
                          setIsFreezing(true);
                        }}
                      >
                        {t({ zh: '冻结', en: 'Freeze' })}
                      </Button>
                    )
                  }
                >
                  {({ snapshots }) => (
                    <KeptTable<Snapshot>
                      name="list"
                      size="small"
                      rowKey="code"
                      dataSource={snapshots}
                      scroll={{ x: 'max-content' }}
                      pagination={{ pageSize: 10, hideOnSinglePage: true }}
                      locale={{ emptyText: t({ zh: '还没有快照。', en: 'There is none yet.' }) }}
                      rowSelection={{
                        selectedRowKeys: chosen,
                        hideSelectAll: true,
                        onChange: (keys) => {
                          const [a = null, b = null] = keys
                            .slice(-2)
                            .map(String)
                            .sort(
                              (x, y) =>
                                snapshots.findIndex(({ code }) => code === y) -
                                snapshots.findIndex(({ code }) => code === x),
                            );
                          set({ first: a, second: b, from: null, to: null });
                        },
                        getCheckboxProps: ({ code }) => ({
                          'aria-label': t({
                            zh: `选择 ${code} 作比较`,
                            en: `choose ${code} to compare`,
                          }),
                        }),
                      }}
                      columns={[
                        {
                          title: t({ zh: '编号', en: 'Code' }),
                          dataIndex: 'code',
                          render: (code: string, snapshot) => (
                            <Tooltip title={`SHA-256 ${snapshot.contentHash}`}>
                              <Typography.Text copyable code>
                                {code}
                              </Typography.Text>
                            </Tooltip>
                          ),
                        },
                        {
                          title: t({ zh: '标题', en: 'Title' }),
                          dataIndex: 'title',
                          render: (title: string, snapshot) => (
                            <>
                              {title}{' '}
                              {snapshot.supersededBy != null && (
                                <Tag color="warning">
                                  {t({
                                    zh: `已被 ${snapshot.supersededBy} 取代`,
                                    en: `superseded by ${snapshot.supersededBy}`,
                                  })}
                                </Tag>
                              )}
                              {snapshot.supersedes != null && (
                                <Tag>
                                  {t({
                                    zh: `取代 ${snapshot.supersedes}：${snapshot.reason ?? ''}`,
                                    en: `supersedes ${snapshot.supersedes}: ${snapshot.reason ?? ''}`,
                                  })}
                                </Tag>
                              )}
                              {!snapshot.guarded && (
                                <Tag color="error">
                                  {t({ zh: '含小数目', en: 'with small counts' })}
                                </Tag>
                              )}
                            </>
                          ),
                        },
                        {
                          title: t({ zh: '单位', en: 'Org unit' }),
                          key: 'root',
                          render: (_, snapshot) => snapshot.root.name,
                        },
                        {
                          title: t({ zh: '统计期', en: 'Periods' }),
                          key: 'periods',
                          render: (_, snapshot) =>
                            snapshot.periods.length > 3
                              ? `${snapshot.periods[0]!} … ${snapshot.periods.at(-1)!}` +
                                aside(String(snapshot.periods.length))
                              : list(snapshot.periods),
                        },
                        {
                          title: t({ zh: '修订', en: 'Revision' }),
                          dataIndex: 'revision',
                          align: 'right',
                        },
                        {
                          title: t({ zh: '行数', en: 'Rows' }),
                          dataIndex: 'rows',
                          align: 'right',
                          render: (rows: number) => numberText(rows, language),
                        },
                        {
                          title: t({ zh: '生成', en: 'Made' }),
                          key: 'made',
                          render: (_, snapshot) => (
                            <>
                              {momentText(snapshot.createdAt)}
                              <br />
                              <Typography.Text type="secondary">
                                {snapshot.createdBy}
                              </Typography.Text>
                            </>
                          ),
                        },
                        {
                          title: t({ zh: '文件', en: 'Files' }),
                          key: 'files',
                          render: (_, snapshot) => (
                            <Flex gap={4} wrap style={{ maxWidth: 260 }}>
                              {snapshot.files.map((file) => (
                                <DownloadButton
                                  key={file.format}
                                  address={file.address}
                                  label={file.format.toUpperCase()}
                                />
                              ))}
                            </Flex>
                          ),
                        },
                      ]}
                    />
                  )}
                </Section>
                {first !== null && second !== null ? (
                  <Difference
                    first={first}
                    second={second}
                    periodsOf={(code) =>
                      result.data?.snapshots.find((snapshot) => snapshot.code === code)?.periods ??
                      []
                    }
                  />
                ) : (
                  <Typography.Text type="secondary">
                    {t({
                      zh: '选两份快照即可比较。',
                      en: 'Choose two snapshots to compare them.',
                    })}
                  </Typography.Text>
                )}
              </Flex>
            ),
          },
          { key: 'reports', label: t({ zh: '报告', en: 'Reports' }), children: <Reports /> },
          ...(mayChange
            ? [
                {
                  key: 'schedules',
                  label: t({ zh: '定时任务', en: 'Schedules' }),
                  children: <Schedules />,
                },
              ]
            : []),
        ]}
      />
      <Freeze
        isOpen={isFreezing}
        onClose={() => {
          setIsFreezing(false);
        }}
        onMade={() => {
          setIsFreezing(false);
          result.again();
        }}
      />
    </Flex>
  );
}
