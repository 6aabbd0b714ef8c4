import { Flex, Grid, Select, theme, Typography } from 'antd';
import { useMemo } from 'react';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import type { ContestCountsQuery } from '../../operations/generated.ts';
import { Chart } from '../../parts/chart.tsx';
import { useCodes } from '../../parts/code-titles.ts';
import { numberText } from '../../parts/number.ts';

type Count = ContestCountsQuery['contestCounts']['counts'][number];

/** Minimum width of a level, so that its number can be read. */
const MIN_WIDTH = '6%';

/**
 * The number of people of a kind of contest at school, district, city and higher level, and how
 * many that is for each hundred at the level below, although not all of them came from there.
 */
export function Funnel({ counts }: { readonly counts: readonly Count[] }): React.JSX.Element {
  const { t, language } = useLanguage();
  const { token } = theme.useToken();
  const isWide = Grid.useBreakpoint().md ?? true;
  const { get, set } = useAddress();
  const levels = useCodes('ContestLevel');
  const kinds = useCodes('ContestKind').filter(({ code }) =>
    counts.some((count) => count.kind === code),
  );
  const chosen = kinds.find(({ code }) => code === get('kind')) ?? kinds[0];
  const steps = useMemo(() => {
    const reached = levels.map((level) => ({
      ...level,
      people:
        counts.find((count) => count.kind === chosen?.code && count.level === level.code)?.people ??
        0,
    }));
    return reached.slice(0, reached.findLastIndex(({ people }) => people > 0) + 1);
  }, [counts, levels, chosen?.code]);
  const descriptions = steps.map(({ title, people }, i) => {
    const below = steps[i - 1]?.people ?? 0;
    const countText = `${title} ${numberText(people, language)}${t({ zh: ' 人', en: '' })}`;
    if (below === 0) return countText;
    const share = numberText((people / below) * 100, language, 1);
    return `${countText}${t({ zh: `，相当于下一级的 ${share}%`, en: `, as many as ${share} % of the level below` })}`;
  });
  const option = useMemo(
    () => ({
      series: [
        {
          type: 'funnel',
          sort: 'none',
          minSize: MIN_WIDTH,
          left: 8,
          width: '48%',
          top: 12,
          bottom: 12,
          gap: 3,
          silent: true,
          label: {
            position: 'right',
            color: token.colorText,
            fontSize: 13,
            formatter: ({ dataIndex }: { dataIndex: number }) => descriptions[dataIndex],
            width: isWide ? 230 : 140,
            overflow: 'break',
          },
          labelLine: { lineStyle: { color: token.colorTextQuaternary } },
          data: steps.map(({ title, people }) => ({ name: title, value: people })),
        },
      ],
    }),
    [steps, language, token, isWide],
  );
  return (
    <>
      <Flex align="center" gap={8} wrap>
        <Typography.Text type="secondary">{t({ zh: '类别', en: 'Kind' })}</Typography.Text>
        <Select
          size="small"
          style={{ minWidth: 220 }}
          aria-label={t({ zh: '竞赛类别', en: 'Kind of contests' })}
          value={chosen?.code}
          onChange={(code: string) => {
            set({ kind: code });
          }}
          options={kinds.map(({ code, title }) => ({ value: code, label: title }))}
        />
      </Flex>
      <Chart option={option} height={320} about={descriptions.join('；')} />
      <Typography.Text type="secondary">
        {t({
          zh: '一人在一类竞赛的一级只计一次。',
          en: 'A person counts once at each level of each kind.',
        })}{' '}
        {t({
          zh: `全部类别参赛共 ${numberText(
            counts.reduce((sum, count) => sum + count.entries, 0),
            language,
          )} 人次。`,
          en: `${numberText(
            counts.reduce((sum, count) => sum + count.entries, 0),
            language,
          )} entries of all kinds.`,
        })}
      </Typography.Text>
    </>
  );
}
