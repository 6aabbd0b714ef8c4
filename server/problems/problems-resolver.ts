import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { placeOfProblem } from '../../analytics/problems/problem.ts';
import { ruleOf, RULES, ruleNamed } from '../../analytics/rules/index.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { PROBLEM_STATES, type ProblemState } from '../../reports/problems/problem-list.ts';
import { checkedSetting } from '../../reports/problems/setting.ts';
import { addProblemChange } from '../../reports/problems/stored-changes.ts';
import { clauseNamed } from '../../schema/policy/policy.ts';
import type { RequestContext } from '../graphql/context.ts';
import { pageLimit } from '../loaders/page.ts';
import { ProblemArgs, ProblemPageType, ProblemSettingInput, ProblemType } from './problem-types.ts';
import { readProblems } from './read-problems.ts';
import { RuleType, shownRule } from './rule-types.ts';
import { shownGroup, shownProblem } from './shown-problem.ts';

const ALL_STATES = Object.keys(PROBLEM_STATES) as ProblemState[];

/** Rules, and the supervision list. */
@Resolver()
export class ProblemsResolver {
  @Query(() => [RuleType], { description: '全部法定要求 · every legal threshold' })
  async rules(@Ctx() { facts, revision }: RequestContext): Promise<object[]> {
    const { settings } = await facts.at(revision);
    return RULES.map((rule) => shownRule(rule, settings));
  }

  @Query(() => RuleType, { description: '一项法定要求 · one rule. Errors: UNKNOWN_RULE' })
  async rule(
    @Arg('id', () => ID) id: string,
    @Ctx() { facts, revision }: RequestContext,
  ): Promise<object> {
    const rule = ruleNamed(id);
    return shownRule(rule, (await facts.at(revision)).settings);
  }

  @Query(() => ProblemPageType, {
    description:
      '督办单：违反的规则和未达目标的数值 · the supervision list: every rule that is broken and ' +
      'every figure below its target. Errors: as metrics, UNKNOWN_RULE, UNKNOWN_CLAUSE, ' +
      'INVALID_PAGE, INVALID_CURSOR',
  })
  async problems(
    @Ctx() context: RequestContext,
    @Args(() => ProblemArgs) { first, after, ...query }: ProblemArgs,
  ): Promise<object> {
    const limit = pageLimit(first);
    query.where?.clauses?.forEach(clauseNamed);
    const { list, view } = await readProblems(query, context);
    const all = list.groups.flatMap(({ problems }) => problems);
    const begin = typeof after === 'string' ? 1 + placeAfter(after, all) : 0;
    const page = all.slice(begin, begin + limit);
    return {
      revision: list.revision,
      unit: view.facts.hierarchy.nodes[list.node]!,
      asOf: list.asOf,
      totalCount: all.length,
      groups: list.groups.map((group) => shownGroup(group, view)),
      nodes: page.map((problem) => shownProblem(problem, view)),
      pageInfo: {
        hasNextPage: begin + page.length < all.length,
        hasPreviousPage: begin > 0,
        startCursor: page[0] ? cursorOf(page[0]) : null,
        endCursor: page.length > 0 ? cursorOf(page.at(-1)!) : null,
      },
    };
  }

  @Mutation(() => ProblemType, {
    description:
      '设定一项督办的责任与期限（需要 STATISTICIAN 密钥）；seen 为所见的版本，尚未设定为 0 · ' +
      'set who answers for a problem and by when (needs a STATISTICIAN key); seen: the version ' +
      'that you saw, 0 if nothing was set. Errors: FORBIDDEN, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE, ' +
      'UNKNOWN_PROBLEM, STALE_PROBLEM, INVALID_QUERY, FAULTS_IN_DATA',
  })
  async setProblem(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID) id: string,
    @Arg('seen', () => Int) seen: number,
    @Arg('setting', () => ProblemSettingInput) setting: ProblemSettingInput,
  ): Promise<object> {
    const { loaders, hierarchy, store, viewer, today } = context;
    const unknown = (): TongxinError =>
      new TongxinError('UNKNOWN_PROBLEM', { id: id.slice(0, 80), day: today });
    const place = placeOfProblem(id);
    const code = place && namedCode(place.code);
    if (!place || code === null) throw unknown();
    const unit = hierarchy.nodes[loaders.visibleNode(place.unit)]!;
    const checked = checkedSetting(setting, today);
    const query = { unit: unit.code, asOf: today, where: { codes: [code], states: ALL_STATES } };
    const { list } = await readProblems(query, context);
    const isListed = list.groups.some(({ problems }) =>
      problems.some((problem) => problem.code === code && problem.unit === unit.code),
    );
    if (!isListed) throw unknown();
    await addProblemChange(store, { code, unitId: unit.id, seen }, checked, viewer.actor);
    const { list: after, view } = await readProblems(query, context);
    const changed = after.groups
      .flatMap(({ problems }) => problems)
      .find((problem) => problem.code === code && problem.unit === unit.code)!;
    return shownProblem(changed, view);
  }
}

/** The name of a rule or an indicator as it is declared; null if there is none. */
const namedCode = (code: string): string | null =>
  ruleOf(code)?.id ??
  INDICATORS.find((indicator) => indicator.code.toLowerCase() === code.toLowerCase())?.code ??
  null;

const cursorOf = ({ id }: { readonly id: string }): string => Buffer.from(id).toString('base64url');

function placeAfter(cursor: string, all: readonly { readonly id: string }[]): number {
  const id = Buffer.from(cursor, 'base64url').toString();
  const place = cursor === '' ? -1 : all.findIndex((problem) => problem.id === id);
  if (place < 0) throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
  return place;
}
