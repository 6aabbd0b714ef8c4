import type { Bilingual, Language } from '../language.ts';
import { ACCESS_ERRORS } from './access-errors.ts';
import { POLICY_ERRORS } from './policy-errors.ts';
import { REPORT_ERRORS } from './report-errors.ts';
import { fill, type Params } from './template.ts';
import type { Fault } from './faults.ts';

/**
 * Every mistake that a caller can make, with what would be right. Codes never change; both texts
 * use the same parameters.
 */
export const ERRORS = {
  // configuration
  BAD_SETTING: {
    zh: '环境变量 {name}={value} 无效：{expected}。',
    en: '{name}={value} is not valid: {expected}.',
  },
  STORE_UNREACHABLE: {
    zh: '无法打开数据库 {where}：{reason}',
    en: 'The store at {where} cannot be opened: {reason}',
  },
  STORE_NEWER: {
    zh: '数据库由较新版本的程序创建（{migration}）；请升级本程序。',
    en: 'The store was made by a newer version of this program ({migration}); update this program.',
  },
  STORE_LOST: {
    zh: '与数据库的连接已中断，请稍后重试；若持续如此，请重新启动服务。',
    en: 'The connection to the store is lost; try again in a moment, and restart the service if it stays lost.',
  },
  STORE_FULL: {
    zh: '磁盘已满，未写入任何内容；请腾出空间后重试，不需要重新启动服务。',
    en: 'The disk is full; nothing was written. Make room and try again, the service need not be restarted.',
  },
  TOO_MUCH_AT_ONCE: {
    zh: '同时要做的太多，请稍后重试。',
    en: 'Too many requests at once; try again in a moment.',
  },
  STORE_BUSY: {
    zh: '另一项写入正在进行，请稍后重试。',
    en: 'Another write is under way; try again in a moment.',
  },
  DRY_RUN_TOO_LONG: {
    zh: '预演需让其他写入等待超过 {seconds} 秒，已全部撤回，未写入任何内容；请减少一次调整的单位，或在服务空闲时再试。',
    en:
      'The dry run would keep other writers waiting for more than {seconds} s; all of it is taken ' +
      'back and nothing was written. Change fewer units at once, or try again when the service is ' +
      'less busy.',
  },
  REQUEST_ABANDONED: {
    zh: '请求方已离开，不再继续处理。',
    en: 'The client has disconnected; the request was abandoned.',
  },
  PORT_TAKEN: {
    zh: '端口 {port} 已被占用；请设置 PORT 为其他端口。',
    en: 'Port {port} is taken; set PORT to another one.',
  },
  STORE_NOT_EMPTY: {
    zh: '数据库中已有数据（{rows} 行）；示范数据只能写入空库。',
    en: 'The store already contains {rows} rows; the demo city is imported only into an empty one.',
  },
  STORE_EMPTY: {
    zh: '数据库为空。写入数据：npm run -s tongxin -- import <数据包>；写入示范城市：npm run -s tongxin -- seed',
    en:
      'The store is empty. To fill it: npm run -s tongxin -- import <package>; with the demo ' +
      'city: npm run -s tongxin -- seed',
  },
  TOO_MANY_ROWS: {
    zh: '“{table}”有 {rows} 行，一张工作表最多 {limit} 行；请导出为文件夹或 .zip。',
    en: '"{table}" has {rows} rows, a sheet has at most {limit}; export to a folder or a .zip.',
  },
  PATH_TAKEN: {
    zh: '“{path}”已存在且不为空；请换一个位置。',
    en: '"{path}" exists and is not empty; choose another place.',
  },
  BAD_USAGE: { zh: '{reason}', en: '{reason}' },
  // access
  FORBIDDEN: {
    zh: '此密钥（角色 {role}）无权执行：{what}。',
    en: 'This key (role {role}) may not do this: {what}.',
  },
  NEEDS_OWNER: {
    zh: '{what}需要数据表的所有者：请设置 DATABASE_OWNER_URL。',
    en: '{what} needs the role that owns the tables: set DATABASE_OWNER_URL.',
  },
  OUT_OF_SCOPE: {
    zh: '“{unit}”不在此密钥的范围（{scope}）之内。',
    en: '"{unit}" is outside the scope of this key ({scope}).',
  },
  LINE_OUT_OF_SCOPE: {
    zh:
      '在隶属线“{line}”上，“{unit}”之下有不在此密钥范围（{scope}）之内的单位，因此不能按这条线查询；' +
      '可按工会线（union）查询，或查询其下的单位。',
    en:
      'On the line "{line}", "{unit}" has units below it that are outside the scope of this key ' +
      '({scope}), so it cannot be queried along this line; query it along the line of the union, ' +
      'or query units below it.',
  },
  // questions
  UNKNOWN_ORG_UNIT: {
    zh: '没有代码为“{code}”的组织单位。[相近的代码：{nearest}。]',
    en: 'There is no org unit "{code}".[ Nearest: {nearest}.]',
  },
  NOT_FOUND: { zh: '{register}中没有“{key}”。', en: 'There is no "{key}" in {register}.' },
  UNKNOWN_REGISTER: {
    zh: '没有名为“{name}”的表。[相近的名称：{nearest}。]',
    en: 'There is no register "{name}".[ Nearest: {nearest}.]',
  },
  TOTALS_ONLY: {
    zh:
      '{template} 只有各题的频数，由频数算不出个人幸福指数。请报送答卷：模板 survey_responses（测评答卷）' +
      '和 survey_waves（测评波次）；家长、学生评价用 local_surveys（调研与社会评价）。',
    en:
      '{template} has frequencies of answers only, from which the index of a person cannot be ' +
      'computed. File the answer sheets: templates survey_responses and survey_waves; opinions of ' +
      'parents and students: local_surveys.',
  },
  UNKNOWN_ROLE: {
    zh: '没有名为“{role}”的角色；可用：{roles}。',
    en: 'There is no role "{role}"; use one of: {roles}.',
  },
  ROLE_NOT_FOR_UNIT: {
    zh: '角色 {role} 只用于这些类别的组织单位：{kinds}；“{unit}”不是。',
    en: 'The role {role} is for org units of these kinds only: {kinds}; "{unit}" is of another kind.',
  },
  INVALID_DAY: {
    zh: '“{value}”不是有效日期；请按 2025-09-01 的格式填写。',
    en: '"{value}" is no day; write it like 2025-09-01.',
  },
  INVALID_DECIMAL: {
    zh: '“{value}”不是精确小数；请以文本书写，如 "1234.50"。',
    en: '"{value}" is no exact decimal; write it as text, like "1234.50".',
  },
  INVALID_PERIOD: {
    zh:
      '“{value}”不是统计期；可写 2025、2025-Q3、2025-09、2025-09-01、SY2025（学年）、' +
      'SY2025-1（学期）、UY2025（工会统计年度），或 TODAY、THIS_单位、LAST_单位、LAST_n_单位S，' +
      '单位为 YEAR、QUARTER、MONTH、SCHOOL_YEAR、SEMESTER、UNION_YEAR；年份从 1900 到 2199。',
    en:
      '"{value}" is no period; write 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025 (school year), ' +
      'SY2025-1 (semester), UY2025 (union year), or TODAY, THIS_x, LAST_x, LAST_n_xS, where x ' +
      'is YEAR, QUARTER, MONTH, SCHOOL_YEAR, SEMESTER or UNION_YEAR; years from 1900 to 2199.',
  },
  UNKNOWN_INDICATOR: {
    zh: '没有代码或名称为“{name}”的指标。[相近的：{nearest}。]',
    en: 'There is no indicator "{name}".[ Nearest: {nearest}.]',
  },
  UNKNOWN_DIMENSION: {
    zh: '没有名为“{name}”的维度；可用：{dimensions}。',
    en: 'There is no dimension "{name}"; use one of: {dimensions}.',
  },
  UNKNOWN_GROUP: {
    zh: '维度 {dimension} 没有“{key}”[；可用：{keys}]。',
    en: 'Dimension {dimension} has no "{key}"[; use one of: {keys}].',
  },
  DIMENSION_NOT_OF_INDICATOR: {
    zh: '指标 {indicator} 不能按 {dimension} 分组或筛选；可用：{dimensions}。',
    en: 'Indicator {indicator} cannot be broken down or filtered by {dimension}; use one of: {dimensions}.',
  },
  INDICATOR_NOT_FIT: {
    zh: '指标 {indicator} 不支持此项分析：{reason}。',
    en: 'Indicator {indicator} does not fit this question: {reason}.',
  },
  WITHHELD: {
    zh: '{unit} 的 {indicator}（{period}）为保护个人而不显示，不能进一步分析。',
    en: '{indicator} of {unit} ({period}) is withheld to protect persons and cannot be decomposed.',
  },
  INVALID_CURSOR: {
    zh: '游标“{cursor}”无效；请使用上一页返回的 endCursor 或 startCursor，并保持相同的排序。',
    en: 'Cursor "{cursor}" is not valid here; pass the endCursor or startCursor of a page in the same order.',
  },
  INVALID_PAGE: {
    zh: '分页参数有误：{reason}。',
    en: 'The requested page is not valid: {reason}.',
  },
  INVALID_QUERY: { zh: '查询有误：{reason}', en: 'The query is not valid: {reason}' },
  PRECONDITION_FAILED: {
    zh: '请求的前提 {header}: {given} 不成立：现在是 {actual}。',
    en: 'The precondition {header}: {given} is false: it is now {actual}.',
  },
  EMPTY_CONDITION: {
    zh: '条件“{path}”没有内容（{given}）。不筛选时请不要写这个条件；查空值请写 isNull: true。',
    en:
      'The condition "{path}" states nothing ({given}). Leave it out to filter nothing; write ' +
      'isNull: true to match empty cells.',
  },
  QUERY_TOO_LARGE: {
    zh: '查询过大：{what} {found}，上限 {limit}。',
    en: 'The query is too large: {what} {found}, the limit is {limit}.',
  },
  BUDGET_EXHAUSTED: {
    zh: '此密钥的额度已用完：需要 {needed} 毫秒的计算，还剩 {left} 毫秒。请在 {seconds} 秒后重试。',
    en:
      'The budget of this key is used up: {needed} ms of work are needed, {left} ms are left. ' +
      'Try again in {seconds} s.',
  },
  OVERLOADED: {
    zh: '服务正忙，此查询暂不受理，请在 {seconds} 秒后重试。',
    en: 'The service is busy and does not take this query now; try again in {seconds} s.',
  },
  QUERY_TIMEOUT: {
    zh: '查询用时过长，已被中止。请缩小范围或减少筛选条件。',
    en: 'The query took too long and was cancelled. Ask for less, or with fewer filter conditions.',
  },
  // changes
  STALE_REVISION: {
    zh: '记录已被他人修改：您看到的是修订 {seen}，现在是 {current}。请重新读取后再改。',
    en: 'The record has changed: you saw revision {seen}, it is now {current}. Read it again, then change it.',
  },
  FAULTS_IN_DATA: {
    zh: '数据有 {count} 处错误，未写入任何内容。',
    en: 'The data has {count} faults; nothing was written.',
  },
  INVARIANT_BROKEN: {
    zh: '此项调整会留下[ {count} 处]矛盾，未写入任何内容；请先处理下列各行，或改变调整的方式。',
    en:
      'The reorganisation would leave[ {count}] contradictions, so nothing was written; settle ' +
      'the rows listed first, or reorganise otherwise.',
  },
  ALREADY_EXISTS: {
    zh: '{register}中已有“{key}”；要修改请用更正。',
    en: '"{key}" exists already in {register}; correct it instead.',
  },
  NOT_IN_FORCE: { zh: '“{key}”在 {day} 不在有效期内。', en: '"{key}" is not valid on {day}.' },
  NOTHING_TO_CHANGE: {
    zh: '没有任何改动：请给出至少一个新值。',
    en: 'Nothing would change: give at least one new value.',
  },
  NOTHING_TO_MERGE: {
    zh: '没有要并入的单位：请列出要并入“{into}”的单位。',
    en: 'There is nothing to merge: name the org units to merge into "{into}".',
  },
  MERGE_INTO_ITSELF: {
    zh: '“{code}”不能并入它自己：请从要并入的单位中去掉它，或选另一个单位。',
    en:
      '"{code}" cannot be merged into itself: remove it from the org units to merge, or choose ' +
      'another target.',
  },
  MERGE_OF_KINDS: {
    zh: '“{code}”（{kind}）不能并入“{into}”（{intoKind}）：只有同类的组织才能合并。',
    en:
      '"{code}" ({kind}) cannot be merged into "{into}" ({intoKind}): only org units of one kind ' +
      'can be merged.',
  },
  // internal
  INTERNAL: {
    zh: '程序内部错误，标记 {mark}。请把此标记告诉维护人员。',
    en: 'Internal error, mark {mark}. Report this mark to the maintainers.',
  },
  ...ACCESS_ERRORS,
  ...POLICY_ERRORS,
  ...REPORT_ERRORS,
} as const satisfies Record<string, Bilingual>;

/** The stable code of a caller's mistake. */
export type ErrorCode = keyof typeof ERRORS;

/**
 * A caller's mistake, shown to the caller; `faults` lists the faults in data that the caller sent.
 */
export class TongxinError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: Params<(typeof ERRORS)[C]>;
  readonly faults: readonly Fault[];

  constructor(code: C, params: Params<(typeof ERRORS)[C]>, faults: readonly Fault[] = []) {
    super(fill(ERRORS[code], 'en', params));
    this.name = 'TongxinError';
    this.code = code;
    this.params = params;
    this.faults = faults;
  }

  /** The message in one sentence: the fault and the remedy. */
  in(language: Language): string {
    return fill(ERRORS[this.code], language, this.params);
  }
}
