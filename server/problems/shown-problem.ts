import type { View } from '../../analytics/view.ts';
import {
  isAssigned,
  neededFor,
  settingOf,
  type Problem,
  type ProblemGroup,
} from '../../reports/problems/problem-list.ts';
import { titleOf, titleOfGroup } from '../../reports/problems/problem-words.ts';
import type { StoredProblemChange } from '../../reports/problems/stored-changes.ts';
import { shownIndicator } from '../metrics/shown.ts';
import type { ProblemChangeType, ProblemGroupType, ProblemType } from './problem-types.ts';
import { shownRule } from './rule-types.ts';

const shownChange = ({
  version,
  owner,
  deadline,
  note,
  changedAt,
  changedBy,
}: StoredProblemChange): ProblemChangeType => ({
  version,
  owner,
  deadline,
  note,
  changedAt: changedAt.toISOString(),
  changedBy,
});

/** A problem as the API shows it. */
export function shownProblem(
  problem: Problem,
  { facts: { hierarchy, settings } }: Pick<View, 'facts'>,
): ProblemType {
  const { rule, indicator, changes, target, node } = problem;
  const setting = settingOf(problem);
  return {
    ...problem,
    title: titleOf(problem),
    rule: rule && shownRule(rule, settings),
    indicator: shownIndicator(indicator),
    unit: hierarchy.nodes[node]!,
    clauses: indicator.clauses,
    article: rule?.article ?? null,
    target: target?.value ?? null,
    owner: setting?.owner ?? null,
    deadline: setting?.deadline ?? null,
    note: setting?.note ?? null,
    version: setting?.version ?? 0,
    history: changes.map(shownChange),
  };
}

/** A group of problems as the API shows it. */
export function shownGroup(
  { weight, level, problems }: ProblemGroup,
  { facts: { settings } }: Pick<View, 'facts'>,
): ProblemGroupType {
  const [first] = problems;
  const { rule, indicator, code } = first!;
  return {
    code,
    title: titleOfGroup(problems),
    weight,
    level,
    rule: rule && shownRule(rule, settings),
    indicator: shownIndicator(indicator),
    count: problems.length,
    needed: neededFor(problems),
    overdue: problems.filter(({ state }) => state === 'OVERDUE').length,
    assigned: problems.filter(isAssigned).length,
  };
}
