import { Tag } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { SurveyQuery } from '../../operations/generated.ts';
import { KeptTable } from '../../parts/kept-table.tsx';
import { numberText } from '../../parts/number.ts';

type Item = NonNullable<SurveyQuery['survey']>['items'][number];

/** From disagree to agree: two hues that colour-blind people can distinguish. */
const COLORS = ['#b35806', '#f1a340', '#d9d9d9', '#92c5de', '#0571b0'] as const;

/** The answers to an item as parts of a bar. */
function Choices({ counts }: { readonly counts: readonly number[] }): React.JSX.Element {
  const { language } = useLanguage();
  const all = counts.reduce((sum, count) => sum + count, 0);
  const about = counts
    .map((count, i) => `${i + 1}: ${numberText((count / all) * 100, language, 1)}%`)
    .join('　');
  return (
    <div
      role="img"
      aria-label={about}
      title={about}
      style={{ display: 'flex', height: 18, minWidth: 220, borderRadius: 3, overflow: 'hidden' }}
    >
      {counts.map((count, i) => (
        <span
          key={i}
          style={{
            width: `${(count / all) * 100}%`,
            background: COLORS[i],
            color: i === 0 || i === 4 ? '#fff' : '#1f1f1f',
            fontSize: 11,
            lineHeight: '18px',
            textAlign: 'center',
            overflow: 'hidden',
          }}
        >
          {count / all > 0.08 ? `${Math.round((count / all) * 100)}` : ''}
        </span>
      ))}
    </div>
  );
}

/** The answers item by item: 1 disagree to 5 agree. */
export function Items({
  survey,
}: {
  readonly survey: NonNullable<SurveyQuery['survey']>;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const names = new Map(survey.dimensions.map(({ code, title }) => [code, t(title)]));
  const mean = ({ counts }: Item): number | null =>
    counts
      ? counts.reduce((sum, count, i) => sum + count * (i + 1), 0) /
        counts.reduce((sum, count) => sum + count, 0)
      : null;
  return (
    <KeptTable<Item>
      name="items"
      size="small"
      rowKey="code"
      dataSource={survey.items}
      pagination={false}
      scroll={{ x: 'max-content', y: 520 }}
      columns={[
        { title: t({ zh: '题号', en: 'Item' }), dataIndex: 'code', width: 70 },
        {
          title: t({ zh: '维度', en: 'Dimension' }),
          key: 'block',
          width: 120,
          render: (_, item) => names.get(item.block),
          filters: survey.dimensions.map(({ code, title }) => ({ value: code, text: t(title) })),
          onFilter: (value, item) => item.block === value,
        },
        {
          title: t({ zh: '题目', en: 'Text' }),
          key: 'title',
          width: 320,
          render: (_, item) => (
            <>
              {t(item.title)} {item.isReverse && <Tag>{t({ zh: '反向', en: 'reversed' })}</Tag>}
            </>
          ),
        },
        {
          title: t({ zh: '1 不同意 → 5 同意（%）', en: '1 disagree → 5 agree (%)' }),
          key: 'counts',
          render: (_, item) =>
            !item.counts ? (
              '＊'
            ) : item.counts.every((n) => n === 0) ? (
              '—'
            ) : (
              <Choices counts={item.counts} />
            ),
        },
        {
          title: t({ zh: '平均', en: 'Mean' }),
          key: 'mean',
          align: 'right',
          width: 80,
          sorter: (a, b) => (mean(a) ?? 0) - (mean(b) ?? 0),
          render: (_, item) => {
            const value = mean(item);
            return value === null
              ? '＊'
              : Number.isNaN(value)
                ? '—'
                : numberText(value, language, 2);
          },
        },
      ]}
    />
  );
}
