import type { Answer, AnswerRow } from '../query/answer.ts';
import { filterName, type Asked } from '../query/asked.ts';
import { Derived } from '../facts/derived.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Period } from '../../base/period.ts';
import type { View } from '../view.ts';
import { hiddenNodes } from './hidden-nodes.ts';
import { ruleFor, type Rule } from './rules.ts';
import { withholdBeside } from './withhold.ts';

/** A row of which nothing is told but that it is there. */
const withheld = (row: AnswerRow, keepN: boolean): AnswerRow =>
  ({ ...row, status: 'SUPPRESSED', value: null, numerator: null, denominator: null, lower: null, upper: null, standardError: null, n: keepN ? row.n : null });

/** Hidden nodes of the last questions, by what they depend on. */
const kept = new Derived<ReadonlySet<number>>(64);

function hiddenIn(indicator: Indicator, period: Period, rule: Rule, question: Asked, { facts, guarded }: View): ReadonlySet<number> {
  const name = [indicator.code, period.label, period.first, guarded, question.reading, question.today, ...question.where.map(filterName)].join(';');
  return kept.of(facts).getOrMake(name, () => hiddenNodes(indicator, period, rule, question, facts));
}

/** Withholds groups of one node: for their own sake, and so that none can be computed from the others and the whole. */
function guardGroups(rows: AnswerRow[], begin: number, end: number, rule: Rule): void {
  const group = rows.slice(begin, end), hidden = group.map((row) => rule.hides(row));
  withholdBeside(group.map((row) => rule.countOf(row)), hidden, rule.least);
  hidden.forEach((it, i) => { if (it) rows[begin + i] = withheld(rows[begin + i]!, rows[begin + i]!.n !== null); });
}

/** An answer after disclosure control for a viewer. */
export function disclosed(answer: Answer, question: Asked, view: View): Answer {
  const rules = new Map(question.indicators.map((it) => [it, ruleFor(it, view.guarded)]));
  if ([...rules.values()].every((it) => it === null)) return answer;
  const rows = [...answer.rows], periods = new Map(question.periods.map((it) => [it.label, it]));
  let hidden: ReadonlySet<number> = new Set();
  for (let begin = 0; begin < rows.length;) {
    const { indicator, node, period } = rows[begin]!, rule = rules.get(indicator) ?? null;
    if (rule && (begin === 0 || rows[begin - 1]!.indicator !== indicator || rows[begin - 1]!.period !== period)) hidden = hiddenIn(indicator, periods.get(period)!, rule, question, view);
    let end = begin + 1;
    while (end < rows.length && rows[end]!.node === node && rows[end]!.indicator === indicator && rows[end]!.period === period) end++;
    if (rule) {
      if (hidden.has(node)) for (let i = begin; i < end; i++) rows[i] = withheld(rows[i]!, rows[i]!.n !== null);
      else if (question.by.length > 0) guardGroups(rows, begin, end, rule);
    }
    begin = end;
  }
  return { ...answer, rows };
}
