import { Table } from 'antd';
import type { Language } from '../../base/language.ts';
import { useLanguage } from '../app/language.tsx';
import { differenceText, numberText } from './number.ts';

interface Part {
  readonly cause: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly numerator: number;
  readonly denominator: number;
  readonly points?: number | null;
}

/** A whole number with its sign. */
export const signed = (value: number, language: Language): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${numberText(Math.abs(value), language)}`;

/** The parts of the change of a rate, cause by cause. */
export function ChangeParts({
  parts,
  summary,
}: {
  readonly parts: readonly Part[];
  readonly summary?: () => React.ReactNode;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  return (
    <Table<Part>
      size="small"
      rowKey="cause"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={parts}
      summary={summary}
      columns={[
        {
          title: t({ zh: '原因', en: 'Cause' }),
          key: 'title',
          render: (_, part) => t(part.title),
        },
        {
          title: t({ zh: '分子', en: 'Numerator' }),
          dataIndex: 'numerator',
          align: 'right',
          render: (value: number) => signed(value, language),
        },
        {
          title: t({ zh: '分母', en: 'Denominator' }),
          dataIndex: 'denominator',
          align: 'right',
          render: (value: number) => signed(value, language),
        },
        {
          title: t({ zh: '百分点', en: 'Points' }),
          dataIndex: 'points',
          align: 'right',
          render: (points: number | null) =>
            points === null ? '—' : differenceText(points, language),
        },
      ]}
    />
  );
}
