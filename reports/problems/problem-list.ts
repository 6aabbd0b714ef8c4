import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Work } from '../../base/work.ts';
import { judgedInSteps, periodJudged, type ProblemQuery } from '../../analytics/problems/judge.ts';
import {
  problemId,
  WEIGHTS,
  type Judgement,
  type Weight,
} from '../../analytics/problems/problem.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { LEVELS, type LevelName } from '../../analytics/query/metric-query.ts';
import { ruleOf } from '../../analytics/rules/index.ts';
import type { View } from '../../analytics/view.ts';
import type { StoredProblemChange } from './stored-changes.ts';

/** State of a problem. CLOSED follows from the data alone: nobody can close one. */
export const PROBLEM_STATES = Object.freeze({
  OPEN: { zh: '待整改', en: 'open' },
  OVERDUE: { zh: '逾期', en: 'overdue' },
  NOT_JUDGED: { zh: '无从判断', en: 'cannot be judged' },
  CLOSED: { zh: '已整改', en: 'closed' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link PROBLEM_STATES}. */
export type ProblemState = keyof typeof PROBLEM_STATES;

/** A problem: what the data says of it, and what people have set. */
export interface Problem extends Judgement {
  readonly id: string;
  readonly state: ProblemState;
  /** the changes of what is set, latest first; empty: nobody has set anything */
  readonly changes: readonly StoredProblemChange[];
  /** first day on which the data no longer says so; null: open, or not known to the day */
  readonly closedOn: Day | null;
}

/** Problems of one kind at one level. */
export interface ProblemGroup {
  readonly weight: Weight;
  readonly level: LevelName;
  readonly problems: readonly Problem[];
}

/** Which problems are listed; default: all that are not closed. */
export interface ProblemFilter {
  readonly weights?: readonly Weight[] | null;
  readonly states?: readonly ProblemState[] | null;
  readonly levels?: readonly LevelName[] | null;
  /** whether somebody answers for it */
  readonly assigned?: boolean | null;
  /** codes of clauses of the policy */
  readonly clauses?: readonly string[] | null;
}

/** The problems of a subtree on a day, by weight: groups in order, and their problems in order. */
export interface ProblemList {
  readonly revision: number;
  readonly node: number;
  readonly asOf: Day;
  readonly groups: readonly ProblemGroup[];
}

const WEIGHT_ORDER = Object.keys(WEIGHTS);
const LEVEL_ORDER: readonly string[] = Object.keys(LEVELS);

/** What is set about a problem: its latest change. */
export const settingOf = ({ changes }: Pick<Problem, 'changes'>): StoredProblemChange | null =>
  changes[0] ?? null;

/** Whether somebody answers for a problem. */
export const isAssigned = (problem: Pick<Problem, 'changes'>): boolean =>
  (settingOf(problem)?.owner ?? null) !== null;

/** The day by which a problem must be mended: what a person has set, else what the rule says. */
export const dueDay = (problem: Pick<Problem, 'changes' | 'dueOn'>): Day | null =>
  settingOf(problem)?.deadline ?? problem.dueOn;

/** The least number that mends all of some problems; null where their figure is no share. */
export const neededFor = (problems: readonly Pick<Problem, 'needed'>[]): number | null =>
  problems.reduce<number | null>(
    (sum, { needed }) => (needed === null ? sum : (sum ?? 0) + needed),
    null,
  );

function stateOf(
  { isProblem, dueOn }: Judgement,
  changes: readonly StoredProblemChange[],
  asOf: Day,
): ProblemState {
  if (isProblem === null) return 'NOT_JUDGED';
  if (!isProblem) return 'CLOSED';
  const due = dueDay({ changes, dueOn });
  return due !== null && due < asOf ? 'OVERDUE' : 'OPEN';
}

/**
 * The problems at and below an org unit on a day. @param changes what people have set up to that
 * day. Throws as {@link judgedInSteps} does.
 */
export function* problemsInSteps(
  view: View,
  query: ProblemQuery,
  filter: ProblemFilter,
  changes: readonly StoredProblemChange[],
): Work<ProblemList> {
  const { hierarchy } = view.facts;
  const changesOf = new Map<string, StoredProblemChange[]>();
  for (const change of changes) {
    const node = hierarchy.nodeOfId(change.unitId);
    if (!node) continue;
    const id = problemId({ code: change.code, unit: node.code });
    changesOf.set(id, [...(changesOf.get(id) ?? []), change]);
  }
  const { list, revision, node, asOf } = yield* judgedInSteps(
    view,
    query,
    new Set(changesOf.keys()),
  );
  const ids = new Set(list.map(problemId));
  const closedProblems = [...changesOf].flatMap(([id, [newest]]) =>
    ids.has(id) ? [] : (goneAt(newest!, view, { ...query, asOf, root: node }) ?? []),
  );
  // that somebody has set something would say that a withheld figure is a problem
  const visible = list.filter(({ figure }) => !(view.guarded && figure.status === 'SUPPRESSED'));
  const problems = [...visible, ...closedProblems].map((judgement): Problem => {
    const id = problemId(judgement);
    const problemChanges = changesOf.get(id) ?? [];
    return {
      ...judgement,
      id,
      state: stateOf(judgement, problemChanges, asOf),
      changes: problemChanges,
      closedOn: judgement.isProblem === false ? judgement.since : null,
    };
  });
  return { revision, node, asOf, groups: grouped(problems.filter(matching(filter)), view) };
}

const NO_FIGURE = {
  status: 'NOT_APPLICABLE',
  onRecord: true,
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  standardError: null,
  n: null,
  reported: null,
  required: null,
  parts: null,
} as const;

/** A problem of a unit that is no longer open, or to which the rule no longer applies: it is closed. */
function goneAt(
  { code, unitId }: StoredProblemChange,
  { facts: { hierarchy }, scope, today }: View,
  { asOf, root, codes }: ProblemQuery & { readonly asOf: Day; readonly root: number },
): Judgement | null {
  const node = hierarchy.indexOfId(unitId);
  const rule = ruleOf(code) ?? null;
  const indicator = rule?.indicator ?? INDICATORS.find((one) => one.code === code);
  const level = LEVEL_ORDER.find(
    (name) => LEVELS[name as LevelName] === hierarchy.nodes[node]?.kind,
  ) as LevelName | undefined;
  const names = [code, indicator?.code ?? ''].map((name) => name.toLowerCase());
  const isAsked = !codes || codes.some((one) => names.includes(one.trim().toLowerCase()));
  if (!indicator || !level || !isAsked || !scope.sees(node)) return null;
  if (!hierarchy.currentTree(today).isWithin(node, root)) return null;
  return {
    code,
    unit: hierarchy.nodes[node]!.code,
    node,
    level,
    weight: rule?.severity.public ?? 'TARGET',
    rule,
    indicator,
    period: periodJudged(indicator, asOf),
    figure: NO_FIGURE,
    target: null,
    isProblem: false,
    needed: 0,
    since: null,
    dueOn: null,
  };
}

const matching =
  ({ weights, states, levels, assigned, clauses }: ProblemFilter) =>
  (problem: Problem): boolean =>
    (states ? states.includes(problem.state) : problem.state !== 'CLOSED') &&
    (!weights || weights.includes(problem.weight)) &&
    (!levels || levels.includes(problem.level)) &&
    (!clauses || problem.indicator.clauses.some((clause) => clauses.includes(clause))) &&
    (typeof assigned !== 'boolean' || isAssigned(problem) === assigned);

/**
 * Groups of equal problems: the worst first, then higher levels, targets that follow from clause or
 * law, and the larger group; within a group those with most to mend first.
 */
function grouped(problems: readonly Problem[], { facts }: View): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = [problem.code, problem.weight, problem.level].join(' ');
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const { nodes } = facts.hierarchy;
  const isNatural = ({ target }: Problem): number => (target?.natural === true ? 0 : 1);
  return [...groups.values()]
    .map((group): ProblemGroup => {
      const { weight, level } = group[0]!;
      return {
        weight,
        level,
        problems: group.sort(
          (a, b) =>
            (b.needed ?? 0) - (a.needed ?? 0) ||
            (nodes[a.node]!.code < nodes[b.node]!.code ? -1 : 1),
        ),
      };
    })
    .sort(({ problems: [a, ...moreA] }, { problems: [b, ...moreB] }) => {
      return (
        WEIGHT_ORDER.indexOf(a!.weight) - WEIGHT_ORDER.indexOf(b!.weight) ||
        LEVEL_ORDER.indexOf(a!.level) - LEVEL_ORDER.indexOf(b!.level) ||
        isNatural(a!) - isNatural(b!) ||
        moreB.length - moreA.length ||
        (a!.code < b!.code ? -1 : 1)
      );
    });
}
