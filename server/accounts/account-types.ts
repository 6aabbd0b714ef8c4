import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { AccountStatus } from '../../schema/system/account.ts';
import type { Bilingual } from '../../base/language.ts';
import { enumOf } from '../metrics/enums.ts';

const AccountStatusEnum = enumOf('AccountStatus', '账号状态 · status of an account', {
  INVITED: { zh: '尚未设置密码', en: 'no password yet' },
  ACTIVE: { zh: '可登录', en: 'may sign in' },
  LOCKED: { zh: '已锁定', en: 'locked by an administrator' },
} satisfies Record<AccountStatus, Bilingual>);

/** An account as the API shows it. */
@ObjectType('Account', { description: '账号 · the account of a person', simpleResolvers: true })
export class AccountType {
  @Field(() => ID, { description: '登录名 · login name' }) login!: string;
  @Field(() => String, { description: '姓名 · name of the person' }) name!: string;
  @Field(() => String, { description: '角色 · role' }) role!: string;
  @Field(() => OrgUnit, { description: '所见范围的顶端 · the top org unit that it sees' })
  root!: object;
  @Field(() => AccountStatusEnum, { description: '状态 · status' }) status!: AccountStatus;
  @Field(() => String, { description: '创建时间 · when it was created' }) createdAt!: string;
  @Field(() => String, { description: '创建人 · who created it' }) createdBy!: string;
  @Field(() => String, {
    nullable: true,
    description: '最近使用时间 · when it was last used; null: never',
  })
  lastUsedAt!: string | null;
}

/** A session as the API shows it. */
@ObjectType('Session', { description: '登录会话 · an open session', simpleResolvers: true })
export class SessionType {
  @Field(() => ID, { description: '编号 · id' }) id!: string;
  @Field(() => String, { description: '浏览器和系统 · browser and system' }) device!: string;
  @Field(() => String, { description: '登录时间 · time of sign-in' }) createdAt!: string;
  @Field(() => String, {
    nullable: true,
    description: '最近使用时间（精确到分） · last use, to a minute; null: not since sign-in',
  })
  lastUsedAt!: string | null;
  @Field(() => String, { description: '最迟结束时间 · when it ends at the latest' })
  expiresAt!: string;
  @Field(() => Boolean, { description: '是否当前会话 · whether it is the one of this request' })
  isCurrent!: boolean;
}

/** An API key as the API shows it. */
@ObjectType('ApiKey', { description: '接口密钥 · an API key', simpleResolvers: true })
export class ApiKeyType {
  @Field(() => ID, { description: '密钥的前 11 个字符 · the first 11 characters of the key' })
  prefix!: string;
  @Field(() => String, { description: '角色 · role' }) role!: string;
  @Field(() => OrgUnit, { description: '所见范围的顶端 · the top org unit that it sees' })
  root!: object;
  @Field(() => String, { description: '用途 · its purpose' }) purpose!: string;
  @Field(() => String, { description: '生成时间 · when it was created' }) createdAt!: string;
  @Field(() => String, { description: '生成人 · who created it' }) createdBy!: string;
  @Field(() => String, {
    nullable: true,
    description: '到期时间；空为不到期 · when it expires; null: never',
  })
  expiresAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: '最近使用时间（精确到分） · last use, to a minute; null: never',
  })
  lastUsedAt!: string | null;
  @Field(() => String, { nullable: true, description: '作废时间 · when it was revoked' })
  revokedAt!: string | null;
}

/** A new account. */
@InputType('AccountInput', { description: '新账号 · a new account' })
export class AccountInput {
  @Field(() => String, { description: '登录名 · login name' }) login!: string;
  @Field(() => String, { description: '姓名 · name of the person' }) name!: string;
  @Field(() => String, { description: '角色 · role' }) role!: string;
  @Field(() => String, { description: '组织单位代码 · code of the org unit' }) unit!: string;
}

/** A change of an account. */
@InputType('AccountChangeInput', {
  description: '账号的修改；不写则不变 · a change of an account; what is absent stays',
})
export class AccountChangeInput {
  @Field(() => String, { nullable: true, description: '角色 · role' }) role?: string | null;
  @Field(() => String, { nullable: true, description: '组织单位代码 · code of the org unit' })
  unit?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: '锁定（结束其会话）或解锁 · lock, which ends its sessions, or unlock',
  })
  isLocked?: boolean | null;
}

/** A new key. */
@InputType('ApiKeyInput', { description: '新密钥 · a new API key' })
export class ApiKeyInput {
  @Field(() => String, { description: '组织单位代码 · code of the org unit' }) unit!: string;
  @Field(() => String, { description: '角色 · role' }) role!: string;
  @Field(() => String, { nullable: true, description: '用途 · its purpose' })
  purpose?: string | null;
  @Field(() => String, {
    nullable: true,
    description: '最后有效日；不写则不到期 · last day on which it is valid; absent: no end',
  })
  expiresOn?: string | null;
}
