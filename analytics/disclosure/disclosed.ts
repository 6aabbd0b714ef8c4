import { Answer, type AnswerBlock } from '../query/answer-blocks.ts';
import { filterName, type ResolvedQuery } from '../query/resolved-query.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import { hiddenAlong } from './hidden-along.ts';
import { guardBySize, guardSensitive, withholdAll, type GuardGroups } from './guard-groups.ts';
import { hiddenGroups, type HiddenGroups } from './hidden-groups.ts';
import { hiddenNodes } from './hidden-nodes.ts';
import { ruleFor, type Rule } from './rules.ts';
import { countingSame, hiddenFiltered, hiddenSensitive, mayTellGroups } from './sensitive.ts';

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
    rule.population ?? indicator.code,
    period.label,
    period.first,
    guarded,
    question.reading,
    question.line,
    question.today,
    ...question.where.map(filterName),
  ].join(';');
  const hiddenByName = cache.of(facts);
  const cached = hiddenByName.get(name);
  if (cached) return cached;
  const hidden = yield* judged(indicator, period, rule, question, view);
  hiddenByName.set(name, hidden);
  return hidden;
}

function* judged(
  indicator: Indicator,
  period: Period,
  rule: Rule,
  question: ResolvedQuery,
  view: Guarded,
): Work<ReadonlySet<number>> {
  const { facts } = view;
  const about = (other: Partial<ResolvedQuery>): Work<ReadonlySet<number>> =>
    hiddenIn(indicator, period, rule, { ...question, ...other }, view);
  if (rule.population && question.where.length > 0)
    return yield* hiddenFiltered(period, question, facts, (city) =>
      groupsOf(indicator, period, rule, city, question, view),
    );
  if (rule.population && question.line === UNION_LINE && question.reading === 'AS_WAS')
    return yield* hiddenSensitive(countingSame(indicator), period, question, facts);
  if (rule.population)
    return yield* hiddenAlong(
      indicator,
      period,
      rule,
      question,
      facts,
      yield* about({ line: UNION_LINE, reading: 'AS_WAS' }),
    );
  if (question.line === UNION_LINE)
    return yield* hiddenNodes(indicator, period, rule, question, facts, () => about({ where: [] }));
  return yield* hiddenAlong(
    indicator,
    period,
    rule,
    question,
    facts,
    yield* about({ line: UNION_LINE }),
  );
}

/** Sensitive groups of the last questions. */
const groupCache = new Derived<HiddenGroups>(64);

/** The groups of a city that are withheld of a sensitive indicator. */
function* groupsOf(
  indicator: Indicator,
  period: Period,
  rule: Rule,
  city: number,
  question: ResolvedQuery,
  view: Guarded,
): Work<HiddenGroups> {
  const { facts } = view;
  const kept = groupCache.of(facts);
  const name = `${rule.population!};${period.label};${city};${question.today}`;
  const cached = kept.get(name);
  if (cached) return cached;
  const plain: ResolvedQuery = {
    ...question,
    by: [],
    where: [],
    line: UNION_LINE,
    reading: 'AS_WAS',
  };
  const hidden = yield* hiddenIn(indicator, period, rule, plain, view);
  const groups = yield* hiddenGroups(countingSame(indicator), period, city, plain, facts, hidden);
  kept.set(name, groups);
  return groups;
}

function* guarded(
  block: AnswerBlock,
  rule: Rule,
  hidden: ReadonlySet<number>,
  guard: GuardGroups,
): Work<AnswerBlock> {
  const { nodes, group } = block;
  const figures = block.figures.copy();
  for (let begin = 0; begin < nodes.length;) {
    const node = nodes[begin]!;
    let end = begin + 1;
    while (end < nodes.length && nodes[end] === node) end++;
    if (hidden.has(node)) withholdAll(figures, begin, end, rule);
    else if (group) yield* guard(figures, begin, end, node);
    if (end % CHUNK_ROWS < end - begin) yield;
    begin = end;
  }
  return { ...block, figures };
}

/** How the groups of a block are withheld. */
function* guardFor(
  block: AnswerBlock,
  rule: Rule,
  period: Period,
  question: ResolvedQuery,
  view: Guarded,
): Work<GuardGroups> {
  const { indicator, group } = block;
  const { facts } = view;
  if (!group) return withoutGroups;
  if (!rule.population) return yield* guardBySize(block, rule, period, question, facts);
  return guardSensitive(
    block,
    rule,
    question,
    facts,
    mayTellGroups(question, period)
      ? (city) => groupsOf(indicator, period, rule, city, question, view)
      : null,
  );
}

const withoutGroups: GuardGroups = function* () {
  yield* [];
};

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
    const guard = yield* guardFor(block, rule, periods.get(period)!, question, view);
    blocks.push(yield* guarded(block, rule, hidden, guard));
  }
  return new Answer(answer.revision, blocks);
}
