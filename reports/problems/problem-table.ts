import { LEVELS } from '../../analytics/query/metric-query.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { batchesOf, type Cell, type Column, type Table } from '../table/table.ts';
import {
  dueDay,
  settingOf,
  PROBLEM_STATES,
  type Problem,
  type ProblemList,
} from './problem-list.ts';
import { titleOf } from './problem-words.ts';
import { WEIGHTS } from '../../analytics/problems/problem.ts';

interface ProblemColumn extends Column {
  readonly of: (problem: Problem, hierarchy: Hierarchy) => Cell;
}

const text = (name: string, zh: string, en: string, of: ProblemColumn['of']): ProblemColumn => ({
  name,
  title: { zh, en },
  kind: 'text',
  of,
});

const number = (name: string, zh: string, en: string, of: ProblemColumn['of']): ProblemColumn => ({
  name,
  title: { zh, en },
  kind: 'number',
  of,
});

/** The columns of a list of problems. */
const COLUMNS: readonly ProblemColumn[] = [
  text('id', '编号', 'id', ({ id }) => id),
  text('weight', '轻重', 'weight', ({ weight }) => WEIGHTS[weight].zh),
  text('state', '状态', 'state', ({ state }) => PROBLEM_STATES[state].zh),
  text('problem_name', '问题', 'problem', (problem) => titleOf(problem).zh),
  text('clauses', '政策条款', 'clauses', ({ indicator }) => indicator.clauses.join(' ')),
  text('article', '法规条文', 'article', ({ rule }) => rule?.article.zh ?? null),
  text('unit', '单位代码', 'unit', ({ unit }) => unit),
  text('unit_name', '单位', 'name of the unit', ({ node }, { nodes }) => nodes[node]!.name),
  text('level', '层级', 'level', ({ level }) => LEVELS[level]),
  text('indicator', '指标', 'indicator', ({ indicator }) => indicator.code),
  text('period', '统计期', 'period', ({ period }) => period),
  number('value', '数值', 'value', ({ figure }) => figure.value),
  number('numerator', '分子', 'numerator', ({ figure }) => figure.numerator),
  number('denominator', '分母', 'denominator', ({ figure }) => figure.denominator),
  number('target', '目标', 'target', ({ target }) => target?.value ?? null),
  number('needed', '至少还需', 'needed', ({ needed }) => needed),
  text('since', '自何日起', 'since', ({ since }) => since),
  text('due_on', '期限', 'due on', (problem) => dueDay(problem)),
  text('owner', '责任', 'owner', (problem) => settingOf(problem)?.owner ?? null),
  text('note', '备注', 'note', (problem) => settingOf(problem)?.note ?? null),
  text('closed_on', '整改日期', 'closed on', ({ closedOn }) => closedOn),
];

/** A list of problems as a table, in the order of its groups. */
export function problemTable(
  { revision, node, asOf, groups }: ProblemList,
  hierarchy: Hierarchy,
): Table {
  const problems = groups.flatMap((group) => group.problems);
  const unit = hierarchy.nodes[node]!;
  return {
    title: '督办单',
    metadata: { revision: String(revision), unit: unit.code, asOf },
    columns: COLUMNS,
    rows: problems.length,
    notes: [
      { name: '单位', text: `${unit.name}（${unit.code}）` },
      { name: '截至', text: asOf },
      { name: '共', text: `${problems.length}项` },
      {
        name: '判断',
        text: '违反规则：单位的指标分子小于分母。未达目标：数值低于（越低越好的指标为高于）当期目标。是否已整改只由数据得出。',
      },
      { name: '数据修订', text: String(revision) },
    ],
    batches: () =>
      batchesOf(
        problems,
        COLUMNS.map(
          ({ of }) =>
            (problem) =>
              of(problem, hierarchy),
        ),
      ),
  };
}
