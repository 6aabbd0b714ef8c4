import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { clauseNamed, partOf } from '../../schema/policy/policy.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PolicyClauseType, PolicyType, shownClause, shownPolicy } from './policy-types.ts';

/** The policy and its clauses. */
@Resolver()
export class PolicyResolver {
  @Query(() => PolicyType, {
    description:
      '政策文件，逐条列出原文、登记表和指标 · the policy: each clause with its text, its ' +
      'registers and its indicators',
  })
  policy(@Ctx() context: RequestContext): object {
    return shownPolicy(context);
  }

  @Query(() => PolicyClauseType, {
    description: '政策的一个条款 · one clause by its code. Errors: UNKNOWN_CLAUSE',
  })
  clause(@Arg('code', () => ID) code: string, @Ctx() context: RequestContext): object {
    const clause = clauseNamed(code);
    return shownClause(clause, partOf(clause).code, context);
  }
}
