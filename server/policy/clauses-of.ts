import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { clauseNamed, partOf } from '../../schema/policy/policy.ts';
import type { RequestContext } from '../graphql/context.ts';
import { RegisterType } from '../graphql/viewer-resolver.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import { PolicyClauseType, shownClause } from './policy-types.ts';

const CLAUSES = { description: '所依据的条款及其原文 · the clauses with their text' } as const;

const shownClauses = (codes: readonly string[], context: RequestContext): object[] =>
  codes.map((code) => {
    const clause = clauseNamed(code);
    return shownClause(clause, partOf(clause).code, context);
  });

/** From an indicator back to the policy. */
@Resolver(() => IndicatorType)
export class ClausesOfIndicator {
  @FieldResolver(() => [PolicyClauseType], CLAUSES)
  policyClauses(@Root() { clauses }: IndicatorType, @Ctx() context: RequestContext): object[] {
    return shownClauses(clauses, context);
  }
}

/** From a register back to the policy. */
@Resolver(() => RegisterType)
export class ClausesOfRegister {
  @FieldResolver(() => [PolicyClauseType], CLAUSES)
  policyClauses(@Root() { clauses }: RegisterType, @Ctx() context: RequestContext): object[] {
    return shownClauses(clauses, context);
  }
}
