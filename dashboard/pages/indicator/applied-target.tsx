import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/language.tsx';
import { useViewer, type Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  AppliedTargetsDocument,
  TargetHistoryDocument,
  type TargetHistoryQuery,
} from '../../operations/generated.ts';
import { momentText } from '../../parts/moment.ts';
import { shortText, unitSign } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { TARGET_SOURCES } from '../../parts/target-sources.ts';
import { SignTarget } from './sign-target.tsx';

type Signed = TargetHistoryQuery['targetHistory'][number];

/** The target that applies to an org unit in a period, what was signed before, and a way to set it. */
export function AppliedTarget({
  indicator,
  root,
  period,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { rights, root: top, atTop } = useViewer();
  const [isSigning, setIsSigning] = useState(false);
  const result = useLiveQuery(AppliedTargetsDocument, {
    root,
    period,
    indicators: [indicator.code],
  });
  const history = useLiveQuery(TargetHistoryDocument, { root, indicator: indicator.code });
  const valueText = (value: number): string =>
    `${shortText(value, language)}${unitSign(indicator, language)}`;
  const signed = history.data?.targetHistory;
  const isAbove = atTop || root !== top.code;
  return (
    <Section
      title={t({ zh: '目标', en: 'Target' })}
      result={result}
      extra={
        rights.includes('write:open') &&
        isAbove &&
        signed && (
          <Button
            size="small"
            onClick={() => {
              setIsSigning(true);
            }}
          >
            {t({ zh: '设定目标', en: 'Set a target' })}
          </Button>
        )
      }
    >
      {({ appliedTargets: [target] }) => (
        <Flex vertical gap={8}>
          <Flex gap={12} align="baseline" wrap>
            {target?.value == null ? (
              <Typography.Text type="secondary">
                {t({
                  zh: '这一期没有目标：期内事件的目标按年设定，不足一年的统计期没有。',
                  en: 'No target in this period: targets for events are for a year.',
                })}
              </Typography.Text>
            ) : (
              <>
                <strong style={{ fontSize: 20 }}>{valueText(target.value)}</strong>
                <Tag>{t(TARGET_SOURCES[target.source!])}</Tag>
                {target.signedBy != null && (
                  <Typography.Text type="secondary">
                    <Link to={`/units/${encodeURIComponent(target.signedBy.code)}`}>
                      {target.signedBy.name}
                    </Link>{' '}
                    {t({ zh: `${target.year} 年度`, en: `for ${target.year}` })}
                    {target.responsible != null && ` · ${target.responsible}`}
                  </Typography.Text>
                )}
              </>
            )}
          </Flex>
          {signed && signed.length > 0 && (
            <Table<Signed>
              size="small"
              rowKey={({ unit, year }) => `${unit.code} ${year}`}
              dataSource={signed}
              pagination={signed.length > 10 ? { pageSize: 10, size: 'small' } : false}
              scroll={{ x: 'max-content' }}
              columns={[
                { title: t({ zh: '年度', en: 'Year' }), dataIndex: 'year', key: 'year' },
                {
                  title: t({ zh: '签订单位', en: 'Signed by' }),
                  key: 'unit',
                  render: (_, { unit }) => unit.name,
                },
                {
                  title: t({ zh: '目标值', en: 'Value' }),
                  key: 'value',
                  align: 'right',
                  render: (_, { value }) => valueText(value),
                },
                {
                  title: t({ zh: '责任人职务', en: 'Post responsible' }),
                  key: 'responsible',
                  render: (_, { responsible }) => responsible ?? '—',
                },
                {
                  title: t({ zh: '签订日期', en: 'Signed on' }),
                  key: 'signedOn',
                  render: (_, { signedOn }) => signedOn ?? '—',
                },
                {
                  title: t({ zh: '最近改动', en: 'Last changed' }),
                  key: 'changed',
                  render: (_, { changedAt, changedBy }) =>
                    `${momentText(changedAt)} · ${changedBy}`,
                },
              ]}
            />
          )}
          {signed?.length === 0 && (
            <Typography.Text type="secondary">
              {t({
                zh: '本单位及各上级没有为这一指标签订过目标，按目录中的值。',
                en: 'Neither this unit nor those above it signed a target; that of the catalogue applies.',
              })}
            </Typography.Text>
          )}
          {isSigning && (
            <SignTarget
              indicator={indicator}
              unit={target?.unit ?? { code: root, name: root }}
              year={target?.year ?? Number(period.slice(0, 4))}
              signed={(signed ?? []).filter(({ unit }) => unit.code === root)}
              onClose={() => {
                setIsSigning(false);
              }}
            />
          )}
        </Flex>
      )}
    </Section>
  );
}
