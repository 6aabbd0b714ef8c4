import { Table, Typography } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import type { PreviewSettingMutation } from '../../operations/generated.ts';
import { figureText } from '../../parts/number.ts';

type Effect = PreviewSettingMutation['previewPolicySetting'][number];

/** The figures that a new value of a setting would change, before and after. */
export function SettingEffects({
  effects,
}: {
  readonly effects: readonly Effect[];
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const changed = effects.filter(({ differs }) => differs);
  const textOf = ({ indicator }: Effect, figure: Effect['before']): string =>
    figure ? figureText(figure, indicatorOf(indicator.code)!, language) : '—';
  if (changed.length === 0)
    return (
      <Typography.Paragraph style={{ marginBlockStart: 12 }}>
        {t({
          zh: `比较了 ${effects.length} 个数字，没有变化。`,
          en: `${effects.length} figures compared: none changes.`,
        })}
      </Typography.Paragraph>
    );
  return (
    <Table<Effect>
      size="small"
      style={{ marginBlockStart: 12 }}
      rowKey={({ indicator, unit, period }) => `${indicator.code} ${unit.code} ${period}`}
      dataSource={changed}
      pagination={changed.length > 10 ? { pageSize: 10, size: 'small' } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t({ zh: '指标', en: 'Indicator' }),
          key: 'indicator',
          render: (_, { indicator, period }) => `${indicator.code} · ${period}`,
        },
        {
          title: t({ zh: '现在', en: 'Now' }),
          key: 'before',
          align: 'right',
          render: (_, effect) => textOf(effect, effect.before),
        },
        {
          title: t({ zh: '设定之后', en: 'After' }),
          key: 'after',
          align: 'right',
          render: (_, effect) => textOf(effect, effect.after),
        },
      ]}
    />
  );
}
