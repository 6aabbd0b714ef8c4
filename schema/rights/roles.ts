import type { Bilingual } from '../../base/language.ts';
import type { Privacy } from '../register/definition.ts';

/**
 * How far a right reaches. `SCOPE`: the rows that the register's own rights allow to the unit of the
 * viewer; `WHOLE`: only with the whole hierarchy in scope; `CASES`: the cases of the viewer's own
 * unit, and those that were handed to its level.
 */
export type Reach = 'SCOPE' | 'WHOLE' | 'CASES';

/** What a right allows, in words that complete "may not …" in the error FORBIDDEN. */
export const NAMED_RIGHTS = Object.freeze({
  READ_CATALOGUE: { zh: '查看目录', en: 'read the catalogue' },
  BROWSE_UNITS: { zh: '浏览组织单位', en: 'browse org units' },
  QUERY_FIGURES: { zh: '查询指标', en: 'query indicators' },
  SEE_SMALL_COUNTS: { zh: '查看人数过少的数字', en: 'see small counts' },
  EXPLAIN_CHANGES: {
    zh: '分解变化，因其给出少数人的变动',
    en: 'decompose a change, which reveals few persons',
  },
  COUNT_ENTRIES: {
    zh: '查看参赛与获奖人数，因其给出少数人的情况',
    en: 'count entries and awards, which reveals few persons',
  },
  CHECK_DATA: { zh: '查看数据核查结果', en: 'list findings of data checks' },
  READ_SNAPSHOTS: { zh: '读取快照和报告', en: 'read snapshots and reports' },
  READ_FULL_SNAPSHOTS: {
    zh: '读取含人数过少数字的快照',
    en: 'read a snapshot with small counts',
  },
  MAKE_SNAPSHOTS: { zh: '生成快照', en: 'make a snapshot' },
  MAKE_FULL_SNAPSHOTS: {
    zh: '生成含人数过少数字的快照',
    en: 'make a snapshot with small counts',
  },
  IMPORT_PACKAGES: { zh: '导入数据包', en: 'import a package' },
  GIVE_SCORES: { zh: '评分', en: 'give scores' },
  REORGANISE: { zh: '调整组织', en: 'open, close, merge, split or move org units' },
  SET_PROBLEMS: { zh: '处理问题', en: 'set the state of a problem' },
  MANAGE_SCHEDULES: { zh: '管理定时任务', en: 'look after schedules' },
  OPERATE_SYSTEM: { zh: '运行维护系统', en: 'operate the system' },
  USE_OWN_ACCOUNT: { zh: '管理自己的密码和会话', en: 'use an account of one’s own' },
  MANAGE_ACCESS: { zh: '管理账号、会话和密钥', en: 'manage accounts, sessions and keys' },
  READ_AUDIT_LOG: { zh: '查阅审计日志', en: 'read the audit log' },
} as const satisfies Readonly<Record<string, Bilingual>>);

/** A right that is no right on rows of registers. */
export type NamedRight = keyof typeof NAMED_RIGHTS;

/** A right on the rows of all registers of a privacy class. */
export type RegisterRight = `${'read' | 'write'}:${Privacy}`;

/** Anything that a role may do. */
export type AccessRight = NamedRight | RegisterRight;

/** A role of keys and accounts. */
interface RoleDeclaration {
  readonly title: Bilingual;
  /** what a viewer with this role sees and may do, in one sentence */
  readonly sees: Bilingual;
  /** the kinds of org units at which a key may have the role; null: any */
  readonly unitKinds: readonly string[] | null;
  readonly rights: Readonly<Partial<Record<AccessRight, Reach>>>;
}

/** Grants some rights within the scope. */
const within = <K extends AccessRight>(...rights: readonly K[]): Record<K, 'SCOPE'> =>
  Object.fromEntries(rights.map((right) => [right, 'SCOPE'])) as Record<K, 'SCOPE'>;

const ANALYSIS = within(
  'USE_OWN_ACCOUNT',
  'READ_CATALOGUE',
  'BROWSE_UNITS',
  'read:open',
  'QUERY_FIGURES',
  'CHECK_DATA',
  'READ_SNAPSHOTS',
);

const REPORTING = {
  ...ANALYSIS,
  ...within('read:personal', 'write:open', 'write:personal', 'IMPORT_PACKAGES', 'GIVE_SCORES'),
};

/**
 * The roles with all their rights. The three administrators have no right in common except the
 * catalogue, which holds no data, and their own account.
 */
export const ROLES = Object.freeze({
  STATISTICIAN: {
    title: { zh: '统计员', en: 'statistician' },
    sees: { zh: '可见个人，可修改数据', en: 'sees persons and changes data' },
    unitKinds: null,
    rights: {
      ...REPORTING,
      ...within(
        'SEE_SMALL_COUNTS',
        'EXPLAIN_CHANGES',
        'COUNT_ENTRIES',
        'READ_FULL_SNAPSHOTS',
        'MAKE_SNAPSHOTS',
        'MAKE_FULL_SNAPSHOTS',
        'REORGANISE',
        'SET_PROBLEMS',
        'MANAGE_SCHEDULES',
      ),
      'read:sealed': 'WHOLE',
      'write:sealed': 'WHOLE',
      'read:case': 'WHOLE',
      'write:case': 'WHOLE',
      MANAGE_ACCESS: 'WHOLE',
    },
  },
  ANALYST: {
    title: { zh: '分析员', en: 'analyst' },
    sees: { zh: '只读不涉及个人的内容', en: 'reads data that is not about persons' },
    unitKinds: null,
    rights: ANALYSIS,
  },
  UNIT_REPORTER: {
    title: { zh: '单位填报员', en: 'unit reporter' },
    sees: {
      zh: '可见、可填报本单位的数据和个人；看不到困难个案',
      en: 'sees and reports the data and persons of one unit; no hardship cases',
    },
    unitKinds: ['unit', 'group'],
    rights: REPORTING,
  },
  UNIT_CHAIR: {
    title: { zh: '单位工会主席', en: 'unit chair' },
    sees: {
      zh: '同填报员，并可见本单位的困难个案',
      en: 'as a unit reporter, and sees the hardship cases of the unit',
    },
    unitKinds: ['unit'],
    rights: { ...REPORTING, ...within('SET_PROBLEMS'), 'read:case': 'CASES' },
  },
  DISTRICT_REVIEWER: {
    title: { zh: '辖市区审核员', en: 'district reviewer' },
    sees: {
      zh: '可见本辖市区不涉及个人的内容，可评分、可处理问题',
      en: 'reads data of a district that is not about persons, gives scores and sets problems',
    },
    unitKinds: ['district'],
    rights: { ...ANALYSIS, ...within('GIVE_SCORES', 'SET_PROBLEMS') },
  },
  CITY_ANALYST: {
    title: { zh: '市级分析员', en: 'city analyst' },
    sees: {
      zh: '可见全市不涉及个人的内容，只读',
      en: 'reads data of the city that is not about persons',
    },
    unitKinds: ['city'],
    rights: ANALYSIS,
  },
  CASE_OFFICER: {
    title: { zh: '困难帮扶专员', en: 'case officer' },
    sees: {
      zh: '只见本单位的和转办到本级的困难个案',
      en: 'reads hardship cases of its own unit and those handed to its level, nothing else',
    },
    unitKinds: ['city', 'district', 'unit'],
    rights: {
      ...within('USE_OWN_ACCOUNT', 'READ_CATALOGUE', 'BROWSE_UNITS'),
      'read:case': 'CASES',
    },
  },
  REPORT_SERVICE: {
    title: { zh: '报告服务', en: 'report service' },
    sees: {
      zh: '查询指标，生成快照和报告；看不到登记表的行',
      en: 'queries indicators, makes snapshots and reports; reads no rows of registers',
    },
    unitKinds: null,
    rights: within(
      'USE_OWN_ACCOUNT',
      'READ_CATALOGUE',
      'BROWSE_UNITS',
      'QUERY_FIGURES',
      'READ_SNAPSHOTS',
      'MAKE_SNAPSHOTS',
    ),
  },
  PUBLIC_DASHBOARD: {
    title: { zh: '公众展示', en: 'public dashboard' },
    sees: {
      zh: '只见快照和报告中已作保护的数字',
      en: 'reads protected figures of snapshots and reports only',
    },
    unitKinds: null,
    rights: within('USE_OWN_ACCOUNT', 'READ_CATALOGUE', 'BROWSE_UNITS', 'READ_SNAPSHOTS'),
  },
  SYSTEM_ADMIN: {
    title: { zh: '系统管理员', en: 'system administrator' },
    sees: { zh: '运行维护，看不到数据', en: 'operates the system, sees no data' },
    unitKinds: null,
    rights: within('USE_OWN_ACCOUNT', 'READ_CATALOGUE', 'OPERATE_SYSTEM'),
  },
  SECURITY_ADMIN: {
    title: { zh: '安全管理员', en: 'security administrator' },
    sees: { zh: '管理账号和密钥，看不到数据', en: 'manages accounts and keys, sees no data' },
    unitKinds: null,
    rights: { ...within('USE_OWN_ACCOUNT', 'READ_CATALOGUE'), MANAGE_ACCESS: 'WHOLE' },
  },
  AUDIT_ADMIN: {
    title: { zh: '审计管理员', en: 'audit administrator' },
    sees: { zh: '查阅审计日志，看不到数据', en: 'reads the audit log, sees no data' },
    unitKinds: null,
    rights: within('USE_OWN_ACCOUNT', 'READ_CATALOGUE', 'READ_AUDIT_LOG'),
  },
} as const satisfies Readonly<Record<string, RoleDeclaration>>);

/** A role of a key or an account. */
export type Role = keyof typeof ROLES;

/** The role of the first account, which creates the others. */
export const FIRST_ROLE: Role = 'STATISTICIAN';

/** The names of all roles, in the order of their declaration. */
export const roles = Object.freeze(Object.keys(ROLES) as Role[]);

/** How far a right of a role reaches; null: the role does not have it. */
export function reachOf(role: Role, right: AccessRight): Reach | null {
  const { rights }: RoleDeclaration = ROLES[role];
  return rights[right] ?? null;
}

/** Whether a role has a right, however far it reaches. */
export const hasRight = ({ role }: { readonly role: Role }, right: AccessRight): boolean =>
  reachOf(role, right) !== null;

/** The roles that have a right. */
export const rolesWith = (right: AccessRight): Role[] =>
  roles.filter((role) => reachOf(role, right) !== null);
