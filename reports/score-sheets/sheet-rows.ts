import { ALL_SCORERS, type Scorer } from '../../analytics/score-sheet/given.ts';
import type { ScoredItem } from '../../analytics/score-sheet/score-item.ts';
import { FULL_SCORE } from '../../analytics/score-sheet/sheet.ts';
import type { ScoredVeto, ScoreSheet, ScoreSum } from '../../analytics/score-sheet/score-sheet.ts';
import { STATUSES } from '../../analytics/formulas/figure.ts';
import type { Bilingual, Language } from '../../base/language.ts';
import { COLUMN_OF_SCORER } from './sheet-layout.ts';
import { evidenceOf, standardOf, valueOf } from './sheet-words.ts';

/** The cells of a row, by the names of columns. */
type Row = Readonly<Partial<Record<string, string | number | null>>>;

const scoresOf = (of: (scorer: Scorer) => number | null, seen: (scorer: Scorer) => number): Row =>
  Object.fromEntries(
    ALL_SCORERS.flatMap((scorer) => [
      [COLUMN_OF_SCORER[scorer], of(scorer)],
      [`seen_${COLUMN_OF_SCORER[scorer]}`, seen(scorer)],
    ]),
  );

function itemRow(block: string, scored: ScoredItem, language: Language): Row {
  const { item, parts, status, proposal, result, given } = scored;
  const by = (scorer: Scorer) => given.find((one) => one.scorer === scorer)!;
  return {
    block,
    item: item.title[language],
    standard: parts.map((part) => standardOf(part, language)).join('\n'),
    points: item.points,
    value: parts.map((part) => valueOf(part, language)).join('\n'),
    status:
      parts.length === 0
        ? { zh: '由评分方给出', en: 'given by scorers' }[language]
        : STATUSES[status][language],
    proposal,
    result,
    evidence: evidenceOf(scored),
    id: item.id,
    ...scoresOf(
      (scorer) => by(scorer).score,
      (scorer) => by(scorer).history[0]?.version ?? 0,
    ),
  };
}

function vetoRow(block: string, { veto, holds, history }: ScoredVeto, language: Language): Row {
  const newest = (scorer: Scorer) => history.find((one) => one.scorer === scorer);
  return {
    block,
    item: veto.title[language],
    standard: { zh: '1 为认定，0 为不认定', en: '1: found, 0: not found' }[language],
    status: { zh: holds ? '认定' : '未认定', en: holds ? 'found' : 'not found' }[language],
    evidence: history.flatMap(({ evidence }) => evidence ?? [])[0] ?? null,
    id: veto.id,
    ...scoresOf(
      (scorer) => newest(scorer)?.score ?? null,
      (scorer) => newest(scorer)?.version ?? 0,
    ),
  };
}

const sumText = ({ status }: ScoreSum, language: Language): string | null =>
  status === 'SUPPRESSED' ? STATUSES.SUPPRESSED[language] : null;

/** A row of the body: an item, or a sum whose columns add up the rows above it. */
export interface BodyRow {
  readonly row: Row;
  readonly isSum: boolean;
  /** how many rows above it the scores of people add up; 0: none */
  readonly adds: number;
}

/** The rows of a score sheet on paper, in their order. */
export function bodyOf(scored: ScoreSheet, language: Language): BodyRow[] {
  const say = (text: Bilingual): string => text[language];
  const { sheet, blocks, bonus, vetoes, proposal, result, total, grade, isVetoed } = scored;
  const subtotal = say({ zh: '小计', en: 'Subtotal' });
  const item = (row: Row): BodyRow => ({ row, isSum: false, adds: 0 });
  const sum = (row: Row, adds = 0): BodyRow => ({ row, isSum: true, adds });
  const bonusTitle = say({ zh: '加分', en: 'Bonus' });
  const vetoTitle = say({ zh: '一票否决', en: 'Vetoes' });
  const overall = say({ zh: '总评', en: 'Overall' });
  const sumOf = (scorer: Scorer): number | null =>
    scored.scorers.find((one) => one.scorer === scorer)!.sum.score;
  return [
    ...blocks.flatMap(({ block, items, ...sums }) => [
      ...items.map((one) => item(itemRow(say(block.title), one, language))),
      sum(
        {
          block: say(block.title),
          item: subtotal,
          points: block.points,
          status: sumText(sums.result, language),
          proposal: sums.proposal.score,
          result: sums.result.score,
        },
        items.length,
      ),
    ]),
    sum({
      block: overall,
      item: say({ zh: '百分制总分（折算后）', en: 'Of 100, rescaled' }),
      points: FULL_SCORE,
      status: sumText(result, language),
      proposal: proposal.score,
      self: sumOf('SELF'),
      district: sumOf('DISTRICT'),
      city: sumOf('CITY'),
      result: result.score,
    }),
    ...bonus.items.map((one) => item(itemRow(bonusTitle, one, language))),
    sum(
      { block: bonusTitle, item: subtotal, points: sheet.bonus.most, result: bonus.sum.score },
      bonus.items.length,
    ),
    ...(vetoes ?? []).map((one) => item(vetoRow(vetoTitle, one, language))),
    sum({
      block: overall,
      item: say({ zh: '总分', en: 'Total' }),
      status: sumText(total, language),
      result: total.score,
    }),
    sum({
      block: overall,
      item: say({ zh: '等次', en: 'Grade' }),
      status:
        isVetoed === null
          ? say({ zh: '需要 STATISTICIAN 密钥', en: 'needs a STATISTICIAN key' })
          : (grade ? say(grade.title) : say({ zh: '无', en: 'none' })) +
            (isVetoed ? say({ zh: '（一票否决）', en: ' (vetoed)' }) : ''),
    }),
  ];
}
