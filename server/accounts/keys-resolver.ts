import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { createApiKey, listApiKeys, revokeApiKey } from '../access/api-keys.ts';
import { endOfDay } from '../access/end-of-day.ts';
import type { RequestContext } from '../graphql/context.ts';
import { ApiKeyInput, ApiKeyType } from './account-types.ts';
import { assertManagesAccess } from './may-manage.ts';

/** API keys of programs. */
@Resolver()
export class KeysResolver {
  @Query(() => [ApiKeyType], {
    description:
      '全部密钥（需要管理权限） · every API key (for those who manage keys). Errors: ' +
      'SESSION_NEEDED, FORBIDDEN',
  })
  async apiKeys(@Ctx() context: RequestContext): Promise<object[]> {
    assertManagesAccess(context);
    context.answer.isKeepable = false;
    return (await listApiKeys(context.store)).map((key) => ({
      ...key,
      root: context.hierarchy.nodeOfId(key.unitId)!,
      createdAt: key.createdAt.toISOString(),
      expiresAt: key.expiresAt?.toISOString() ?? null,
      lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      revokedAt: key.revokedAt?.toISOString() ?? null,
    }));
  }

  @Mutation(() => String, {
    description:
      '生成密钥；只显示这一次 · create an API key, which is shown this once. Errors: ' +
      'SESSION_NEEDED, FORBIDDEN, UNKNOWN_ROLE, UNKNOWN_ORG_UNIT, INVALID_DAY, ' +
      'INVALID_KEY_OPTION, NEEDS_OWNER',
  })
  createApiKey(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApiKeyInput) { unit, role, purpose, expiresOn }: ApiKeyInput,
  ): Promise<string> {
    assertManagesAccess(context);
    return createApiKey(context.store, unit, role, {
      purpose: purpose ?? undefined,
      expiresAt: typeof expiresOn === 'string' ? endOfDay(expiresOn) : null,
      by: context.viewer.actor,
    });
  }

  @Mutation(() => Boolean, {
    description: '作废密钥 · revoke an API key. Errors: SESSION_NEEDED, FORBIDDEN, NOT_FOUND',
  })
  async revokeApiKey(
    @Ctx() context: RequestContext,
    @Arg('prefix', () => ID) prefix: string,
  ): Promise<boolean> {
    assertManagesAccess(context);
    await revokeApiKey(context.store, prefix, context.viewer.actor);
    return true;
  }
}
