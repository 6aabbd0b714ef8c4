import { Tag } from 'antd';
import { ArrowDownOutlined, ArrowUpOutlined, MinusOutlined } from '@ant-design/icons';
import { useSpeech } from '../app/language.tsx';
import type { Indicator } from '../app/viewer.tsx';
import type { DifferenceFragment } from '../operations/generated.ts';
import { differenceText, isBetter, numberText } from './number.ts';

/** A change, marked as better or worse only if it is significant. */
export function Change({
  change,
  indicator,
  since,
}: {
  readonly change: DifferenceFragment | null | undefined;
  readonly indicator: Indicator;
  readonly since?: string;
}): React.JSX.Element | null {
  const { say, language } = useSpeech();
  if (!change) return null;
  const { difference, lower, upper, isReal } = change;
  const better = isBetter(difference, indicator);
  const against = since === undefined ? '' : say({ zh: `比 ${since} `, en: `against ${since}: ` });
  const significance = isReal
    ? say({ zh: '差异显著（95%）', en: 'a real difference (95 %)' })
    : say({ zh: '差异不显著', en: 'may be chance' });
  const interval = `[${numberText(lower, language, 2)}, ${numberText(upper, language, 2)}]`;
  const about = `${against}${interval} ${significance}`;
  const color = !isReal ? 'default' : better ? 'success' : 'error';
  const icon =
    !isReal || difference === 0 ? (
      <MinusOutlined />
    ) : difference > 0 ? (
      <ArrowUpOutlined />
    ) : (
      <ArrowDownOutlined />
    );
  return (
    <Tag color={color} icon={icon} title={about} className="figure">
      {differenceText(difference, language)}
      <span className="skip">{about}</span>
    </Tag>
  );
}
