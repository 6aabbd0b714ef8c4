import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import type {
  Scorer,
  ScoreItemFragment,
  ScoreSheetFragment,
  SumFragment,
} from '../../operations/generated.ts';
import { Figure } from '../../parts/figure.tsx';
import { ABSENT, shortText, unitSign } from '../../parts/number.ts';
import { TARGET_SOURCES } from '../../parts/target-sources.ts';
import type { Scored } from './give-score.tsx';
import { SCORERS, scoreText, sumText, WHY } from './words.ts';

/** A row: an item, a veto, or the sum of a block. */
interface Row {
  readonly key: string;
  readonly block: string;
  readonly title: string;
  readonly points: number | null;
  readonly item: ScoreItemFragment | null;
  /** of blocks */
  readonly proposal: SumFragment | null;
  readonly result: SumFragment | null;
  readonly note: string | null;
  /** what may be scored; null: a sum */
  readonly scored: Scored | null;
}

/** The items of an indicator: its figure, and from where to where points go. */
function Parts({
  item,
  sheet,
  year,
}: {
  readonly item: ScoreItemFragment;
  readonly sheet: ScoreSheetFragment;
  readonly year: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  return (
    <Flex vertical>
      {item.parts.map(({ indicator: { code }, figure, floor, target, source }) => {
        const indicator = indicatorOf(code)!;
        const sign = unitSign(indicator, language);
        return (
          <Flex key={code} gap={8} wrap align="baseline">
            <span>
              {code} {t(indicator.title)}
            </span>
            <Figure
              indicator={code}
              figure={figure}
              unit={sheet.unit}
              period={year}
              revision={sheet.revision}
            />
            <Typography.Text type="secondary">
              {shortText(floor, language)}–{shortText(target, language)}
              {sign} · {t(TARGET_SOURCES[source])}
            </Typography.Text>
          </Flex>
        );
      })}
    </Flex>
  );
}

/** The rows of a sheet: blocks with their items, the bonus, the vetoes. */
function useRows(sheet: ScoreSheetFragment): Row[] {
  const { t, language } = useLanguage();
  const itemRow = (block: string, item: ScoreItemFragment): Row => ({
    key: item.id,
    block,
    title: t(item.title),
    points: item.points,
    item,
    proposal: null,
    result: null,
    note: null,
    scored:
      item.status === 'SUPPRESSED' || item.status === 'NOT_APPLICABLE'
        ? null
        : {
            id: item.id,
            title: item.title,
            most: item.points,
            isVeto: false,
            needsEvidence: sheet.bonusItems.includes(item),
            proposal: item.proposal ?? null,
            given: item.given,
          },
  });
  const bonus = t({ zh: '加分', en: 'Bonus' });
  const veto = t({ zh: '一票否决', en: 'Vetoes' });
  return [
    ...sheet.blocks.flatMap((block) => [
      ...block.items.map((item) => itemRow(t(block.title), item)),
      {
        key: `sum ${block.id}`,
        block: t(block.title),
        title: t({ zh: '小计', en: 'Sum' }),
        points: block.points,
        item: null,
        proposal: block.proposal,
        result: block.result,
        note:
          block.result.status === 'EMPTY'
            ? t({
                zh: '没有可计分的项目，分值由其他分块分担',
                en: 'no item counts; the other blocks share its points',
              })
            : block.counted < block.points && block.result.status !== 'SUPPRESSED'
              ? t({
                  zh: `计分项目 ${shortText(block.counted, language)} 分，按比例折算`,
                  en: `items of ${shortText(block.counted, language)} points count, rescaled`,
                })
              : null,
        scored: null,
      },
    ]),
    ...sheet.bonusItems.map((item) => itemRow(bonus, item)),
    ...(sheet.vetoes ?? []).map(({ id, title, holds, history }): Row => ({
      key: id,
      block: veto,
      title: t(title),
      points: null,
      item: null,
      proposal: null,
      result: null,
      note: holds ? t({ zh: '认定', en: 'found' }) : t({ zh: '未认定', en: 'not found' }),
      scored: {
        id,
        title,
        most: 1,
        isVeto: true,
        needsEvidence: true,
        proposal: null,
        given: (['DISTRICT', 'CITY'] as const).map((scorer) => {
          const scorerHistory = history.filter((given) => given.scorer === scorer);
          return {
            scorer,
            score: scorerHistory[0]?.score ?? null,
            version: scorerHistory[0]?.version ?? 0,
            history: scorerHistory,
          };
        }),
      },
    })),
  ];
}

/** The sheet as a table, as on paper: standard, points, and three columns of scores. */
export function SheetTable({
  sheet,
  year,
  onScore,
}: {
  readonly sheet: ScoreSheetFragment;
  readonly year: string;
  readonly onScore: (scored: Scored) => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const rows = useRows(sheet);
  const byScorer = (scorer: Scorer) => ({
    title: t(SCORERS[scorer]),
    key: scorer,
    align: 'right' as const,
    render: (_: unknown, { item }: Row) =>
      scoreText(item?.given.find((one) => one.scorer === scorer)?.score, language),
  });
  return (
    <Table<Row>
      size="small"
      rowKey="key"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t({ zh: '分块', en: 'Block' }),
          key: 'block',
          onCell: ({ block }, index = 0) => {
            if (rows[index - 1]?.block === block) return { rowSpan: 0 };
            return { rowSpan: rows.filter((row) => row.block === block).length };
          },
          render: (_, { block }) => block,
        },
        {
          title: t({ zh: '项目', en: 'Item' }),
          key: 'title',
          render: (_, { title, scored, item }) =>
            scored || item ? title : <strong>{title}</strong>,
        },
        {
          title: t({ zh: '指标、数值与目标', en: 'Indicators, figures and targets' }),
          key: 'parts',
          width: 440,
          render: (_, { item, note }) =>
            item && item.parts.length > 0 ? (
              <Parts item={item} sheet={sheet} year={year} />
            ) : (
              (note ?? (item && t({ zh: '由评分方给出', en: 'given by people' })))
            ),
        },
        {
          title: t({ zh: '分值', en: 'Points' }),
          key: 'points',
          align: 'right',
          render: (_, { points }) => scoreText(points, language),
        },
        {
          title: t({ zh: '建议分', en: 'Proposal' }),
          key: 'proposal',
          align: 'right',
          render: (_, { item, proposal }) => {
            if (proposal) return <strong>{sumText(proposal, language)}</strong>;
            if (!item || item.parts.length === 0) return '';
            if (item.status !== 'OK')
              return (
                <Tag title={t(ABSENT[item.status])}>
                  {t(WHY[item.status])}
                  {item.proposal == null ? '' : ` ${shortText(item.proposal, language)}`}
                </Tag>
              );
            return scoreText(item.proposal, language);
          },
        },
        byScorer('SELF'),
        byScorer('DISTRICT'),
        byScorer('CITY'),
        {
          title: t({ zh: '计分', en: 'Counted' }),
          key: 'result',
          align: 'right',
          render: (_, { item, result }) =>
            result ? (
              <strong>{sumText(result, language)}</strong>
            ) : (
              scoreText(item?.result, language)
            ),
        },
        {
          title: '',
          key: 'act',
          render: (_, { scored }) =>
            scored &&
            (sheet.mayScore.length > 0 ||
              scored.given.some(({ history }) => history.length > 0)) && (
              <Button
                size="small"
                onClick={() => {
                  onScore(scored);
                }}
              >
                {sheet.mayScore.some((scorer) => !scored.isVeto || scorer !== 'SELF')
                  ? t({ zh: '评分', en: 'Score' })
                  : t({ zh: '记录', en: 'History' })}
              </Button>
            ),
        },
      ]}
    />
  );
}
