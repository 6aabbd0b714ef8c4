import { Alert, Flex, Input, Segmented, Typography } from 'antd';
import { yearBefore } from '../../base/period.ts';
import { labelOf, useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { ComparedDocument } from '../operations/generated.ts';
import { Change } from '../parts/change.tsx';
import { Figure } from '../parts/figure.tsx';
import { Heading } from '../parts/heading.tsx';
import { IndicatorChooser } from '../parts/indicator-chooser.tsx';
import { Section } from '../parts/section.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { OFF_RECORD } from '../parts/on-record.ts';
import { Groups } from './compare/groups.tsx';
import { Parts } from './compare/parts.tsx';
import { useLine } from '../parts/use-line.tsx';

type Mode = 'periods' | 'units';

/** An input for a period, applied on blur. */
function PeriodInput({
  value,
  about,
  onChange,
}: {
  readonly value: string;
  readonly about: string;
  readonly onChange: (period: string) => void;
}): React.JSX.Element {
  const apply = (text: string): void => {
    if (text.trim() !== '' && text.trim() !== value) onChange(text.trim());
  };
  return (
    <Input
      key={value}
      defaultValue={value}
      aria-label={about}
      style={{ width: 120 }}
      onBlur={(event) => {
        apply(event.target.value);
      }}
      onPressEnter={(event) => {
        apply(event.currentTarget.value);
      }}
    />
  );
}

/** Two periods of an org unit, or two org units in a period: their difference and its parts. */
export default function ComparePage(): React.JSX.Element {
  const { t } = useLanguage();
  const { viewer, indicator: indicatorOf } = useCatalogue();
  const { get, set, period } = useAddress();
  const mode: Mode = get('mode') === 'units' ? 'units' : 'periods';
  const code = get('indicator') ?? 'B01';
  const indicator = indicatorOf(code) ?? indicatorOf('B01')!;
  const root = get('root') ?? viewer.root.code;
  const { line, chooser: lineChooser } = useLine();
  const other = get('other') ?? root;
  const before = labelOf(get('before'), viewer.today) ?? get('before') ?? yearBefore(period);
  const first = mode === 'periods' ? { period: before, root } : { period, root };
  const second = mode === 'periods' ? { period, root } : { period, root: other };
  const result = useLiveQuery(ComparedDocument, {
    query: { indicator: indicator.code, first, second, line },
  });
  const compared = result.data?.compare;
  const isUnknown =
    compared !== undefined && !(compared.first.onRecord && compared.second.onRecord);
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '比较', en: 'Compare' })} />
      <Flex gap={8} wrap align="center">
        <Segmented<Mode>
          value={mode}
          onChange={(mode) => {
            set({ mode: mode === 'units' ? mode : null });
          }}
          options={[
            { value: 'periods', label: t({ zh: '两期', en: 'Two periods' }) },
            { value: 'units', label: t({ zh: '两个单位', en: 'Two units' }) },
          ]}
          aria-label={t({ zh: '比较什么', en: 'What to compare' })}
        />
        {lineChooser}
        <IndicatorChooser
          value={indicator.code}
          onChange={(value) => {
            set({ indicator: value });
          }}
        />
        <UnitChooser
          value={result.data?.compare.first.unit.name ?? root}
          onChoose={(value) => {
            set({ root: value });
          }}
        />
        {mode === 'units' && (
          <UnitChooser
            value={other === root ? '' : (result.data?.compare.second.unit.name ?? other)}
            placeholder={t({ zh: '与哪个单位比', en: 'with which unit' })}
            onChoose={(value) => {
              set({ other: value });
            }}
          />
        )}
        {mode === 'periods' && (
          <PeriodInput
            value={before}
            about={t({ zh: '起点的统计期', en: 'First period' })}
            onChange={(value) => {
              set({ before: value });
            }}
          />
        )}
        {mode === 'periods' && <Typography.Text>→ {period}</Typography.Text>}
      </Flex>
      {indicatorOf(code) === undefined && (
        <Alert
          type="warning"
          showIcon
          title={t({
            zh: `没有代码为“${code}”的指标，显示的是 ${indicator.code}。`,
            en: `There is no indicator "${code}"; ${indicator.code} is shown.`,
          })}
        />
      )}
      <Section title={`${indicator.code} ${t(indicator.title)}`} result={result}>
        {({ compare: { first: a, second: b, difference, revision } }) => (
          <Flex gap={32} wrap align="center">
            {[a, b].map((figure, i) => (
              <Flex vertical key={i}>
                <Typography.Text type="secondary">
                  {figure.unit.name} · {figure.period}
                </Typography.Text>
                <span style={{ fontSize: 28, fontWeight: 600 }}>
                  <Figure
                    indicator={indicator.code}
                    figure={figure}
                    unit={figure.unit}
                    period={figure.period}
                    revision={revision}
                  />
                </span>
              </Flex>
            ))}
            <Flex vertical gap={4}>
              <Typography.Text type="secondary">
                {t({ zh: '差', en: 'Difference' })}
              </Typography.Text>
              {isUnknown ? (
                t({
                  zh: `无从比较：${mode === 'periods' ? '至少一期登记不全' : OFF_RECORD.zh}`,
                  en:
                    'nothing to compare: ' +
                    `${OFF_RECORD.en}${mode === 'periods' ? ' in one of the periods at least' : ''}`,
                })
              ) : difference ? (
                <span>
                  <Change change={difference} indicator={indicator} />{' '}
                  {difference.isReal
                    ? t({ zh: '差异显著（95%）', en: 'a real difference (95 %)' })
                    : t({
                        zh: '差异不显著，可能出于偶然',
                        en: 'not beyond what chance explains',
                      })}
                </span>
              ) : (
                '—'
              )}
            </Flex>
          </Flex>
        )}
      </Section>
      {mode === 'units' && other === root && (
        <Alert
          type="info"
          showIcon
          title={t({ zh: '请选择要与之比较的单位。', en: 'Choose the unit to compare with.' })}
        />
      )}
      {mode === 'units' &&
        other !== root &&
        indicator.unit === '%' &&
        !isUnknown &&
        result.data && <Groups indicator={indicator} compared={result.data.compare} />}
      {mode === 'units' && other !== root && indicator.unit !== '%' && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '指数不能按组分解；请看各维度（满意度页）。',
            en: 'An index is not taken apart by groups; see its dimensions on the page of satisfaction.',
          })}
        />
      )}
      {mode === 'periods' && compared !== undefined && !isUnknown && (
        <Parts indicator={indicator} root={root} from={before} to={period} />
      )}
    </Flex>
  );
}
