import { Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { orgUnitKind } from '../../schema/code-lists/org-unit-kind.ts';
import { ROLES } from '../../schema/rights/roles.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';

/** A role of keys and accounts. */
@ObjectType('RoleDescription', {
  description: '密钥和账号的角色 · a role of keys and accounts',
  simpleResolvers: true,
})
class RoleDescriptionType {
  @Field(() => ID, { description: '代码 · its code' }) role!: string;
  @Field(() => BilingualText, { description: '名称 · its title' }) title!: Bilingual;
  @Field(() => BilingualText, { description: '可见、可做什么 · what it sees and may do' })
  sees!: Bilingual;
  @Field(() => [BilingualText], {
    description:
      '用于哪几类组织单位；空为任何单位 · the kinds of org units for which it is; empty: any',
  })
  unitKinds!: readonly Bilingual[];
}

const ALL: readonly RoleDescriptionType[] = Object.entries(ROLES).map(
  ([role, { title, sees, unitKinds }]) => ({
    role,
    title,
    sees,
    unitKinds: (unitKinds ?? []).map((kind) => orgUnitKind.codes[kind]!),
  }),
);

/** The roles of keys and accounts. */
@Resolver()
export class RolesResolver {
  @Query(() => [RoleDescriptionType], {
    description: '密钥和账号的角色 · the roles of keys and accounts',
  })
  roles(): readonly RoleDescriptionType[] {
    return ALL;
  }
}
