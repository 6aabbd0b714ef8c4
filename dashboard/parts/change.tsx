import { Tag, Typography } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useLanguage } from '../app/language.tsx';
import type { Indicator } from '../app/viewer.tsx';
import type { DifferenceFragment } from '../operations/generated.ts';
import { differenceText, isBetter, numberText } from './number.ts';

/**
 * A change. Only a significant one has an arrow and a colour; one that may be chance is plain text.
 * `change` is null where the formula has no measure of its error: the plain difference of `values`
 * is shown then, and nothing if one of them is missing.
 */
export function Change({
  change,
  indicator,
  since,
  values,
}: {
  readonly change: DifferenceFragment | null | undefined;
  readonly indicator: Indicator;
  readonly since?: string | undefined;
  readonly values?: readonly [before: number | null | undefined, now: number | null | undefined];
}): React.JSX.Element | null {
  const { t, language } = useLanguage();
  const against = since === undefined ? '' : t({ zh: `比 ${since} `, en: `against ${since}: ` });
  const plain = (difference: number, about: string): React.JSX.Element => (
    <Typography.Text type="secondary" className="figure change" title={about}>
      {differenceText(difference, language)}
      <span className="skip">{about}</span>
    </Typography.Text>
  );
  if (!change) {
    const [before, now] = values ?? [];
    if (typeof before !== 'number' || typeof now !== 'number') return null;
    return plain(now - before, `${against}${t(UNJUDGED)}`);
  }
  const { difference, lower, upper, isReal } = change;
  const interval = `[${numberText(lower, language, 2)}, ${numberText(upper, language, 2)}]`;
  if (!isReal) return plain(difference, `${against}${interval} ${t(CHANCE)}`);
  const about = `${against}${interval} ${t(REAL)}`;
  return (
    <Tag
      color={isBetter(difference, indicator) ? 'success' : 'error'}
      icon={difference > 0 ? <ArrowUpOutlined /> : <ArrowDownOutlined />}
      title={about}
      className="figure change"
    >
      {differenceText(difference, language)}
      <span className="skip">{about}</span>
    </Tag>
  );
}

const REAL = { zh: '差异显著（95%）', en: 'a real difference (95 %)' } as const;
const CHANCE = { zh: '差异不显著', en: 'may be chance' } as const;
const UNJUDGED = {
  zh: '此类数字没有误差的估计，不判断是否显著',
  en: 'numbers of this kind have no measure of error: not judged',
} as const;

/** What the arrows of changes mean. */
export function ChangeLegend({ since }: { readonly since: string }): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Typography.Text type="secondary">
      {t({
        zh:
          `增减与 ${since} 相比。带箭头的变化显著（95%），绿色为较好，红色为较差；` +
          '没有箭头的可能出于偶然，或者此类数字（人均、天数等）没有误差的估计，不作判断。',
        en:
          `Changes are against ${since}. Those with an arrow are significant (95 %), green better, ` +
          'red worse; those without may be chance, or are numbers without a measure of error ' +
          '(per head, days), which are not judged.',
      })}
    </Typography.Text>
  );
}
