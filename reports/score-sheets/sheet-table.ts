import type { Scorer } from '../../analytics/score-sheet/given.ts';
import type { ScoredItem } from '../../analytics/score-sheet/score-item.ts';
import { FULL_SCORE } from '../../analytics/score-sheet/sheet.ts';
import type { ScoreSheet, ScoreSum } from '../../analytics/score-sheet/score-sheet.ts';
import { STATUSES } from '../../analytics/formulas/figure.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { evidenceOf, shortNumber, standardOf, valueOf } from './sheet-words.ts';
import { batchesOf, type Cell, type Column, type Table } from '../table/table.ts';

/** A row of the sheet: an item, or the sum of a block or of all. */
interface SheetRow {
  readonly block: string;
  readonly item: string;
  readonly standard: string | null;
  readonly points: number | null;
  readonly value: string | null;
  readonly status: string | null;
  readonly proposal: Cell;
  readonly self: Cell;
  readonly district: Cell;
  readonly city: Cell;
  readonly result: Cell;
  readonly evidence: string | null;
}

const column = (
  name: keyof SheetRow,
  zh: string,
  en: string,
  kind: Column['kind'] = 'text',
): Column & { readonly name: keyof SheetRow } => ({ name, title: { zh, en }, kind });

/** The columns of the sheet on paper. */
const COLUMNS = [
  column('block', '分块', 'block'),
  column('item', '项目', 'item'),
  column('standard', '评分标准', 'standard'),
  column('points', '分值', 'points', 'number'),
  column('value', '数值', 'figures'),
  column('status', '状态', 'status'),
  column('proposal', '建议分', 'proposal', 'number'),
  column('self', '自评分', 'self', 'number'),
  column('district', '区评分', 'district', 'number'),
  column('city', '市评分', 'city', 'number'),
  column('result', '计分', 'counted', 'number'),
  column('evidence', '评分依据', 'evidence'),
] as const;

const scoreOf = (item: ScoredItem, scorer: Scorer): Cell =>
  item.given.find((one) => one.scorer === scorer)!.score;

/** How a block is rescaled; null if all of its items count. */
const rescaledWord = (counted: number, points: number): string | null => {
  if (counted === 0) return '没有可计分的项目，分值由其他分块分担';
  return counted < points ? `计分项目${shortNumber(counted)}分，按比例折算` : null;
};

/** Why a sum has no score; null if it has one, or nothing counts. */
const withheldWord = ({ status }: ScoreSum): string | null =>
  status === 'SUPPRESSED' ? STATUSES.SUPPRESSED.zh : null;

const itemRow = (block: string, scored: ScoredItem): SheetRow => ({
  block,
  item: scored.item.title.zh,
  standard: scored.parts.map((part) => standardOf(part)).join('；') || null,
  points: scored.item.points,
  value: scored.parts.map((part) => valueOf(part)).join('；') || null,
  status: scored.parts.length === 0 ? '由评分方给出' : STATUSES[scored.status].zh,
  proposal: scored.proposal,
  self: scoreOf(scored, 'SELF'),
  district: scoreOf(scored, 'DISTRICT'),
  city: scoreOf(scored, 'CITY'),
  result: scored.result,
  evidence: evidenceOf(scored),
});

const sumRow = (block: string, item: string, sums: Partial<SheetRow>): SheetRow => ({
  block,
  item,
  standard: null,
  points: null,
  value: null,
  status: null,
  proposal: null,
  self: null,
  district: null,
  city: null,
  result: null,
  evidence: null,
  ...sums,
});

function rowsOf(scored: ScoreSheet): SheetRow[] {
  const { sheet, blocks, bonus, vetoes, scorers, proposal, result, total, grade, isVetoed } =
    scored;
  const by = (scorer: Scorer): Cell => scorers.find((one) => one.scorer === scorer)!.sum.score;
  return [
    ...blocks.flatMap(({ block, items, counted, ...sums }) => [
      ...items.map((item) => itemRow(block.title.zh, item)),
      sumRow(block.title.zh, '小计', {
        points: block.points,
        status: withheldWord(sums.result) ?? rescaledWord(counted, block.points),
        proposal: sums.proposal.score,
        result: sums.result.score,
      }),
    ]),
    sumRow('合计', '百分制总分', {
      points: FULL_SCORE,
      status:
        withheldWord(result) ??
        (scored.counted < FULL_SCORE ? `计分项目${shortNumber(scored.counted)}分` : null),
      proposal: proposal.score,
      self: by('SELF'),
      district: by('DISTRICT'),
      city: by('CITY'),
      result: result.score,
    }),
    ...bonus.items.map((item) => itemRow('加分', item)),
    sumRow('加分', '小计', { points: sheet.bonus.most, result: bonus.sum.score }),
    ...(vetoes ?? []).map(({ veto, holds, history }) =>
      sumRow('一票否决', veto.title.zh, {
        status: holds ? '认定' : '未认定',
        evidence: history.flatMap(({ evidence }) => evidence ?? [])[0] ?? null,
      }),
    ),
    sumRow('总评', '总分', { status: withheldWord(total), result: total.score }),
    sumRow('总评', '等次', {
      status:
        isVetoed === null
          ? '需要 STATISTICIAN 密钥'
          : `${grade?.title.zh ?? '无'}${isVetoed ? '（一票否决）' : ''}`,
    }),
  ];
}

/** The score sheet of an org unit as a table, as on paper. */
export function sheetTable(
  scored: ScoreSheet,
  { nodes }: Pick<Hierarchy, 'nodes'>,
  revision: number,
): Table {
  const unit = nodes[scored.node]!;
  const rows = rowsOf(scored);
  const { sheet, year, beside } = scored;
  return {
    title: '考核评分表',
    metadata: { revision: String(revision), unit: unit.code, year: String(year) },
    columns: COLUMNS,
    rows: rows.length,
    notes: [
      { name: '名称', text: `${sheet.title.zh}（第${sheet.version}版）` },
      { name: '单位', text: `${unit.name}（${unit.code}）` },
      { name: '年度', text: String(year) },
      {
        name: '规范化建设指数',
        text: beside.value === null ? STATUSES[beside.status].zh : shortNumber(beside.value),
      },
      ...SCORING_NOTES,
      { name: '依据', text: sheet.basis.zh },
      { name: '数据修订', text: String(revision) },
    ],
    batches: () =>
      batchesOf(
        rows,
        COLUMNS.map(
          ({ name }) =>
            (row) =>
              row[name],
        ),
      ),
  };
}

/** How a sheet is scored, in words for every file. */
export const SCORING_NOTES: Table['notes'] = Object.freeze([
  {
    name: '建议分',
    text: '分值×（数值−起分值）÷（目标−起分值），限于0至1；一项有多个指标的取有值指标的平均。',
  },
  {
    name: '不计分',
    text: '不适用、分母为零、登记不全的项目不计，所在分块按其余项目的分值折算；未报的项目计0分。',
  },
  {
    name: '不显示',
    text: '为保护个人而不显示的项目没有任何得分，所在分块和总分也不显示。',
  },
  {
    name: '计分',
    text: '市评分优先，其次区评分，否则建议分；自评分不计。加分合计不超过上限；一票否决的等次为最低一等。',
  },
]);
