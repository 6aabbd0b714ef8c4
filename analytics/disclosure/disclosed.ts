import { Answer, type AnswerBlock } from '../query/answer-blocks.ts';
import type { FigureColumns } from '../query/figure-columns.ts';
import { filterName, type ResolvedQuery } from '../query/resolved-query.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import { hiddenNodes } from './hidden-nodes.ts';
import { ruleFor, sizeAt, type Rule } from './rules.ts';
import type { FigureSize } from '../formulas/formula.ts';
import { withholdBeside } from './withhold.ts';

/** What an answer covers, and whether small counts of people are withheld too. */
interface Guarded {
  readonly facts: Facts;
  readonly guarded: boolean;
}

/** Rows judged before the work may yield. */
const CHUNK_ROWS = 512;

/** Hidden nodes of the last questions, by what they depend on. */
const cache = new Derived<ReadonlySet<number>>(256);

/** Maximum number of nodes judged for one question: its indicators × periods × all nodes. */
const MAX_JUDGED_NODES = 10_000_000;

function* hiddenIn(
  indicator: Indicator,
  period: Period,
  rule: Rule,
  question: ResolvedQuery,
  view: Guarded,
): Work<ReadonlySet<number>> {
  const { facts, guarded } = view;
  const name = [
    indicator.code,
    period.label,
    period.first,
    guarded,
    question.reading,
    question.today,
    ...question.where.map(filterName),
  ].join(';');
  const hiddenByName = cache.of(facts);
  const cached = hiddenByName.get(name);
  if (cached) return cached;
  const hidden = yield* hiddenNodes(indicator, period, rule, question, facts, () =>
    hiddenIn(indicator, period, rule, { ...question, where: [] }, view),
  );
  hiddenByName.set(name, hidden);
  return hidden;
}

/**
 * Withholds groups of one node, the rows `begin … end - 1`: for their own sake, and so that none
 * can be computed from the others and the whole.
 */
function guardGroups(figures: FigureColumns, begin: number, end: number, rule: Rule): void {
  const sizes: FigureSize[] = [];
  for (let row = begin; row < end; row++) sizes.push(sizeAt(rule, figures, row));
  const hidden = sizes.map(rule.isFew);
  withholdBeside(sizes, hidden, rule);
  hidden.forEach((isHidden, i) => {
    if (isHidden) figures.withhold(begin + i);
  });
}

/** Withholds the rows `begin … end - 1` of one node, but for those without numbers since they are not on record. */
function withholdAll(figures: FigureColumns, begin: number, end: number): void {
  for (let row = begin; row < end; row++)
    if (figures.statusOf(row) !== 'NOT_ON_RECORD') figures.withhold(row);
}

function* guarded(block: AnswerBlock, rule: Rule, hidden: ReadonlySet<number>): Work<AnswerBlock> {
  const { nodes, group } = block;
  const figures = block.figures.copy();
  for (let begin = 0; begin < nodes.length;) {
    const node = nodes[begin]!;
    let end = begin + 1;
    while (end < nodes.length && nodes[end] === node) end++;
    if (hidden.has(node)) withholdAll(figures, begin, end);
    else if (group) guardGroups(figures, begin, end, rule);
    if (end % CHUNK_ROWS < end - begin) yield;
    begin = end;
  }
  return { ...block, figures };
}

/** An answer after disclosure control for a viewer. */
export function* disclosing(answer: Answer, question: ResolvedQuery, view: Guarded): Work<Answer> {
  const rules = new Map(
    question.indicators.map((indicator) => [indicator, ruleFor(indicator, view.guarded)]),
  );
  if ([...rules.values()].every((rule) => rule === null)) return answer;
  const periods = new Map(question.periods.map((period) => [period.label, period]));
  const judged =
    answer.blocks.filter(({ indicator }) => rules.get(indicator)).length *
    view.facts.hierarchy.nodes.length;
  if (judged > MAX_JUDGED_NODES)
    throw new TongxinError('QUERY_TOO_LARGE', {
      what: { zh: '指标 × 统计期 × 全部单位', en: 'indicators × periods × all org units' },
      found: judged,
      limit: MAX_JUDGED_NODES,
    });
  const blocks: AnswerBlock[] = [];
  for (const block of answer.blocks) {
    const { indicator, period } = block;
    const rule = rules.get(indicator) ?? null;
    if (!rule) {
      blocks.push(block);
      continue;
    }
    const hidden = yield* hiddenIn(indicator, periods.get(period)!, rule, question, view);
    blocks.push(yield* guarded(block, rule, hidden));
  }
  return new Answer(answer.revision, blocks);
}
