import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { hasSpells } from '../../intake/change/record.ts';
import { keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Column, Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { registers } from '../../schema/registers/index.ts';
import { LocalDate } from '../../schema/scalars/local-date.ts';
import { ROLES } from '../../schema/rights/roles.ts';
import { managesAccess } from '../accounts/may-manage.ts';
import { enumOf } from '../metrics/enums.ts';
import { mayRead, mayWrite, rightsOf } from '../access/rights.ts';
import { inputName } from '../registers/types.ts';
import { BilingualText } from './catalogue-resolver.ts';
import type { RequestContext } from './context.ts';

const RoleEnum = enumOf(
  'Role',
  '密钥的角色 · the role of a key',
  Object.fromEntries(
    Object.entries(ROLES).map(([role, { title, sees }]) => [
      role,
      { zh: `${title.zh}：${sees.zh}`, en: sees.en },
    ]),
  ),
);

/** The holder of a key, or the person who signed in. */
@ObjectType('Viewer', {
  description: '当前登录者或密钥 · the person who signed in, or the holder of the key',
  simpleResolvers: true,
})
export class ViewerType {
  @Field(() => RoleEnum, { description: '角色 · role' }) role!: string;
  @Field(() => String, {
    nullable: true,
    description: '登录名；密钥为空 · login name; null: a key',
  })
  login!: string | null;
  @Field(() => String, {
    nullable: true,
    description: '登录者的姓名；密钥为空 · name of the person who signed in; null: a key',
  })
  name!: string | null;
  @Field(() => Boolean, {
    description: '能否管理账号和密钥 · whether the viewer manages accounts and keys',
  })
  managesAccess!: boolean;
  @Field(() => [String], {
    description: '此角色的权利，如 IMPORT_PACKAGES、read:personal · the rights of the role',
  })
  rights!: readonly string[];
  @Field(() => OrgUnit, { description: '所见范围的顶端 · the top org unit that it sees' })
  root!: object;
  @Field(() => Boolean, { description: '是否看到整个层级 · whether it sees the whole hierarchy' })
  atTop!: boolean;
  @Field(() => LocalDate, {
    description:
      '服务所认为的今天（北京时间） · the day that the service takes for today (China Standard Time)',
  })
  today!: string;
}

/** A column of a register. */
@ObjectType('RegisterColumn', {
  description: '登记表的一列 · a column of a register',
  simpleResolvers: true,
})
export class RegisterColumnType {
  @Field(() => String, { description: '字段名 · field of rows, and of filters' }) field!: string;
  @Field(() => String, { description: '输入、排序所用的名称 · name in inputs and orders' })
  input!: string;
  @Field(() => String, { description: '数据包中的表头 · header in data packages' }) header!: string;
  @Field(() => String, {
    description: '种类：text、day、flag、count、amount、code、codes、reference · kind',
  })
  kind!: string;
  @Field(() => BilingualText, { description: '名称 · name' }) title!: Bilingual;
  @Field(() => BilingualText, { nullable: true, description: '说明 · its meaning' })
  note!: Bilingual | null;
  @Field(() => Boolean, { description: '可以为空 · may be empty' }) optional!: boolean;
  @Field(() => Boolean, { description: '属于主键 · part of the key' }) inKey!: boolean;
  @Field(() => String, {
    nullable: true,
    description: '代码表（codeLists 中的名称） · its code list, by name in codeLists',
  })
  codes!: string | null;
  @Field(() => String, {
    nullable: true,
    description: '引用哪张表（many） · the register it refers to, by its many',
  })
  target!: string | null;
  @Field(() => String, {
    nullable: true,
    description: '引用该表的哪个字段 · the field of that register that is given',
  })
  targetField!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      '该表中供人辨认的字段；没有则为空 · the field of that register that identifies its rows ' +
      'to people; null if there is none',
  })
  targetName!: string | null;
}

/** A register. */
@ObjectType('Register', { description: '登记表 · a register', simpleResolvers: true })
export class RegisterType {
  @Field(() => ID, { description: '取多行的字段 · the field for many rows' }) many!: string;
  @Field(() => String, { description: '取一行的字段 · the field for one row' }) one!: string;
  @Field(() => String, { description: '类型名 · its GraphQL type' }) name!: string;
  @Field(() => String, { description: '数据包中的表名 · table in data packages' }) table!: string;
  @Field(() => BilingualText, { description: '名称 · name' }) title!: Bilingual;
  @Field(() => BilingualText, { description: '一行是什么 · the meaning of a row' }) row!: Bilingual;
  @Field(() => [String], { description: '政策条款 · clauses of the policy' })
  clauses!: readonly string[];
  @Field(() => [String], {
    description: '所属报表（T01 至 T16） · sheets of the bureau that fill it, T01 to T16',
  })
  templates!: readonly string[];
  @Field(() => Boolean, { description: '此密钥能否读取 · whether this key may read it' })
  readable!: boolean;
  @Field(() => Boolean, {
    description: '此密钥的角色能否修改 · whether the role of this key may change rows of it',
  })
  writable!: boolean;
  @Field(() => Boolean, { description: '可以终止 · rows can be ended' }) canEnd!: boolean;
  @Field(() => Boolean, { description: '可以变更 · rows can be changed from a day on' })
  canChange!: boolean;
  @Field(() => [RegisterColumnType], { description: '各列 · its columns' }) columns!: object[];
}

function shownColumn(register: Register, column: Column): object {
  const { property, header, kind, title, note, optional, codes } = column;
  const target = isReference(column) ? targetOf(column) : null;
  return {
    field: property,
    input: inputName(column),
    header,
    kind,
    title,
    note: note ?? null,
    optional,
    inKey: keyColumns(register).includes(column),
    codes: codes?.name ?? null,
    target: target?.many ?? null,
    targetField: target && referenceKey(target).property,
    targetName: target?.columns.find(({ property }) => property === 'name')?.property ?? null,
  };
}

/** A register as the API shows it. */
export const shownRegister = (register: Register, context: RequestContext): object => ({
  many: register.many,
  one: register.one,
  name: register.name,
  table: register.table,
  title: register.title,
  row: register.row,
  clauses: register.clauses,
  templates: register.templates,
  readable: mayRead(register, context),
  writable: mayWrite(register, context),
  canEnd: register.interval !== undefined,
  canChange: hasSpells(register),
  columns: register.columns.map((column) => shownColumn(register, column)),
});

/** The holder of the key, and the registers. */
@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, {
    description: '当前登录者或密钥 · the person who signed in, or the holder of the key',
  })
  viewer(@Ctx() context: RequestContext): object {
    const { viewer, hierarchy, loaders, today } = context;
    return {
      role: viewer.role,
      login: viewer.account?.login ?? null,
      name: viewer.account?.name ?? null,
      managesAccess: managesAccess(context),
      rights: rightsOf(context),
      root: hierarchy.nodeOfId(viewer.unitId)!,
      atTop: loaders.atTop(),
      today,
    };
  }

  @Query(() => [RegisterType], { description: '全部登记表 · every register' })
  registers(@Ctx() context: RequestContext): object[] {
    return registers.map((register) => shownRegister(register, context));
  }
}
