import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** 精确小数，以文本书写，如 "1234.50" · An exact decimal, written as text such as "1234.50". */
  Decimal: { input: string; output: string; }
  /** 日期 · A civil day, written YYYY-MM-DD. */
  LocalDate: { input: string; output: string; }
};

/** 账号的修改；不写则不变 · a change of an account; what is absent stays */
export type AccountChangeInput = {
  /** 锁定（结束其会话）或解锁 · lock, which ends its sessions, or unlock */
  isLocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** 角色 · role */
  role?: InputMaybe<Scalars['String']['input']>;
  /** 组织单位代码 · code of the org unit */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** 新账号 · a new account */
export type AccountInput = {
  /** 登录名 · login name */
  login: Scalars['String']['input'];
  /** 姓名 · name of the person */
  name: Scalars['String']['input'];
  /** 角色 · role */
  role: Scalars['String']['input'];
  /** 组织单位代码 · code of the org unit */
  unit: Scalars['String']['input'];
};

/** 账号状态 · status of an account */
export type AccountStatus =
  /** 可登录 · may sign in */
  | 'ACTIVE'
  /** 尚未设置密码 · no password yet */
  | 'INVITED'
  /** 已锁定 · locked by an administrator */
  | 'LOCKED';

/** 活动与培训 · activities and trainings */
export type ActivityFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<ActivityFilter>>;
  /** 对象 · audience */
  audience?: InputMaybe<AudienceFilter>;
  /** 活动代码 · code */
  code?: InputMaybe<TextFilter>;
  /** 开始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 学时 · credit hours */
  hours?: InputMaybe<AmountFilter>;
  /** 活动类别 · kind */
  kind?: InputMaybe<ActivityKindFilter>;
  /** 结束日期 · last day */
  lastOn?: InputMaybe<DayFilter>;
  /** 是否重大活动 · major */
  major?: InputMaybe<FlagFilter>;
  /** 是否创新形式 · a new form */
  newForm?: InputMaybe<FlagFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<ActivityFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<ActivityFilter>>;
  /** 党组织主要负责人是否出席 · Party principal attended */
  partyPrincipalAttended?: InputMaybe<FlagFilter>;
  /** 所属行动计划 · programme */
  programme?: InputMaybe<TextFilter>;
  /** 项目代码 · project */
  project?: InputMaybe<ProjectReferenceFilter>;
  /** 育人主题 · ethics theme */
  theme?: InputMaybe<EthicsThemeFilter>;
  /** 名称 · title */
  title?: InputMaybe<TextFilter>;
  /** 工会职能 · function */
  unionFunction?: InputMaybe<UnionFunctionFilter>;
  /** 主办单位（任一层级） · organiser: any node */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 活动与培训 · activities and trainings：新记录 · a new record */
export type ActivityInput = {
  /** 对象 · audience */
  audience: Audience;
  /** 活动代码 · code */
  code: Scalars['String']['input'];
  /** 开始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 学时 · credit hours */
  hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** 活动类别 · kind */
  kind: ActivityKind;
  /** 结束日期 · last day */
  lastOn: Scalars['LocalDate']['input'];
  /** 是否重大活动 · major */
  major: Scalars['Boolean']['input'];
  /** 是否创新形式 · a new form */
  newForm: Scalars['Boolean']['input'];
  /** 党组织主要负责人是否出席（仅工会代表大会和重大活动需填写） · Party principal attended (needed for union congresses and major activities only) */
  partyPrincipalAttended?: InputMaybe<Scalars['Boolean']['input']>;
  /** 所属行动计划（如“同心育人”） · programme (0.3) */
  programme?: InputMaybe<Scalars['String']['input']>;
  /** 项目代码（空表示不属于项目） · project (null: not part of a project) */
  projectCode?: InputMaybe<Scalars['String']['input']>;
  /** 育人主题（仅师德活动填写） · ethics theme (activities of kind ethics only) */
  theme?: InputMaybe<EthicsTheme>;
  /** 名称 · title */
  title: Scalars['String']['input'];
  /** 工会职能 · function */
  unionFunction?: InputMaybe<UnionFunction>;
  /** 主办单位（任一层级） · organiser: any node */
  unitCode: Scalars['String']['input'];
};

/** 活动与培训 · activities and trainings：主键 · key */
export type ActivityKey = {
  /** 活动代码 · code */
  code: Scalars['String']['input'];
};

/** 活动类别 · kind of activity (policy 1.1.1, 1.2.5, 2.2.4, 2.4, 2.5.12–14, 3.1.7, 3.4.2) */
export type ActivityKind =
  /** 示范课观摩 · demonstration lesson */
  | 'demonstration_lesson'
  /** 师德活动 · ethics */
  | 'ethics'
  /** 其他 · other */
  | 'other'
  /** 岗位练兵 · post training */
  | 'post_training'
  /** 文体活动 · recreation */
  | 'recreation'
  /** 服务慰问 · service */
  | 'service'
  /** 技术比武 · skills match */
  | 'skills_match'
  /** 理论学习 · study */
  | 'study'
  /** 谈心谈话 · talk */
  | 'talk'
  /** 培训 · training */
  | 'training'
  /** 工会代表大会 · union congress */
  | 'union_congress'
  /** 走访 · visit */
  | 'visit';

/** 活动类别 · kind of activity */
export type ActivityKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<ActivityKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<ActivityKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 活动与培训 · activities and trainings：排序 · order */
export type ActivityOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: ActivityOrderField;
};

/** 活动与培训 · activities and trainings */
export type ActivityOrderField =
  /** 对象 · audience */
  | 'audience'
  /** 活动代码 · code */
  | 'code'
  /** 开始日期 · from */
  | 'fromOn'
  /** 学时 · credit hours */
  | 'hours'
  /** 活动类别 · kind */
  | 'kind'
  /** 结束日期 · last day */
  | 'lastOn'
  /** 是否重大活动 · major */
  | 'major'
  /** 是否创新形式 · a new form */
  | 'newForm'
  /** 党组织主要负责人是否出席（仅工会代表大会和重大活动需填写） · Party principal attended (needed for union congresses and major activities only) */
  | 'partyPrincipalAttended'
  /** 所属行动计划（如“同心育人”） · programme (0.3) */
  | 'programme'
  /** 项目代码（空表示不属于项目） · project (null: not part of a project) */
  | 'projectCode'
  /** 育人主题（仅师德活动填写） · ethics theme (activities of kind ethics only) */
  | 'theme'
  /** 名称 · title */
  | 'title'
  /** 工会职能 · function */
  | 'unionFunction'
  /** 主办单位（任一层级） · organiser: any node */
  | 'unitCode';

/** 活动与培训 · activities and trainings：要改的值，未给出的不变 · values to change; omitted values stay */
export type ActivityPatch = {
  /** 对象 · audience */
  audience?: InputMaybe<Audience>;
  /** 活动代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 开始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 学时 · credit hours */
  hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** 活动类别 · kind */
  kind?: InputMaybe<ActivityKind>;
  /** 结束日期 · last day */
  lastOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否重大活动 · major */
  major?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否创新形式 · a new form */
  newForm?: InputMaybe<Scalars['Boolean']['input']>;
  /** 党组织主要负责人是否出席（仅工会代表大会和重大活动需填写） · Party principal attended (needed for union congresses and major activities only) */
  partyPrincipalAttended?: InputMaybe<Scalars['Boolean']['input']>;
  /** 所属行动计划（如“同心育人”） · programme (0.3) */
  programme?: InputMaybe<Scalars['String']['input']>;
  /** 项目代码（空表示不属于项目） · project (null: not part of a project) */
  projectCode?: InputMaybe<Scalars['String']['input']>;
  /** 育人主题（仅师德活动填写） · ethics theme (activities of kind ethics only) */
  theme?: InputMaybe<EthicsTheme>;
  /** 名称 · title */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 工会职能 · function */
  unionFunction?: InputMaybe<UnionFunction>;
  /** 主办单位（任一层级） · organiser: any node */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 活动与培训 · activities and trainings */
export type ActivityReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<ActivityFilter>;
};

/** 数额条件，须同时满足；上下限均含 · conditions on an exact decimal; min and max are included */
export type AmountFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** 不大于 · at most */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** 不小于 · at least */
  min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** 新密钥 · a new API key */
export type ApiKeyInput = {
  /** 最后有效日；不写则不到期 · last day on which it is valid; absent: no end */
  expiresOn?: InputMaybe<Scalars['String']['input']>;
  /** 用途 · its purpose */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** 角色 · role */
  role: Scalars['String']['input'];
  /** 组织单位代码 · code of the org unit */
  unit: Scalars['String']['input'];
};

/** 考核 · assessments */
export type AssessmentFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<AssessmentFilter>>;
  /** 市评分 · city */
  cityScore?: InputMaybe<AmountFilter>;
  /** 区评分 · district */
  districtScore?: InputMaybe<AmountFilter>;
  /** 是否列入工会工作 · union work is an item */
  includesUnionWork?: InputMaybe<FlagFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<AssessmentFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<AssessmentFilter>>;
  /** 考核方案 · scheme */
  scheme?: InputMaybe<AssessmentSchemeFilter>;
  /** 五项自评 · self-review text */
  selfReview?: InputMaybe<TextFilter>;
  /** 自评分 · self */
  selfScore?: InputMaybe<AmountFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 分值 · points of union work */
  weight?: InputMaybe<AmountFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
  /** 年度 · year */
  year?: InputMaybe<CountFilter>;
};

/** 考核 · assessments：新记录 · a new record */
export type AssessmentInput = {
  /** 市评分 · city */
  cityScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** 区评分 · district */
  districtScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** 是否列入工会工作 · union work is an item */
  includesUnionWork: Scalars['Boolean']['input'];
  /** 考核方案 · scheme */
  scheme: AssessmentScheme;
  /** 五项自评 · self-review text */
  selfReview?: InputMaybe<Scalars['String']['input']>;
  /** 自评分 · self */
  selfScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 分值 · points of union work */
  weight?: InputMaybe<Scalars['Decimal']['input']>;
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 考核 · assessments：主键 · key */
export type AssessmentKey = {
  /** 考核方案 · scheme */
  scheme: AssessmentScheme;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 考核 · assessments：排序 · order */
export type AssessmentOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: AssessmentOrderField;
};

/** 考核 · assessments */
export type AssessmentOrderField =
  /** 市评分 · city */
  | 'cityScore'
  /** 区评分 · district */
  | 'districtScore'
  /** 是否列入工会工作 · union work is an item */
  | 'includesUnionWork'
  /** 考核方案 · scheme */
  | 'scheme'
  /** 五项自评 · self-review text */
  | 'selfReview'
  /** 自评分 · self */
  | 'selfScore'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 分值 · points of union work */
  | 'weight'
  /** 年度 · year */
  | 'year';

/** 考核 · assessments：要改的值，未给出的不变 · values to change; omitted values stay */
export type AssessmentPatch = {
  /** 市评分 · city */
  cityScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** 区评分 · district */
  districtScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** 是否列入工会工作 · union work is an item */
  includesUnionWork?: InputMaybe<Scalars['Boolean']['input']>;
  /** 考核方案 · scheme */
  scheme?: InputMaybe<AssessmentScheme>;
  /** 五项自评 · self-review text */
  selfReview?: InputMaybe<Scalars['String']['input']>;
  /** 自评分 · self */
  selfScore?: InputMaybe<Scalars['Decimal']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 分值 · points of union work */
  weight?: InputMaybe<Scalars['Decimal']['input']>;
  /** 年度 · year */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 考核方案 · scheme (policy 3.1.2, 1.2.10; proposal of this platform) */
export type AssessmentScheme =
  /** 五项自评 · five supports */
  | 'five_supports'
  /** 和谐校园建设考核 · harmonious campus */
  | 'harmonious_campus'
  /** 党建工作考核 · party building */
  | 'party_building'
  /** 工会工作百分制考核 · union sheet */
  | 'union_sheet';

/** 考核方案 · scheme */
export type AssessmentSchemeFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<AssessmentScheme>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<AssessmentScheme>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 帮扶形式 · form of help (proposal of this platform) */
export type AssistanceForm =
  /** 心理疏导 · counselling */
  | 'counselling'
  /** 物资 · goods */
  | 'goods'
  /** 法律援助 · legal aid */
  | 'legal_aid'
  /** 医疗互助 · medical mutual aid */
  | 'medical_mutual_aid'
  /** 慰问金 · money */
  | 'money'
  /** 其他 · other */
  | 'other'
  /** 助学 · tuition */
  | 'tuition'
  /** 工作协调 · work arrangement */
  | 'work_arrangement';

/** 帮扶形式 · form of help */
export type AssistanceFormFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<AssistanceForm>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<AssistanceForm>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 单位参加情况 · attendance by unit */
export type AttendanceFilter = {
  /** 活动代码 · activity */
  activity?: InputMaybe<ActivityReferenceFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<AttendanceFilter>>;
  /** 参加人数 · head-count */
  headCount?: InputMaybe<CountFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<AttendanceFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<AttendanceFilter>>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 单位参加情况 · attendance by unit：新记录 · a new record */
export type AttendanceInput = {
  /** 活动代码 · activity */
  activityCode: Scalars['String']['input'];
  /** 参加人数 · head-count */
  headCount: Scalars['Int']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 单位参加情况 · attendance by unit：主键 · key */
export type AttendanceKey = {
  /** 活动代码 · activity */
  activityCode: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 单位参加情况 · attendance by unit：排序 · order */
export type AttendanceOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: AttendanceOrderField;
};

/** 单位参加情况 · attendance by unit */
export type AttendanceOrderField =
  /** 活动代码 · activity */
  | 'activityCode'
  /** 参加人数 · head-count */
  | 'headCount'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 单位参加情况 · attendance by unit：要改的值，未给出的不变 · values to change; omitted values stay */
export type AttendancePatch = {
  /** 活动代码 · activity */
  activityCode?: InputMaybe<Scalars['String']['input']>;
  /** 参加人数 · head-count */
  headCount?: InputMaybe<Scalars['Int']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 对象 · audience (policy 2.5.14) */
export type Audience =
  /** 全体 · all */
  | 'all'
  /** 工会干部 · cadres */
  | 'cadres'
  /** 教职工 · staff */
  | 'staff';

/** 对象 · audience */
export type AudienceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Audience>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Audience>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 奖项 · award (union data package) */
export type Award =
  /** 优秀奖 · excellent */
  | 'excellent'
  /** 一等奖 · first */
  | 'first'
  /** 其他奖项 · other */
  | 'other'
  /** 二等奖 · second */
  | 'second'
  /** 特等奖 · special */
  | 'special'
  /** 三等奖 · third */
  | 'third';

/** 奖项 · award */
export type AwardFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Award>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Award>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 表决方式 · method of voting (policy 2.3.7) */
export type BallotMethod =
  /** 电子票决 · electronic ballot */
  | 'electronic'
  /** 举手 · show of hands */
  | 'hands'
  /** 未表决 · no vote */
  | 'none'
  /** 无记名票决 · secret ballot */
  | 'secret';

/** 表决方式 · method of voting */
export type BallotMethodFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<BallotMethod>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<BallotMethod>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 组织机构 · bodies */
export type BodyFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<BodyFilter>>;
  /** 撤销日期 · dissolved on */
  dissolvedOn?: InputMaybe<DayFilter>;
  /** 成立日期 · established on */
  establishedOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 机构类别 · kind */
  kind?: InputMaybe<BodyKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<BodyFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<BodyFilter>>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 组织机构 · bodies：新记录 · a new record */
export type BodyInput = {
  /** 撤销日期（空表示存续） · dissolved on (null: still there) */
  dissolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 成立日期 · established on */
  establishedOn: Scalars['LocalDate']['input'];
  /** 机构类别 · kind */
  kind: BodyKind;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 组织机构 · bodies：主键 · key */
export type BodyKey = {
  /** 成立日期 · established on */
  establishedOn: Scalars['LocalDate']['input'];
  /** 机构类别 · kind */
  kind: BodyKind;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 组织机构类别 · kind of body (union data package) */
export type BodyKind =
  /** 经费审查委员会 · funds audit committee */
  | 'funds_audit_committee'
  /** 经费审查委员 · funds auditor */
  | 'funds_auditor'
  /** 教职工大会 · staff assembly */
  | 'staff_assembly'
  /** 教职工代表大会 · staff congress */
  | 'staff_congress'
  /** 女教职工委员会 · women's committee */
  | 'womens_committee'
  /** 女教职工委员 · women's officer */
  | 'womens_officer';

/** 组织机构类别 · kind of body */
export type BodyKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<BodyKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<BodyKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 组织机构 · bodies：排序 · order */
export type BodyOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: BodyOrderField;
};

/** 组织机构 · bodies */
export type BodyOrderField =
  /** 撤销日期（空表示存续） · dissolved on (null: still there) */
  | 'dissolvedOn'
  /** 成立日期 · established on */
  | 'establishedOn'
  /** 机构类别 · kind */
  | 'kind'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 组织机构 · bodies：要改的值，未给出的不变 · values to change; omitted values stay */
export type BodyPatch = {
  /** 撤销日期（空表示存续） · dissolved on (null: still there) */
  dissolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 成立日期 · established on */
  establishedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 机构类别 · kind */
  kind?: InputMaybe<BodyKind>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 主体 · actor (policy 2.2.8, 2.2.9) */
export type CaseActor =
  /** 行政 · administration */
  | 'administration'
  /** 市教育工会 · city union */
  | 'city_union'
  /** 同事 · colleague */
  | 'colleague'
  /** 辖市区教育工会 · district union */
  | 'district_union'
  /** 其他 · other */
  | 'other'
  /** 党组织 · party */
  | 'party'
  /** 本人 · self */
  | 'self'
  /** 工会小组 · union group */
  | 'union_group'
  /** 单位工会 · unit union */
  | 'unit_union';

/** 主体 · actor */
export type CaseActorFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<CaseActor>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<CaseActor>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 个案事件 · events of cases */
export type CaseEventFilter = {
  /** 主体 · actor */
  actor?: InputMaybe<CaseActorFilter>;
  /** 金额 · amount */
  amount?: InputMaybe<AmountFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<CaseEventFilter>>;
  /** 案号 · case */
  case?: InputMaybe<HardshipCaseReferenceFilter>;
  /** 帮扶形式 · form */
  form?: InputMaybe<AssistanceFormFilter>;
  /** 日期 · on */
  happenedOn?: InputMaybe<DayFilter>;
  /** 事件 · kind */
  kind?: InputMaybe<CaseEventKindFilter>;
  /** 层级 · level */
  level?: InputMaybe<LevelFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<CaseEventFilter>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<CaseEventFilter>>;
  /** 是否满意 · satisfied */
  satisfied?: InputMaybe<FlagFilter>;
  /** 资金来源 · source */
  source?: InputMaybe<FundSourceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 个案事件 · events of cases：新记录 · a new record */
export type CaseEventInput = {
  /** 主体 · actor */
  actor: CaseActor;
  /** 金额 · amount */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** 案号 · case */
  caseCode: Scalars['String']['input'];
  /** 帮扶形式 · form */
  form?: InputMaybe<AssistanceForm>;
  /** 日期 · on */
  happenedOn: Scalars['LocalDate']['input'];
  /** 事件 · kind */
  kind: CaseEventKind;
  /** 层级 · level */
  level?: InputMaybe<Level>;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 是否满意 · satisfied */
  satisfied?: InputMaybe<Scalars['Boolean']['input']>;
  /** 资金来源 · source */
  source?: InputMaybe<FundSource>;
};

/** 个案事件 · events of cases：主键 · key */
export type CaseEventKey = {
  /** 案号 · case */
  caseCode: Scalars['String']['input'];
  /** 日期 · on */
  happenedOn: Scalars['LocalDate']['input'];
  /** 事件 · kind */
  kind: CaseEventKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
};

/** 个案事件 · event of a case (policy 2.2.8, 2.2.9) */
export type CaseEventKind =
  /** 受理 · accepted */
  | 'accepted'
  /** 结案 · closed */
  | 'closed'
  /** 协调 · coordinated */
  | 'coordinated'
  /** 转办 · escalated */
  | 'escalated'
  /** 回访 · followed up */
  | 'followed_up'
  /** 帮助 · helped */
  | 'helped'
  /** 知情 · known */
  | 'known'
  /** 报告 · reported */
  | 'reported'
  /** 解决 · resolved */
  | 'resolved'
  /** 稳定 · stabilised */
  | 'stabilised';

/** 个案事件 · event of a case */
export type CaseEventKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<CaseEventKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<CaseEventKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 个案事件 · events of cases：排序 · order */
export type CaseEventOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: CaseEventOrderField;
};

/** 个案事件 · events of cases */
export type CaseEventOrderField =
  /** 主体 · actor */
  | 'actor'
  /** 金额 · amount */
  | 'amount'
  /** 案号 · case */
  | 'caseCode'
  /** 帮扶形式 · form */
  | 'form'
  /** 日期 · on */
  | 'happenedOn'
  /** 事件 · kind */
  | 'kind'
  /** 层级 · level */
  | 'level'
  /** 当日序号 · number on that day */
  | 'number'
  /** 是否满意 · satisfied */
  | 'satisfied'
  /** 资金来源 · source */
  | 'source';

/** 个案事件 · events of cases：要改的值，未给出的不变 · values to change; omitted values stay */
export type CaseEventPatch = {
  /** 主体 · actor */
  actor?: InputMaybe<CaseActor>;
  /** 金额 · amount */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** 案号 · case */
  caseCode?: InputMaybe<Scalars['String']['input']>;
  /** 帮扶形式 · form */
  form?: InputMaybe<AssistanceForm>;
  /** 日期 · on */
  happenedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 事件 · kind */
  kind?: InputMaybe<CaseEventKind>;
  /** 层级 · level */
  level?: InputMaybe<Level>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 是否满意 · satisfied */
  satisfied?: InputMaybe<Scalars['Boolean']['input']>;
  /** 资金来源 · source */
  source?: InputMaybe<FundSource>;
};

/** 变化原因 · why a rate changed */
export type ChangeCause =
  /** 关闭单位 · units closed */
  | 'closed'
  /** 数据更正 · corrections of published data */
  | 'corrected'
  /** 离开 · people who went */
  | 'gone'
  /** 新进 · people who came */
  | 'hired'
  /** 入会或达标 · came to count: joined, took part, reached the standard */
  | 'joined'
  /** 退会或不再达标 · ceased to count */
  | 'left'
  /** 单位划入划出 · units moved in or out */
  | 'moved'
  /** 新开办单位 · units opened */
  | 'opened'
  /** 类别变化 · entered or left the denominator while staying, by a change of state */
  | 'reclassified';

/** 比较条件 · the sides to compare */
export type CompareQuery = {
  /** 前者 · the first */
  first: ComparedSide;
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicator: Scalars['ID']['input'];
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 后者 · the second */
  second: ComparedSide;
  /** 只计这些组，各条件同时成立 · only subjects in these groups; all filters apply together */
  where?: InputMaybe<Array<DimensionFilter>>;
};

/** 比较的一方 · a side of the comparison */
export type ComparedSide = {
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER … */
  period: Scalars['String']['input'];
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
};

/** 教代会议题与决议 · matters and resolutions */
export type CongressMatterFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<CongressMatterFilter>>;
  /** 日期 · arose on */
  arisenOn?: InputMaybe<DayFilter>;
  /** 表决方式 · ballot */
  ballot?: InputMaybe<BallotMethodFilter>;
  /** 公开日期 · disclosed on */
  disclosedOn?: InputMaybe<DayFilter>;
  /** 实际方式 · actual mode */
  mode?: InputMaybe<MatterModeFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<CongressMatterFilter>;
  /** 序号 · number */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<CongressMatterFilter>>;
  /** 职权 · power */
  power?: InputMaybe<PowerFilter>;
  /** 是否形成决议 · became a resolution */
  resolution?: InputMaybe<FlagFilter>;
  /** 会议代码 · session */
  session?: InputMaybe<CongressSessionReferenceFilter>;
  /** 落实情况报告日期 · implementation reported on */
  statusReportedOn?: InputMaybe<DayFilter>;
  /** 议题 · title */
  title?: InputMaybe<TextFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 应投票人数 · eligible */
  votersEligible?: InputMaybe<CountFilter>;
  /** 弃权 · abstain */
  votesAbstain?: InputMaybe<CountFilter>;
  /** 反对 · no */
  votesNo?: InputMaybe<CountFilter>;
  /** 收回票 · returned */
  votesReturned?: InputMaybe<CountFilter>;
  /** 赞成 · yes */
  votesYes?: InputMaybe<CountFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 教代会议题与决议 · matters and resolutions：新记录 · a new record */
export type CongressMatterInput = {
  /** 日期 · arose on */
  arisenOn: Scalars['LocalDate']['input'];
  /** 表决方式 · ballot */
  ballot: BallotMethod;
  /** 公开日期（空表示未公开） · disclosed on (null: not disclosed) */
  disclosedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 实际方式 · actual mode */
  mode: MatterMode;
  /** 序号 · number */
  number: Scalars['Int']['input'];
  /** 职权 · power */
  power: Power;
  /** 是否形成决议 · became a resolution */
  resolution: Scalars['Boolean']['input'];
  /** 会议代码（空表示未提交） · session (null: not submitted) */
  sessionCode?: InputMaybe<Scalars['String']['input']>;
  /** 落实情况报告日期（空表示未报告） · implementation reported on (null: not reported) */
  statusReportedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 议题 · title */
  title: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 应投票人数 · eligible */
  votersEligible?: InputMaybe<Scalars['Int']['input']>;
  /** 弃权 · abstain */
  votesAbstain?: InputMaybe<Scalars['Int']['input']>;
  /** 反对 · no */
  votesNo?: InputMaybe<Scalars['Int']['input']>;
  /** 收回票 · returned */
  votesReturned?: InputMaybe<Scalars['Int']['input']>;
  /** 赞成 · yes */
  votesYes?: InputMaybe<Scalars['Int']['input']>;
};

/** 教代会议题与决议 · matters and resolutions：主键 · key */
export type CongressMatterKey = {
  /** 日期 · arose on */
  arisenOn: Scalars['LocalDate']['input'];
  /** 序号 · number */
  number: Scalars['Int']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 教代会议题与决议 · matters and resolutions：排序 · order */
export type CongressMatterOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: CongressMatterOrderField;
};

/** 教代会议题与决议 · matters and resolutions */
export type CongressMatterOrderField =
  /** 日期 · arose on */
  | 'arisenOn'
  /** 表决方式 · ballot */
  | 'ballot'
  /** 公开日期（空表示未公开） · disclosed on (null: not disclosed) */
  | 'disclosedOn'
  /** 实际方式 · actual mode */
  | 'mode'
  /** 序号 · number */
  | 'number'
  /** 职权 · power */
  | 'power'
  /** 是否形成决议 · became a resolution */
  | 'resolution'
  /** 会议代码（空表示未提交） · session (null: not submitted) */
  | 'sessionCode'
  /** 落实情况报告日期（空表示未报告） · implementation reported on (null: not reported) */
  | 'statusReportedOn'
  /** 议题 · title */
  | 'title'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 应投票人数 · eligible */
  | 'votersEligible'
  /** 弃权 · abstain */
  | 'votesAbstain'
  /** 反对 · no */
  | 'votesNo'
  /** 收回票 · returned */
  | 'votesReturned'
  /** 赞成 · yes */
  | 'votesYes';

/** 教代会议题与决议 · matters and resolutions：要改的值，未给出的不变 · values to change; omitted values stay */
export type CongressMatterPatch = {
  /** 日期 · arose on */
  arisenOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 表决方式 · ballot */
  ballot?: InputMaybe<BallotMethod>;
  /** 公开日期（空表示未公开） · disclosed on (null: not disclosed) */
  disclosedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 实际方式 · actual mode */
  mode?: InputMaybe<MatterMode>;
  /** 序号 · number */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 职权 · power */
  power?: InputMaybe<Power>;
  /** 是否形成决议 · became a resolution */
  resolution?: InputMaybe<Scalars['Boolean']['input']>;
  /** 会议代码（空表示未提交） · session (null: not submitted) */
  sessionCode?: InputMaybe<Scalars['String']['input']>;
  /** 落实情况报告日期（空表示未报告） · implementation reported on (null: not reported) */
  statusReportedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 议题 · title */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 应投票人数 · eligible */
  votersEligible?: InputMaybe<Scalars['Int']['input']>;
  /** 弃权 · abstain */
  votesAbstain?: InputMaybe<Scalars['Int']['input']>;
  /** 反对 · no */
  votesNo?: InputMaybe<Scalars['Int']['input']>;
  /** 收回票 · returned */
  votesReturned?: InputMaybe<Scalars['Int']['input']>;
  /** 赞成 · yes */
  votesYes?: InputMaybe<Scalars['Int']['input']>;
};

/** 教代会会议 · congress sessions */
export type CongressSessionFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<CongressSessionFilter>>;
  /** 实到 · attended */
  attended?: InputMaybe<CountFilter>;
  /** 会议代码 · code */
  code?: InputMaybe<TextFilter>;
  /** 应到 · due to attend */
  dueToAttend?: InputMaybe<CountFilter>;
  /** 日期 · on */
  heldOn?: InputMaybe<DayFilter>;
  /** 会议类型 · kind */
  kind?: InputMaybe<SessionKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<CongressSessionFilter>;
  /** 次 · session */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<CongressSessionFilter>>;
  /** 届 · term */
  term?: InputMaybe<CountFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 教代会会议 · congress sessions：新记录 · a new record */
export type CongressSessionInput = {
  /** 实到 · attended */
  attended: Scalars['Int']['input'];
  /** 会议代码 · code */
  code: Scalars['String']['input'];
  /** 应到 · due to attend */
  dueToAttend: Scalars['Int']['input'];
  /** 日期 · on */
  heldOn: Scalars['LocalDate']['input'];
  /** 会议类型 · kind */
  kind: SessionKind;
  /** 次 · session */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 届 · term */
  term?: InputMaybe<Scalars['Int']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 教代会会议 · congress sessions：主键 · key */
export type CongressSessionKey = {
  /** 会议代码 · code */
  code: Scalars['String']['input'];
};

/** 教代会会议 · congress sessions：排序 · order */
export type CongressSessionOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: CongressSessionOrderField;
};

/** 教代会会议 · congress sessions */
export type CongressSessionOrderField =
  /** 实到 · attended */
  | 'attended'
  /** 会议代码 · code */
  | 'code'
  /** 应到 · due to attend */
  | 'dueToAttend'
  /** 日期 · on */
  | 'heldOn'
  /** 会议类型 · kind */
  | 'kind'
  /** 次 · session */
  | 'number'
  /** 届 · term */
  | 'term'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 教代会会议 · congress sessions：要改的值，未给出的不变 · values to change; omitted values stay */
export type CongressSessionPatch = {
  /** 实到 · attended */
  attended?: InputMaybe<Scalars['Int']['input']>;
  /** 会议代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 应到 · due to attend */
  dueToAttend?: InputMaybe<Scalars['Int']['input']>;
  /** 日期 · on */
  heldOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 会议类型 · kind */
  kind?: InputMaybe<SessionKind>;
  /** 次 · session */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 届 · term */
  term?: InputMaybe<Scalars['Int']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 教代会会议 · congress sessions */
export type CongressSessionReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<CongressSessionFilter>;
};

/** 参赛 · contest entries */
export type ContestEntryFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<ContestEntryFilter>>;
  /** 奖项 · award */
  award?: InputMaybe<AwardFilter>;
  /** 竞赛代码 · contest code */
  contest?: InputMaybe<ContestReferenceFilter>;
  /** 参赛日期 · entered on */
  enteredOn?: InputMaybe<DayFilter>;
  /** 竞赛层级 · level */
  level?: InputMaybe<ContestLevelFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<ContestEntryFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<ContestEntryFilter>>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 参赛 · contest entries：新记录 · a new record */
export type ContestEntryInput = {
  /** 奖项（空表示未获奖） · award (null: no award) */
  award?: InputMaybe<Award>;
  /** 竞赛代码 · contest code */
  contestCode: Scalars['String']['input'];
  /** 参赛日期 · entered on */
  enteredOn: Scalars['LocalDate']['input'];
  /** 竞赛层级 · level */
  level: ContestLevel;
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 参赛 · contest entries：主键 · key */
export type ContestEntryKey = {
  /** 竞赛代码 · contest code */
  contestCode: Scalars['String']['input'];
  /** 竞赛层级 · level */
  level: ContestLevel;
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 参赛 · contest entries：排序 · order */
export type ContestEntryOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: ContestEntryOrderField;
};

/** 参赛 · contest entries */
export type ContestEntryOrderField =
  /** 奖项（空表示未获奖） · award (null: no award) */
  | 'award'
  /** 竞赛代码 · contest code */
  | 'contestCode'
  /** 参赛日期 · entered on */
  | 'enteredOn'
  /** 竞赛层级 · level */
  | 'level'
  /** 工号 · staff number */
  | 'staffNo';

/** 参赛 · contest entries：要改的值，未给出的不变 · values to change; omitted values stay */
export type ContestEntryPatch = {
  /** 奖项（空表示未获奖） · award (null: no award) */
  award?: InputMaybe<Award>;
  /** 竞赛代码 · contest code */
  contestCode?: InputMaybe<Scalars['String']['input']>;
  /** 参赛日期 · entered on */
  enteredOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 竞赛层级 · level */
  level?: InputMaybe<ContestLevel>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
};

/** 竞赛 · contests */
export type ContestFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<ContestFilter>>;
  /** 竞赛代码 · code */
  code?: InputMaybe<TextFilter>;
  /** 竞赛类别 · kind */
  kind?: InputMaybe<ContestKindFilter>;
  /** 竞赛名称 · name */
  name?: InputMaybe<TextFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<ContestFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<ContestFilter>>;
  /** 年度 · year */
  year?: InputMaybe<CountFilter>;
};

/** 竞赛 · contests：新记录 · a new record */
export type ContestInput = {
  /** 竞赛代码 · code */
  code: Scalars['String']['input'];
  /** 竞赛类别 · kind */
  kind: ContestKind;
  /** 竞赛名称 · name */
  name: Scalars['String']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 竞赛 · contests：主键 · key */
export type ContestKey = {
  /** 竞赛代码 · code */
  code: Scalars['String']['input'];
};

/** 竞赛类别 · kind of contest (union data package, after the policy, part 2, section 5) */
export type ContestKind =
  /** 管理干部专业知识 · administrators */
  | 'administrator'
  /** 示范课 · demonstration lesson */
  | 'demonstration_lesson'
  /** 双师型教师教学基本功 · dual-qualified teachers */
  | 'dual_qualified'
  /** 后勤职工服务技能 · logistics staff */
  | 'logistics'
  /** 其他 · other contest */
  | 'other'
  /** 岗位练兵 · post training */
  | 'post_training'
  /** 技能比武 · skills match */
  | 'skills_match'
  /** 青年教师教学基本功 · young teachers */
  | 'young_teacher';

/** 竞赛类别 · kind of contest */
export type ContestKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<ContestKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<ContestKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 竞赛层级 · level of contest (union data package) */
export type ContestLevel =
  /** 市级 · city */
  | 'city'
  /** 辖市区级 · district */
  | 'district'
  /** 国家级 · national */
  | 'national'
  /** 省级 · province */
  | 'province'
  /** 校级 · school */
  | 'school';

/** 竞赛层级 · level of contest */
export type ContestLevelFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<ContestLevel>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<ContestLevel>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 竞赛 · contests：排序 · order */
export type ContestOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: ContestOrderField;
};

/** 竞赛 · contests */
export type ContestOrderField =
  /** 竞赛代码 · code */
  | 'code'
  /** 竞赛类别 · kind */
  | 'kind'
  /** 竞赛名称 · name */
  | 'name'
  /** 年度 · year */
  | 'year';

/** 竞赛 · contests：要改的值，未给出的不变 · values to change; omitted values stay */
export type ContestPatch = {
  /** 竞赛代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 竞赛类别 · kind */
  kind?: InputMaybe<ContestKind>;
  /** 竞赛名称 · name */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 年度 · year */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 竞赛 · contests */
export type ContestReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<ContestFilter>;
};

/** 整数条件，须同时满足；上下限均含 · conditions on a whole number; min and max are included */
export type CountFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** 不大于 · at most */
  max?: InputMaybe<Scalars['Int']['input']>;
  /** 不小于 · at least */
  min?: InputMaybe<Scalars['Int']['input']>;
};

/** 计数对象 · the subjects counted */
export type Counted =
  /** 人 · people */
  | 'people'
  /** 单位 · units */
  | 'units';

/** 数据核对的项目 · checks of the stored data */
export type DataFindingKind =
  /** 人数与名单并存 · Head-counts beside names */
  | 'ATTENDANCE_BESIDE_NAMES'
  /** 参加人数多于教职工 · More attended than the unit has staff */
  | 'ATTENDANCE_TOO_LARGE'
  /** 结案日期与结案事件不符 · Closed cases and their events */
  | 'CASE_CLOSED_OTHERWISE'
  /** 个案的日期先后不符 · Days of cases out of order */
  | 'CASE_DAYS_REVERSED'
  /** 结案之后仍有事件 · Events after the case */
  | 'CASE_EVENT_AFTER_CASE'
  /** 事件早于个案 · Events before the case */
  | 'CASE_EVENT_BEFORE_CASE'
  /** 稿件所用渠道没有登记 · Channels that the unit does not have */
  | 'CHANNEL_NOT_THERE'
  /** 渠道与媒体级别不符 · Channels and media */
  | 'CHANNEL_OF_OTHER_MEDIUM'
  /** 由已撤销的工会覆盖 · Coverage by dissolved unions */
  | 'COVERAGE_BY_DISSOLVED_UNION'
  /** 覆盖早于工会批复 · Coverage without a union */
  | 'COVERED_WITHOUT_UNION'
  /** 统一社会信用代码存疑 · Doubtful unified social credit codes */
  | 'CREDIT_CODE_DOUBTFUL'
  /** 有公开形式而无公开日期 · Disclosed without a day */
  | 'DISCLOSURE_CHANNEL_WITHOUT_DAY'
  /** 公开早于应公开一年以上 · Disclosed long before it was due */
  | 'DISCLOSURE_LONG_BEFORE_DUE'
  /** 隶属早于单位开办 · Edges before the unit */
  | 'EDGE_BEFORE_UNIT'
  /** 任职早于单位开办 · Employed before the unit opened */
  | 'EMPLOYED_BEFORE_UNIT'
  /** 70 岁以上仍在职 · Employed above the age of 70 */
  | 'EMPLOYED_TOO_OLD'
  /** 任职时未达年龄 · Employed too young */
  | 'EMPLOYED_TOO_YOUNG'
  /** 参赛不在竞赛年度 · Entries outside the year of the contest */
  | 'ENTRY_OUTSIDE_YEAR'
  /** 师德记录的结果与类别不符 · Results of another kind of record */
  | 'ETHICS_RESULT_OF_OTHER_KIND'
  /** 师德活动没有主题 · Ethics activities without a theme */
  | 'ETHICS_WITHOUT_THEME'
  /** 填报的日期先后不符 · Days of filings out of order */
  | 'FILING_DAYS_REVERSED'
  /** 已填字段多于应填 · More fields filled than required */
  | 'FILING_FIELDS_EXCEED'
  /** 经费年度不在单位开办期内 · Funds of years without the unit */
  | 'FUNDS_OUTSIDE_UNIT'
  /** 经费的部分多于总额 · Funds whose parts exceed totals */
  | 'FUNDS_PARTS_EXCEED'
  /** 小组归属不在小组存续期内 · Groups that are not open */
  | 'GROUP_CLOSED'
  /** 所归属的不是工会小组 · Members of groups that are none */
  | 'GROUP_IS_NO_GROUP'
  /** 验收的日期先后不符 · Days of acceptance out of order */
  | 'HOME_DAYS_REVERSED'
  /** 验收缺级别或日期 · Acceptance without a level or a day */
  | 'HOME_WITHOUT_LEVEL'
  /** 表彰在授予之前失效 · Honours that end before they are given */
  | 'HONOUR_DAYS_REVERSED'
  /** 个人荣誉没有获得者 · Personal honours without a person */
  | 'HONOUR_WITHOUT_PERSON'
  /** 登记起始日尚未到来 · Record horizons to come */
  | 'HORIZON_TO_COME'
  /** 个人学时多于活动学时 · More hours than the activity has */
  | 'HOURS_ABOVE_ACTIVITY'
  /** 日期尚未到来：活动与培训 · Days to come: activities and trainings */
  | 'IN_FUTURE_ACTIVITIES'
  /** 日期尚未到来：个案事件 · Days to come: events of cases */
  | 'IN_FUTURE_CASE_EVENTS'
  /** 日期尚未到来：教代会会议 · Days to come: congress sessions */
  | 'IN_FUTURE_CONGRESS_SESSIONS'
  /** 日期尚未到来：参赛 · Days to come: contest entries */
  | 'IN_FUTURE_CONTEST_ENTRIES'
  /** 日期尚未到来：文件 · Days to come: official documents */
  | 'IN_FUTURE_DOCUMENTS'
  /** 日期尚未到来：师德记录 · Days to come: ethics records */
  | 'IN_FUTURE_ETHICS_RECORDS'
  /** 日期尚未到来：表彰 · Days to come: honours */
  | 'IN_FUTURE_HONOURS'
  /** 日期尚未到来：调研与社会评价 · Days to come: needs surveys and outside ratings */
  | 'IN_FUTURE_LOCAL_SURVEYS'
  /** 日期尚未到来：党政工会议与民主管理活动 · Days to come: meetings */
  | 'IN_FUTURE_MEETINGS'
  /** 日期尚未到来：提案 · Days to come: proposals */
  | 'IN_FUTURE_PROPOSALS'
  /** 日期尚未到来：宣传稿件 · Days to come: publications */
  | 'IN_FUTURE_PUBLICATIONS'
  /** 日期尚未到来：支出 · Days to come: spendings */
  | 'IN_FUTURE_SPENDINGS'
  /** 事项的结果与日期不符 · Outcomes and days of issues */
  | 'ISSUE_OUTCOME_WITHOUT_DAY'
  /** 法人资格早于批复 · Legal persons before approval */
  | 'LEGAL_PERSON_BEFORE_UNION'
  /** 看起来一样的代码：活动与培训 · Keys that look alike: activities and trainings */
  | 'LOOKALIKE_KEYS_ACTIVITIES'
  /** 看起来一样的代码：教代会会议 · Keys that look alike: congress sessions */
  | 'LOOKALIKE_KEYS_CONGRESS_SESSIONS'
  /** 看起来一样的代码：竞赛 · Keys that look alike: contests */
  | 'LOOKALIKE_KEYS_CONTESTS'
  /** 看起来一样的代码：困难个案 · Keys that look alike: hardship cases */
  | 'LOOKALIKE_KEYS_HARDSHIP_CASES'
  /** 看起来一样的代码：组织单位 · Keys that look alike: org units */
  | 'LOOKALIKE_KEYS_ORG_UNITS'
  /** 看起来一样的代码：项目 · Keys that look alike: projects */
  | 'LOOKALIKE_KEYS_PROJECTS'
  /** 看起来一样的代码：教职工 · Keys that look alike: staff */
  | 'LOOKALIKE_KEYS_STAFF'
  /** 看起来一样的代码：经费补助 · Keys that look alike: subsidies */
  | 'LOOKALIKE_KEYS_SUBSIDIES'
  /** 看起来一样的代码：测评波次 · Keys that look alike: survey waves */
  | 'LOOKALIKE_KEYS_SURVEY_WAVES'
  /** 看起来一样的代码：基层工会 · Keys that look alike: unions */
  | 'LOOKALIKE_KEYS_UNIONS'
  /** 议题的日期先后不符 · Days of matters out of order */
  | 'MATTER_DAYS_REVERSED'
  /** 议题与会议不是同一单位 · Matters at the session of another unit */
  | 'MATTER_OF_OTHER_SESSION'
  /** 表决票数不符 · Votes that do not add up */
  | 'MATTER_VOTES_EXCEED'
  /** 未表决却有票数 · Votes without a ballot */
  | 'MATTER_VOTES_WITHOUT_BALLOT'
  /** 落实数多于意见数 · More opinions adopted than raised */
  | 'MEETING_ADOPTED_ABOVE_OPINIONS'
  /** 在册会籍在已撤销的工会 · Active memberships in dissolved unions */
  | 'MEMBER_OF_DISSOLVED_UNION'
  /** 会籍不在本单位的工会 · Members of a union elsewhere */
  | 'MEMBER_OF_OTHER_UNION'
  /** 在册会员没有任职 · Members without employment */
  | 'MEMBER_WITHOUT_EMPLOYMENT'
  /** 当日未在职：参赛 · Not employed on the day: contest entries */
  | 'NOT_EMPLOYED_CONTEST_ENTRIES'
  /** 当日未在职：师德记录 · Not employed on the day: ethics records */
  | 'NOT_EMPLOYED_ETHICS_RECORDS'
  /** 当日未在职：困难个案 · Not employed on the day: hardship cases */
  | 'NOT_EMPLOYED_HARDSHIP_CASES'
  /** 当日未在职：表彰 · Not employed on the day: honours */
  | 'NOT_EMPLOYED_HONOURS'
  /** 当日未在职：个人参加情况 · Not employed on the day: participations */
  | 'NOT_EMPLOYED_PARTICIPATIONS'
  /** 当日未在职：职务 · Not employed on the day: posts */
  | 'NOT_EMPLOYED_POSTS'
  /** 工会干部不是会员 · Union officers who are no members */
  | 'OFFICER_NO_MEMBER'
  /** 在办单位隶属于已撤销的上级 · Open units below closed ones */
  | 'OPEN_BELOW_CLOSED'
  /** 采纳意见而无意见日期 · Opinions without a day */
  | 'OPINION_WITHOUT_DAY'
  /** 不在单位开办期内：活动与培训 · Outside the life of the unit: activities and trainings */
  | 'OUTSIDE_UNIT_ACTIVITIES'
  /** 不在单位开办期内：组织机构 · Outside the life of the unit: bodies */
  | 'OUTSIDE_UNIT_BODIES'
  /** 不在单位开办期内：教代会议题与决议 · Outside the life of the unit: matters and resolutions */
  | 'OUTSIDE_UNIT_CONGRESS_MATTERS'
  /** 不在单位开办期内：教代会会议 · Outside the life of the unit: congress sessions */
  | 'OUTSIDE_UNIT_CONGRESS_SESSIONS'
  /** 不在单位开办期内：校务公开 · Outside the life of the unit: disclosures */
  | 'OUTSIDE_UNIT_DISCLOSURES'
  /** 不在单位开办期内：文件 · Outside the life of the unit: official documents */
  | 'OUTSIDE_UNIT_DOCUMENTS'
  /** 不在单位开办期内：阵地 · Outside the life of the unit: facilities and channels */
  | 'OUTSIDE_UNIT_FACILITIES'
  /** 不在单位开办期内：困难个案 · Outside the life of the unit: hardship cases */
  | 'OUTSIDE_UNIT_HARDSHIP_CASES'
  /** 不在单位开办期内：表彰 · Outside the life of the unit: honours */
  | 'OUTSIDE_UNIT_HONOURS'
  /** 不在单位开办期内：事项与个案 · Outside the life of the unit: issues */
  | 'OUTSIDE_UNIT_ISSUES'
  /** 不在单位开办期内：调研与社会评价 · Outside the life of the unit: needs surveys and outside ratings */
  | 'OUTSIDE_UNIT_LOCAL_SURVEYS'
  /** 不在单位开办期内：党政工会议与民主管理活动 · Outside the life of the unit: meetings */
  | 'OUTSIDE_UNIT_MEETINGS'
  /** 不在单位开办期内：党组织 · Outside the life of the unit: Party organisations */
  | 'OUTSIDE_UNIT_PARTY_ORGS'
  /** 不在单位开办期内：职务 · Outside the life of the unit: posts */
  | 'OUTSIDE_UNIT_POSTS'
  /** 不在单位开办期内：项目 · Outside the life of the unit: projects */
  | 'OUTSIDE_UNIT_PROJECTS'
  /** 不在单位开办期内：提案 · Outside the life of the unit: proposals */
  | 'OUTSIDE_UNIT_PROPOSALS'
  /** 不在单位开办期内：宣传稿件 · Outside the life of the unit: publications */
  | 'OUTSIDE_UNIT_PUBLICATIONS'
  /** 不在单位开办期内：改革机构 · Outside the life of the unit: reform bodies */
  | 'OUTSIDE_UNIT_REFORM_BODIES'
  /** 不在单位开办期内：支出 · Outside the life of the unit: spendings */
  | 'OUTSIDE_UNIT_SPENDINGS'
  /** 不在单位开办期内：经费补助 · Outside the life of the unit: subsidies */
  | 'OUTSIDE_UNIT_SUBSIDIES'
  /** 不在单位开办期内：任期与换届 · Outside the life of the unit: terms and renewals */
  | 'OUTSIDE_UNIT_TERMS'
  /** 不在单位开办期内：工会覆盖 · Outside the life of the unit: union coverage */
  | 'OUTSIDE_UNIT_UNION_COVERAGE'
  /** 不在单位开办期内：制度 · Outside the life of the unit: rules in force */
  | 'OUTSIDE_UNIT_UNIT_RULES'
  /** 党建带工建早于党组织 · Arrangements before the Party organisation */
  | 'PARTY_LEADS_TOO_EARLY'
  /** 离职后仍任职务 · Posts of people who have left */
  | 'POST_BEYOND_EMPLOYMENT'
  /** 项目支出超过预算十倍 · Projects at ten times their budget */
  | 'PROJECT_ABOVE_BUDGET'
  /** 计划完成早于立项 · Projects due before they were promised */
  | 'PROJECT_DUE_BEFORE_PROMISE'
  /** 项目的计划年度与立项不符 · Projects of another year */
  | 'PROJECT_OTHER_YEAR'
  /** 提案的日期先后不符 · Days of proposals out of order */
  | 'PROPOSAL_DAYS_REVERSED'
  /** 未回访却有满意与否 · Proposals rated by nobody */
  | 'PROPOSAL_RATED_UNASKED'
  /** 同名改革机构重复 · Reform bodies twice */
  | 'REFORM_BODY_TWICE'
  /** 答卷多于教职工 · More responses than staff */
  | 'RESPONSES_TOO_MANY'
  /** 同类制度重复 · Rules of one kind twice */
  | 'RULES_OVERLAP'
  /** 疑似同一人有两个工号 · People with two staff numbers */
  | 'SAME_PERSON_TWICE'
  /** 考核分数超出百分制 · Scores beyond 100 */
  | 'SCORE_OUT_OF_RANGE'
  /** 教代会实到多于应到 · Congresses attended by more than were due */
  | 'SESSION_ATTENDED_ABOVE_DUE'
  /** 一个单位同时有两位主席 · Several chairs at one unit */
  | 'SEVERAL_CHAIRS'
  /** 一个单位有多个存续的单独工会 · Several single unions at one unit */
  | 'SEVERAL_SINGLE_UNIONS'
  /** 单独工会覆盖其他单位 · Single unions that cover other units */
  | 'SINGLE_UNION_ELSEWHERE'
  /** 教工小家不属于工会小组 · Small homes without a group */
  | 'SMALL_HOME_WITHOUT_GROUP'
  /** 支出记在其他单位的项目上 · Spent on the project of another unit */
  | 'SPENDING_OF_OTHERS'
  /** 主要任职在已撤销的单位 · Main posts at closed units */
  | 'STAFF_AT_CLOSED_UNIT'
  /** 补助的日期或到账不符 · Days and payment of subsidies */
  | 'SUBSIDY_DAYS_REVERSED'
  /** 到账多于批准 · More paid than approved */
  | 'SUBSIDY_PAID_ABOVE_APPROVED'
  /** 调查人数不符 · Surveys whose parts exceed totals */
  | 'SURVEY_PARTS_EXCEED'
  /** 目标在年度结束后签订 · Targets signed after their year */
  | 'TARGET_SIGNED_LATE'
  /** 目标项与指标不符 · Targets and their indicators */
  | 'TARGET_WITHOUT_INDICATOR'
  /** 任期重叠 · Terms that overlap */
  | 'TERMS_OVERLAP'
  /** 换届实到多于应到 · Renewals attended by more than were due */
  | 'TERM_ATTENDED_ABOVE_DUE'
  /** 换届的日期先后不符 · Days of renewals out of order */
  | 'TERM_DAYS_REVERSED'
  /** 任期不是三年或五年 · Terms of neither three nor five years */
  | 'TERM_LENGTH_ODD'
  /** 教师或女代表多于代表 · More teachers or women than representatives */
  | 'TERM_PARTS_EXCEED'
  /** 工会委员会的任期没有工会 · Committees without a union */
  | 'TERM_WITHOUT_UNION'
  /** 工会不覆盖任何单位 · Unions that cover nothing */
  | 'UNION_COVERS_NOTHING'
  /** 在办且有人的单位没有上级 · Open units with people but without a parent */
  | 'UNIT_WITHOUT_PLACE'
  /** 单位没有办学类型 · Units without a school type */
  | 'UNIT_WITHOUT_TYPE'
  /** 未列入工会工作却有分值 · Points without union work */
  | 'WEIGHT_WITHOUT_UNION_WORK';

/** 核对结果的轻重 · how sure a finding is */
export type DataFindingSeverity =
  /** 矛盾 · contradiction */
  | 'CONTRADICTION'
  /** 存疑 · doubtful */
  | 'DOUBT';

/** 排列 · the order of units */
export type DataQualityOrder =
  /** 核对发现多的在前 · most findings first */
  | 'FINDINGS'
  /** 数据质量指数低的在前 · the lowest index first */
  | 'INDEX'
  /** 离群值多的在前 · most outliers first */
  | 'OUTLIERS';

/** 日期条件，须同时满足；区间含起日、不含止日 · conditions on a day; ranges are half-open: from included, before not */
export type DayFilter = {
  /** 早于 · before this day */
  before?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 不早于 · this day or later */
  from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['LocalDate']['input']>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 分解条件 · the change to decompose */
export type DecomposeQuery = {
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER …（起点 · from） */
  from: Scalars['String']['input'];
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicator: Scalars['ID']['input'];
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 当时公布的起点数；与现有数据之差计入“数据更正” · the published figure of the first period; its difference from the current data counts as corrected */
  published?: InputMaybe<PublishedCounts>;
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER …（终点 · to） */
  to: Scalars['String']['input'];
};

/** 两份快照中数字不同的原因 · why a number differs between two snapshots */
export type DifferenceCause =
  /** 后者新增 · only the second has it */
  | 'added'
  /** 数据更正 · the data was corrected */
  | 'corrected'
  /** 保密规则使其显示或不显示 · it came to be withheld, or no longer is */
  | 'disclosed'
  /** 统计期不同 · the periods are different ones */
  | 'later'
  /** 登记起始日改变 · what is on record was stated otherwise */
  | 'record'
  /** 指标定义改变 · the definition of the indicator changed */
  | 'redefined'
  /** 仅前者有 · only the first has it */
  | 'removed';

/** 按维度筛选 · only subjects in some groups of a dimension */
export type DimensionFilter = {
  /** 维度 · the dimension */
  dimension: DimensionId;
  /** 组的代码；空文本表示未填 · keys of groups; the empty text: not stated */
  in: Array<Scalars['String']['input']>;
};

/** 维度 · dimensions for breakdowns and filters */
export type DimensionId =
  /** 年龄段 · age band */
  | 'AGE_BAND'
  /** 人员类别 · category */
  | 'CATEGORY'
  /** 辖市区 · district */
  | 'DISTRICT'
  /** 是否双师型 · whether dual-qualified */
  | 'DUAL_QUALIFIED'
  /** 编制类型 · establishment */
  | 'ESTABLISHMENT'
  /** 是否专任教师 · whether a full-time teacher */
  | 'FULL_TIME_TEACHER'
  /** 性别 · gender */
  | 'GENDER'
  /** 公办民办 · ownership */
  | 'OWNERSHIP'
  /** 办学类型 · school type */
  | 'SCHOOL_TYPE'
  /** 城乡 · urban or rural */
  | 'URBAN_RURAL';

/** 升序或降序 · ascending or descending; nulls are last */
export type Direction =
  /** 升序 · ascending */
  | 'ASC'
  /** 降序 · descending */
  | 'DESC';

/** 校务公开 · disclosures */
export type DisclosureFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<DisclosureFilter>>;
  /** 形式 · channel */
  channel?: InputMaybe<TextFilter>;
  /** 应公开日期 · due on */
  dueOn?: InputMaybe<DayFilter>;
  /** 公开项目 · item */
  item?: InputMaybe<DisclosureItemFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<DisclosureFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<DisclosureFilter>>;
  /** 公开日期 · published on */
  publishedOn?: InputMaybe<DayFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 校务公开 · disclosures：新记录 · a new record */
export type DisclosureInput = {
  /** 形式 · channel */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** 应公开日期 · due on */
  dueOn: Scalars['LocalDate']['input'];
  /** 公开项目 · item */
  item: DisclosureItem;
  /** 公开日期（空表示尚未公开） · published on (null: not published) */
  publishedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 公开项目 · item of disclosure (proposal of this platform) */
export type DisclosureItem =
  /** 发展规划与年度计划总结 · development plan, yearly plan and review */
  | 'P01'
  /** 改革方案与重要管理制度 · reforms and important rules */
  | 'P02'
  /** 财务预决算与收支 · budget, accounts, income and spending */
  | 'P03'
  /** 业务招待等支出 · spending on receptions and the like */
  | 'P04'
  /** 收费项目、标准、依据 · fees and their basis */
  | 'P05'
  /** 基建与大宗采购 · building and large purchases */
  | 'P06'
  /** 干部选拔任用、廉政责任制 · appointment of leaders, clean conduct */
  | 'P07'
  /** 工资、绩效、福利分配 · pay, performance and benefits */
  | 'P08'
  /** 职称评聘 · professional titles and appointment */
  | 'P09'
  /** 评先评优 · selection for honours */
  | 'P10'
  /** 进修培训名额与结果 · places in further training and results */
  | 'P11'
  /** 社会保险、公积金 · social insurance and housing fund */
  | 'P12'
  /** 招生与编班 · admission and classes */
  | 'P13'
  /** 教代会决议与提案办理 · resolutions and proposals of the congress */
  | 'P14';

/** 公开项目 · item of disclosure */
export type DisclosureItemFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<DisclosureItem>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<DisclosureItem>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 校务公开 · disclosures：主键 · key */
export type DisclosureKey = {
  /** 应公开日期 · due on */
  dueOn: Scalars['LocalDate']['input'];
  /** 公开项目 · item */
  item: DisclosureItem;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 校务公开 · disclosures：排序 · order */
export type DisclosureOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: DisclosureOrderField;
};

/** 校务公开 · disclosures */
export type DisclosureOrderField =
  /** 形式 · channel */
  | 'channel'
  /** 应公开日期 · due on */
  | 'dueOn'
  /** 公开项目 · item */
  | 'item'
  /** 公开日期（空表示尚未公开） · published on (null: not published) */
  | 'publishedOn'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 校务公开 · disclosures：要改的值，未给出的不变 · values to change; omitted values stay */
export type DisclosurePatch = {
  /** 形式 · channel */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** 应公开日期 · due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 公开项目 · item */
  item?: InputMaybe<DisclosureItem>;
  /** 公开日期（空表示尚未公开） · published on (null: not published) */
  publishedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 文件动作 · what was done (policy 0.1, 0.2, 3.1.8, 3.2.3) */
export type DocumentAction =
  /** 政策依据 · basis */
  | 'basis'
  /** 转发 · forwarded */
  | 'forwarded'
  /** 制定 · issued */
  | 'issued'
  /** 收文 · received */
  | 'received';

/** 文件动作 · what was done */
export type DocumentActionFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<DocumentAction>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<DocumentAction>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 隶属线 · line of the hierarchy (union data package; clause 0.2) */
export type EdgeLine =
  /** 行政线 · administrative */
  | 'admin'
  /** 协作片 · cooperation area */
  | 'cooperation'
  /** 属地 · geographic */
  | 'geographic'
  /** 工会线 · union */
  | 'union';

/** 隶属线 · line of the hierarchy */
export type EdgeLineFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<EdgeLine>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<EdgeLine>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 任职 · employments */
export type EmploymentFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<EmploymentFilter>>;
  /** 人员类别 · category */
  category?: InputMaybe<StaffCategoryFilter>;
  /** 是否双师型 · dual-qualified */
  dualQualified?: InputMaybe<FlagFilter>;
  /** 编制类型 · establishment */
  establishment?: InputMaybe<TextFilter>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 是否专任教师 · full-time teacher */
  fullTimeTeacher?: InputMaybe<FlagFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否主要任职 · is main */
  isMain?: InputMaybe<FlagFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<EmploymentFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<EmploymentFilter>>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 任职 · employments：新记录 · a new record */
export type EmploymentInput = {
  /** 人员类别 · category */
  category: StaffCategory;
  /** 是否双师型 · dual-qualified */
  dualQualified: Scalars['Boolean']['input'];
  /** 编制类型 · establishment */
  establishment: Scalars['String']['input'];
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 是否专任教师 · full-time teacher */
  fullTimeTeacher: Scalars['Boolean']['input'];
  /** 是否主要任职 · is main */
  isMain: Scalars['Boolean']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 任职 · employments：主键 · key */
export type EmploymentKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 任职 · employments：排序 · order */
export type EmploymentOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: EmploymentOrderField;
};

/** 任职 · employments */
export type EmploymentOrderField =
  /** 人员类别 · category */
  | 'category'
  /** 是否双师型 · dual-qualified */
  | 'dualQualified'
  /** 编制类型 · establishment */
  | 'establishment'
  /** 起始日期 · from */
  | 'fromOn'
  /** 是否专任教师 · full-time teacher */
  | 'fullTimeTeacher'
  /** 是否主要任职 · is main */
  | 'isMain'
  /** 工号 · staff number */
  | 'staffNo'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 任职 · employments：要改的值，未给出的不变 · values to change; omitted values stay */
export type EmploymentPatch = {
  /** 人员类别 · category */
  category?: InputMaybe<StaffCategory>;
  /** 是否双师型 · dual-qualified */
  dualQualified?: InputMaybe<Scalars['Boolean']['input']>;
  /** 编制类型 · establishment */
  establishment?: InputMaybe<Scalars['String']['input']>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否专任教师 · full-time teacher */
  fullTimeTeacher?: InputMaybe<Scalars['Boolean']['input']>;
  /** 是否主要任职 · is main */
  isMain?: InputMaybe<Scalars['Boolean']['input']>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 师德记录 · ethics records */
export type EthicsRecordFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<EthicsRecordFilter>>;
  /** 师德记录 · kind */
  kind?: InputMaybe<EthicsRecordKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<EthicsRecordFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<EthicsRecordFilter>>;
  /** 日期 · on */
  recordedOn?: InputMaybe<DayFilter>;
  /** 结果 · result */
  result?: InputMaybe<EthicsResultFilter>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 师德记录 · ethics records：新记录 · a new record */
export type EthicsRecordInput = {
  /** 师德记录 · kind */
  kind: EthicsRecordKind;
  /** 日期 · on */
  recordedOn: Scalars['LocalDate']['input'];
  /** 结果 · result */
  result: EthicsResult;
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 师德记录 · ethics records：主键 · key */
export type EthicsRecordKey = {
  /** 师德记录 · kind */
  kind: EthicsRecordKind;
  /** 日期 · on */
  recordedOn: Scalars['LocalDate']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 师德记录 · ethics record (policy 2.4.2) */
export type EthicsRecordKind =
  /** 年度考核 · assessment */
  | 'assessment'
  /** 承诺签订 · commitment */
  | 'commitment'
  /** 违规认定 · violation */
  | 'violation';

/** 师德记录 · ethics record */
export type EthicsRecordKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<EthicsRecordKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<EthicsRecordKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 师德记录 · ethics records：排序 · order */
export type EthicsRecordOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: EthicsRecordOrderField;
};

/** 师德记录 · ethics records */
export type EthicsRecordOrderField =
  /** 师德记录 · kind */
  | 'kind'
  /** 日期 · on */
  | 'recordedOn'
  /** 结果 · result */
  | 'result'
  /** 工号 · staff number */
  | 'staffNo'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 师德记录 · ethics records：要改的值，未给出的不变 · values to change; omitted values stay */
export type EthicsRecordPatch = {
  /** 师德记录 · kind */
  kind?: InputMaybe<EthicsRecordKind>;
  /** 日期 · on */
  recordedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 结果 · result */
  result?: InputMaybe<EthicsResult>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 结果 · result (proposal of this platform) */
export type EthicsResult =
  /** 优秀 · excellent */
  | 'excellent'
  /** 不合格 · failed */
  | 'failed'
  /** 轻微 · minor */
  | 'minor'
  /** 合格 · passed */
  | 'passed'
  /** 严重 · serious */
  | 'serious'
  /** 已签 · signed */
  | 'signed';

/** 结果 · result */
export type EthicsResultFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<EthicsResult>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<EthicsResult>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 育人主题 · ethics theme (policy 2.4.4) */
export type EthicsTheme =
  /** 管理育人 · managing */
  | 'managing'
  /** 服务育人 · serving */
  | 'serving'
  /** 教书育人 · teaching */
  | 'teaching';

/** 育人主题 · ethics theme */
export type EthicsThemeFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<EthicsTheme>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<EthicsTheme>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 所计对象 · the subjects counted */
export type EvidenceKind =
  /** 事项 · an event: a row of a register, or derived from several rows */
  | 'EVENT'
  /** 人员 · a person */
  | 'PERSON'
  /** 单位 · a unit */
  | 'UNIT';

/** 依据的两部分 · the two lists of a figure */
export type EvidencePart =
  /** 计入分子的 · subjects counted in the numerator */
  | 'COUNTED'
  /** 在分母而未计入分子的 · subjects in the denominator that are not counted in the numerator */
  | 'NOT_COUNTED';

/** 查看哪个数值的依据 · the figure whose evidence is requested */
export type EvidenceQuery = {
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicator: Scalars['ID']['input'];
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 计入的，或未计入的 · the part that is counted, or the rest */
  part?: InputMaybe<EvidencePart>;
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER … */
  period: Scalars['String']['input'];
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 只计这些组，各条件同时成立；分组取数的一组即每个维度一个代码 · only subjects in these groups; one group of a breakdown is a filter with one key for each dimension */
  where?: InputMaybe<Array<DimensionFilter>>;
};

/** 阵地 · facilities and channels */
export type FacilityFilter = {
  /** 验收层级 · level of acceptance */
  acceptedLevel?: InputMaybe<LevelFilter>;
  /** 验收日期 · accepted on */
  acceptedOn?: InputMaybe<DayFilter>;
  /** 验收有效至 · accepted until */
  acceptedUntil?: InputMaybe<DayFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<FacilityFilter>>;
  /** 面积（平方米） · area */
  area?: InputMaybe<AmountFilter>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 阵地类别 · kind */
  kind?: InputMaybe<FacilityKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<FacilityFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<FacilityFilter>>;
  /** 是否共用 · shared */
  shared?: InputMaybe<FlagFilter>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 单位或小组代码 · unit or union group */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 阵地 · facilities and channels：新记录 · a new record */
export type FacilityInput = {
  /** 验收层级（空表示未经验收） · level of acceptance (null: not accepted) */
  acceptedLevel?: InputMaybe<Level>;
  /** 验收日期（空表示未经验收） · accepted on (null: not accepted) */
  acceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 验收有效至（当日仍有效） · accepted until (valid on that day too) */
  acceptedUntil?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 面积（平方米） · area */
  area?: InputMaybe<Scalars['Decimal']['input']>;
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 阵地类别 · kind */
  kind: FacilityKind;
  /** 是否共用 · shared */
  shared: Scalars['Boolean']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位或小组代码 · unit or union group */
  unitCode: Scalars['String']['input'];
};

/** 阵地 · facilities and channels：主键 · key */
export type FacilityKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 阵地类别 · kind */
  kind: FacilityKind;
  /** 单位或小组代码 · unit or union group */
  unitCode: Scalars['String']['input'];
};

/** 阵地类别 · kind of facility (policy 2.2.3, 2.2.6, 3.3.2; proposal of this platform) */
export type FacilityKind =
  /** 活动室 · activity room */
  | 'activity_room'
  /** 心理小屋 · counselling */
  | 'counselling'
  /** 健身室 · gym */
  | 'gym'
  /** 教工之家 · home */
  | 'home'
  /** 校刊 · journal */
  | 'journal'
  /** 职工书屋 · library */
  | 'library'
  /** 爱心母婴室 · mothers room */
  | 'mothers_room'
  /** 校报 · newspaper */
  | 'newspaper'
  /** 广播站 · radio */
  | 'radio'
  /** 休息室 · rest room */
  | 'rest_room'
  /** 教工小家 · small home */
  | 'small_home'
  /** 书画室 · studio */
  | 'studio'
  /** 校园电视台 · tv */
  | 'tv'
  /** 工会办公室 · union office */
  | 'union_office'
  /** 校园网站 · website */
  | 'website'
  /** 微信公众号 · wechat */
  | 'wechat';

/** 阵地类别 · kind of facility */
export type FacilityKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<FacilityKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<FacilityKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 阵地 · facilities and channels：排序 · order */
export type FacilityOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: FacilityOrderField;
};

/** 阵地 · facilities and channels */
export type FacilityOrderField =
  /** 验收层级（空表示未经验收） · level of acceptance (null: not accepted) */
  | 'acceptedLevel'
  /** 验收日期（空表示未经验收） · accepted on (null: not accepted) */
  | 'acceptedOn'
  /** 验收有效至（当日仍有效） · accepted until (valid on that day too) */
  | 'acceptedUntil'
  /** 面积（平方米） · area */
  | 'area'
  /** 起始日期 · from */
  | 'fromOn'
  /** 阵地类别 · kind */
  | 'kind'
  /** 是否共用 · shared */
  | 'shared'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn'
  /** 单位或小组代码 · unit or union group */
  | 'unitCode';

/** 阵地 · facilities and channels：要改的值，未给出的不变 · values to change; omitted values stay */
export type FacilityPatch = {
  /** 验收层级（空表示未经验收） · level of acceptance (null: not accepted) */
  acceptedLevel?: InputMaybe<Level>;
  /** 验收日期（空表示未经验收） · accepted on (null: not accepted) */
  acceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 验收有效至（当日仍有效） · accepted until (valid on that day too) */
  acceptedUntil?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 面积（平方米） · area */
  area?: InputMaybe<Scalars['Decimal']['input']>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 阵地类别 · kind */
  kind?: InputMaybe<FacilityKind>;
  /** 是否共用 · shared */
  shared?: InputMaybe<Scalars['Boolean']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位或小组代码 · unit or union group */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 是否条件 · a condition on a flag */
export type FlagFilter = {
  /** 等于 · equals */
  eq: Scalars['Boolean']['input'];
};

/** 资金来源 · source of money (policy 2.2.2, 3.2.8) */
export type FundSource =
  /** 行政经费 · administration */
  | 'administration'
  /** 捐赠 · donation */
  | 'donation'
  /** 其他 · other */
  | 'other'
  /** 上级补助 · superior */
  | 'superior'
  /** 工会经费 · union */
  | 'union';

/** 资金来源 · source of money */
export type FundSourceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<FundSource>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<FundSource>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 经费年度 · funds by year */
export type FundYearFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<FundYearFilter>>;
  /** 实拨工会经费 · contribution remitted */
  contributionPaid?: InputMaybe<AmountFilter>;
  /** 会费应收 · dues payable */
  duesPayable?: InputMaybe<AmountFilter>;
  /** 会费实收 · dues received */
  duesReceived?: InputMaybe<AmountFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<FundYearFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<FundYearFilter>>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 工资总额 · total wages */
  wages?: InputMaybe<AmountFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
  /** 年度 · year */
  year?: InputMaybe<CountFilter>;
};

/** 经费年度 · funds by year：新记录 · a new record */
export type FundYearInput = {
  /** 实拨工会经费 · contribution remitted */
  contributionPaid: Scalars['Decimal']['input'];
  /** 会费应收 · dues payable */
  duesPayable: Scalars['Decimal']['input'];
  /** 会费实收 · dues received */
  duesReceived: Scalars['Decimal']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 工资总额 · total wages */
  wages: Scalars['Decimal']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 经费年度 · funds by year：主键 · key */
export type FundYearKey = {
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 经费年度 · funds by year：排序 · order */
export type FundYearOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: FundYearOrderField;
};

/** 经费年度 · funds by year */
export type FundYearOrderField =
  /** 实拨工会经费 · contribution remitted */
  | 'contributionPaid'
  /** 会费应收 · dues payable */
  | 'duesPayable'
  /** 会费实收 · dues received */
  | 'duesReceived'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 工资总额 · total wages */
  | 'wages'
  /** 年度 · year */
  | 'year';

/** 经费年度 · funds by year：要改的值，未给出的不变 · values to change; omitted values stay */
export type FundYearPatch = {
  /** 实拨工会经费 · contribution remitted */
  contributionPaid?: InputMaybe<Scalars['Decimal']['input']>;
  /** 会费应收 · dues payable */
  duesPayable?: InputMaybe<Scalars['Decimal']['input']>;
  /** 会费实收 · dues received */
  duesReceived?: InputMaybe<Scalars['Decimal']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 工资总额 · total wages */
  wages?: InputMaybe<Scalars['Decimal']['input']>;
  /** 年度 · year */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 差距条件 · the org unit and target of a gap */
export type GapQuery = {
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicator: Scalars['ID']['input'];
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER … */
  period: Scalars['String']['input'];
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 目标值；默认取期末有效的目标 · the target; default: the one in force at the end of the period; events are aimed at by the year, shorter periods have none */
  target?: InputMaybe<Scalars['Float']['input']>;
};

/** 性别 · gender (GB/T 2261.1, codes 2 and 1) */
export type Gender =
  /** 女 · female */
  | 'female'
  /** 男 · male */
  | 'male';

/** 性别 · gender */
export type GenderFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Gender>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Gender>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 小组归属 · membership of union groups */
export type GroupMembershipFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<GroupMembershipFilter>>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 工会小组代码 · union group */
  group?: InputMaybe<OrgUnitReferenceFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 不满足 · not this */
  not?: InputMaybe<GroupMembershipFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<GroupMembershipFilter>>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 小组归属 · membership of union groups：新记录 · a new record */
export type GroupMembershipInput = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 工会小组代码 · union group */
  groupCode: Scalars['String']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 小组归属 · membership of union groups：主键 · key */
export type GroupMembershipKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 小组归属 · membership of union groups：排序 · order */
export type GroupMembershipOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: GroupMembershipOrderField;
};

/** 小组归属 · membership of union groups */
export type GroupMembershipOrderField =
  /** 起始日期 · from */
  | 'fromOn'
  /** 工会小组代码 · union group */
  | 'groupCode'
  /** 工号 · staff number */
  | 'staffNo'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn';

/** 小组归属 · membership of union groups：要改的值，未给出的不变 · values to change; omitted values stay */
export type GroupMembershipPatch = {
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会小组代码 · union group */
  groupCode?: InputMaybe<Scalars['String']['input']>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 困难个案 · hardship cases */
export type HardshipCaseFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<HardshipCaseFilter>>;
  /** 困难类别 · category */
  category?: InputMaybe<HardshipCategoryFilter>;
  /** 结案日期 · closed on */
  closedOn?: InputMaybe<DayFilter>;
  /** 案号 · code */
  code?: InputMaybe<TextFilter>;
  /** 核定支出 · recognised cost */
  cost?: InputMaybe<AmountFilter>;
  /** 困难等级 · class */
  hardshipClass?: InputMaybe<HardshipClassFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 发现日期 · identified on */
  identifiedOn?: InputMaybe<DayFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<HardshipCaseFilter>;
  /** 发生日期 · onset */
  onsetOn?: InputMaybe<DayFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<HardshipCaseFilter>>;
  /** 立案日期 · registered on */
  registeredOn?: InputMaybe<DayFilter>;
  /** 是否应上报 · subject to reporting */
  reportable?: InputMaybe<FlagFilter>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 核实日期 · verified on */
  verifiedOn?: InputMaybe<DayFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 困难个案 · hardship cases：新记录 · a new record */
export type HardshipCaseInput = {
  /** 困难类别 · category */
  category: HardshipCategory;
  /** 结案日期（空表示在办） · closed on (null: open) */
  closedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 案号 · code */
  code: Scalars['String']['input'];
  /** 核定支出 · recognised cost */
  cost?: InputMaybe<Scalars['Decimal']['input']>;
  /** 困难等级（由公式算出，收入等输入不入库） · class (computed; inputs are not kept (HD01)) */
  hardshipClass: HardshipClass;
  /** 发现日期 · identified on */
  identifiedOn: Scalars['LocalDate']['input'];
  /** 发生日期 · onset */
  onsetOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 立案日期 · registered on */
  registeredOn: Scalars['LocalDate']['input'];
  /** 是否应上报 · subject to reporting */
  reportable: Scalars['Boolean']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 核实日期（空表示尚未核实） · verified on (null: not verified) */
  verifiedOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 困难个案 · hardship cases：主键 · key */
export type HardshipCaseKey = {
  /** 案号 · code */
  code: Scalars['String']['input'];
};

/** 困难个案 · hardship cases：排序 · order */
export type HardshipCaseOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: HardshipCaseOrderField;
};

/** 困难个案 · hardship cases */
export type HardshipCaseOrderField =
  /** 困难类别 · category */
  | 'category'
  /** 结案日期（空表示在办） · closed on (null: open) */
  | 'closedOn'
  /** 案号 · code */
  | 'code'
  /** 核定支出 · recognised cost */
  | 'cost'
  /** 困难等级（由公式算出，收入等输入不入库） · class (computed; inputs are not kept (HD01)) */
  | 'hardshipClass'
  /** 发现日期 · identified on */
  | 'identifiedOn'
  /** 发生日期 · onset */
  | 'onsetOn'
  /** 立案日期 · registered on */
  | 'registeredOn'
  /** 是否应上报 · subject to reporting */
  | 'reportable'
  /** 工号 · staff number */
  | 'staffNo'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 核实日期（空表示尚未核实） · verified on (null: not verified) */
  | 'verifiedOn';

/** 困难个案 · hardship cases：要改的值，未给出的不变 · values to change; omitted values stay */
export type HardshipCasePatch = {
  /** 困难类别 · category */
  category?: InputMaybe<HardshipCategory>;
  /** 结案日期（空表示在办） · closed on (null: open) */
  closedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 案号 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 核定支出 · recognised cost */
  cost?: InputMaybe<Scalars['Decimal']['input']>;
  /** 困难等级（由公式算出，收入等输入不入库） · class (computed; inputs are not kept (HD01)) */
  hardshipClass?: InputMaybe<HardshipClass>;
  /** 发现日期 · identified on */
  identifiedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 发生日期 · onset */
  onsetOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 立案日期 · registered on */
  registeredOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否应上报 · subject to reporting */
  reportable?: InputMaybe<Scalars['Boolean']['input']>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 核实日期（空表示尚未核实） · verified on (null: not verified) */
  verifiedOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 困难个案 · hardship cases */
export type HardshipCaseReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<HardshipCaseFilter>;
};

/** 困难类别 · category of hardship (proposal of this platform) */
export type HardshipCategory =
  /** 家庭变故/意外 · accident */
  | 'accident'
  /** 重大疾病 · illness */
  | 'illness'
  /** 低收入 · low income */
  | 'low_income'
  /** 其他 · other */
  | 'other'
  /** 子女就学 · schooling */
  | 'schooling'
  /** 单亲/赡养 · single parent */
  | 'single_parent';

/** 困难类别 · category of hardship */
export type HardshipCategoryFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<HardshipCategory>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<HardshipCategory>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 困难等级 · class of hardship (national rule on hardship, as another city applies it; configurable by city and year) */
export type HardshipClass =
  /** 意外致困 · accidental */
  | 'accidental'
  /** 深度困难 · deep */
  | 'deep'
  /** 未达标准 · below the standard */
  | 'none'
  /** 相对困难 · relative */
  | 'relative';

/** 困难等级 · class of hardship */
export type HardshipClassFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<HardshipClass>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<HardshipClass>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 层级读法 · how the tree is read */
export type HierarchyReading =
  /** 按现行层级 · all periods under the current tree of today */
  | 'AS_IS'
  /** 按各期末当日的层级 · each period under the tree of its last day */
  | 'AS_WAS';

/** 表彰 · honours */
export type HonourFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<HonourFilter>>;
  /** 日期 · on */
  awardedOn?: InputMaybe<DayFilter>;
  /** 文号 · document number */
  documentNo?: InputMaybe<TextFilter>;
  /** 荣誉类别 · kind */
  kind?: InputMaybe<HonourKindFilter>;
  /** 级别 · level */
  level?: InputMaybe<LevelFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<HonourFilter>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<HonourFilter>>;
  /** 表彰理由 · reason */
  reason?: InputMaybe<HonourReasonFilter>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 称号 · title */
  title?: InputMaybe<TextFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 有效至 · valid until */
  validUntil?: InputMaybe<DayFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 表彰 · honours：新记录 · a new record */
export type HonourInput = {
  /** 日期 · on */
  awardedOn: Scalars['LocalDate']['input'];
  /** 文号 · document number */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 荣誉类别 · kind */
  kind: HonourKind;
  /** 级别 · level */
  level: Level;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 表彰理由 · reason */
  reason?: InputMaybe<HonourReason>;
  /** 工号（空表示授予单位） · staff number (null: given to the unit) */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 称号 · title */
  title: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 有效至（当日仍有效；空表示长期） · valid until (valid on that day too; null: no end) */
  validUntil?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 表彰 · honours：主键 · key */
export type HonourKey = {
  /** 日期 · on */
  awardedOn: Scalars['LocalDate']['input'];
  /** 荣誉类别 · kind */
  kind: HonourKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 荣誉类别 · kind of honour (policy 1.2.9, 2.4.2, 3.2.7, 3.4.3) */
export type HonourKind =
  /** 先进个人 · advanced person */
  | 'advanced_person'
  /** 先进工会 · advanced union */
  | 'advanced_union'
  /** 师德典型 · ethics model */
  | 'ethics_model'
  /** 创新型工会 · innovative union */
  | 'innovative_union'
  /** 学习型工会 · learning union */
  | 'learning_union'
  /** 劳动模范 · model worker */
  | 'model_worker'
  /** 其他 · other */
  | 'other'
  /** 服务型工会 · service union */
  | 'service_union'
  /** 信赖职工之家 · trusted home */
  | 'trusted_home';

/** 荣誉类别 · kind of honour */
export type HonourKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<HonourKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<HonourKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 表彰 · honours：排序 · order */
export type HonourOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: HonourOrderField;
};

/** 表彰 · honours */
export type HonourOrderField =
  /** 日期 · on */
  | 'awardedOn'
  /** 文号 · document number */
  | 'documentNo'
  /** 荣誉类别 · kind */
  | 'kind'
  /** 级别 · level */
  | 'level'
  /** 当日序号 · number on that day */
  | 'number'
  /** 表彰理由 · reason */
  | 'reason'
  /** 工号（空表示授予单位） · staff number (null: given to the unit) */
  | 'staffNo'
  /** 称号 · title */
  | 'title'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 有效至（当日仍有效；空表示长期） · valid until (valid on that day too; null: no end) */
  | 'validUntil';

/** 表彰 · honours：要改的值，未给出的不变 · values to change; omitted values stay */
export type HonourPatch = {
  /** 日期 · on */
  awardedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 文号 · document number */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 荣誉类别 · kind */
  kind?: InputMaybe<HonourKind>;
  /** 级别 · level */
  level?: InputMaybe<Level>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 表彰理由 · reason */
  reason?: InputMaybe<HonourReason>;
  /** 工号（空表示授予单位） · staff number (null: given to the unit) */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 称号 · title */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 有效至（当日仍有效；空表示长期） · valid until (valid on that day too; null: no end) */
  validUntil?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 表彰理由 · reason (policy 3.4.3) */
export type HonourReason =
  /** 成效突出 · effect */
  | 'effect'
  /** 特色鲜明 · feature */
  | 'feature'
  /** 工作创新 · innovation */
  | 'innovation';

/** 表彰理由 · reason */
export type HonourReasonFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<HonourReason>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<HonourReason>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 好的方向 · the direction that is better */
export type IndicatorDirection =
  /** 越低越好 · lower is better */
  | 'down'
  /** 越高越好 · higher is better */
  | 'up';

/** 事项与个案 · issues */
export type IssueFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<IssueFilter>>;
  /** 依据 · legal basis */
  basis?: InputMaybe<TextFilter>;
  /** 途径 · channel */
  channel?: InputMaybe<TextFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 事项类别 · kind */
  kind?: InputMaybe<IssueKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<IssueFilter>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<IssueFilter>>;
  /** 结果 · outcome */
  outcome?: InputMaybe<IssueOutcomeFilter>;
  /** 提出日期 · raised on */
  raisedOn?: InputMaybe<DayFilter>;
  /** 解决日期 · resolved on */
  resolvedOn?: InputMaybe<DayFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 事项与个案 · issues：新记录 · a new record */
export type IssueInput = {
  /** 依据 · legal basis */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** 途径 · channel */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** 事项类别 · kind */
  kind: IssueKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 结果 · outcome */
  outcome: IssueOutcome;
  /** 提出日期 · raised on */
  raisedOn: Scalars['LocalDate']['input'];
  /** 解决日期（空表示尚未解决） · resolved on (null: not resolved) */
  resolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 事项与个案 · issues：主键 · key */
export type IssueKey = {
  /** 事项类别 · kind */
  kind: IssueKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 提出日期 · raised on */
  raisedOn: Scalars['LocalDate']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 事项类别 · kind of issue (policy 1.2.2, 1.2.6, 2.4.6, 3.1.4; Trade Union Law, articles 22, 23, 26) */
export type IssueKind =
  /** 投诉 · complaint */
  | 'complaint'
  /** 解聘事先通知工会 · dismissal notice */
  | 'dismissal_notice'
  /** 劳动人事争议 · dispute */
  | 'dispute'
  /** 提请党组织研究的问题 · party issue */
  | 'party_issue'
  /** 表扬 · praise */
  | 'praise'
  /** 维权个案 · rights case */
  | 'rights_case';

/** 事项类别 · kind of issue */
export type IssueKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<IssueKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<IssueKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 事项与个案 · issues：排序 · order */
export type IssueOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: IssueOrderField;
};

/** 事项与个案 · issues */
export type IssueOrderField =
  /** 依据 · legal basis */
  | 'basis'
  /** 途径 · channel */
  | 'channel'
  /** 事项类别 · kind */
  | 'kind'
  /** 当日序号 · number on that day */
  | 'number'
  /** 结果 · outcome */
  | 'outcome'
  /** 提出日期 · raised on */
  | 'raisedOn'
  /** 解决日期（空表示尚未解决） · resolved on (null: not resolved) */
  | 'resolvedOn'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 结果 · outcome (registers of this platform) */
export type IssueOutcome =
  /** 仲裁 · arbitrated */
  | 'arbitrated'
  /** 不成立 · dismissed */
  | 'dismissed'
  /** 调解成功 · mediated */
  | 'mediated'
  /** 在办 · pending */
  | 'pending'
  /** 解决 · resolved */
  | 'resolved'
  /** 属实 · verified */
  | 'verified';

/** 结果 · outcome */
export type IssueOutcomeFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<IssueOutcome>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<IssueOutcome>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 事项与个案 · issues：要改的值，未给出的不变 · values to change; omitted values stay */
export type IssuePatch = {
  /** 依据 · legal basis */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** 途径 · channel */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** 事项类别 · kind */
  kind?: InputMaybe<IssueKind>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 结果 · outcome */
  outcome?: InputMaybe<IssueOutcome>;
  /** 提出日期 · raised on */
  raisedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 解决日期（空表示尚未解决） · resolved on (null: not resolved) */
  resolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 层级 · level (policy; proposal of this platform) */
export type Level =
  /** 市级 · city */
  | 'city'
  /** 辖市区级 · district */
  | 'district'
  /** 国家级 · national */
  | 'national'
  /** 省级 · province */
  | 'province'
  /** 校级 · school */
  | 'school';

/** 层级 · level */
export type LevelFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Level>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Level>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 调研与社会评价 · needs surveys and outside ratings */
export type LocalSurveyFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<LocalSurveyFilter>>;
  /** 调查人数 · asked */
  asked?: InputMaybe<CountFilter>;
  /** 调查类别 · kind */
  kind?: InputMaybe<LocalSurveyKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<LocalSurveyFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<LocalSurveyFilter>>;
  /** 满意人数 · satisfied */
  satisfied?: InputMaybe<CountFilter>;
  /** 日期 · on */
  surveyedOn?: InputMaybe<DayFilter>;
  /** 主题 · topic */
  topic?: InputMaybe<TextFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 有效人数 · valid answers */
  valid?: InputMaybe<CountFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 调研与社会评价 · needs surveys and outside ratings：新记录 · a new record */
export type LocalSurveyInput = {
  /** 调查人数 · asked */
  asked: Scalars['Int']['input'];
  /** 调查类别 · kind */
  kind: LocalSurveyKind;
  /** 满意人数（满意率是否含“基本满意”随次固定） · satisfied (what counts as satisfied is fixed with the survey) */
  satisfied?: InputMaybe<Scalars['Int']['input']>;
  /** 日期 · on */
  surveyedOn: Scalars['LocalDate']['input'];
  /** 主题 · topic */
  topic?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 有效人数 · valid answers */
  valid: Scalars['Int']['input'];
};

/** 调研与社会评价 · needs surveys and outside ratings：主键 · key */
export type LocalSurveyKey = {
  /** 调查类别 · kind */
  kind: LocalSurveyKind;
  /** 日期 · on */
  surveyedOn: Scalars['LocalDate']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 调查类别 · kind of survey (policy 2.2.2, 2.4.6) */
export type LocalSurveyKind =
  /** 教职工需求调研 · needs */
  | 'needs'
  /** 家长评价 · parents */
  | 'parents'
  /** 学生评价 · students */
  | 'students';

/** 调查类别 · kind of survey */
export type LocalSurveyKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<LocalSurveyKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<LocalSurveyKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 调研与社会评价 · needs surveys and outside ratings：排序 · order */
export type LocalSurveyOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: LocalSurveyOrderField;
};

/** 调研与社会评价 · needs surveys and outside ratings */
export type LocalSurveyOrderField =
  /** 调查人数 · asked */
  | 'asked'
  /** 调查类别 · kind */
  | 'kind'
  /** 满意人数（满意率是否含“基本满意”随次固定） · satisfied (what counts as satisfied is fixed with the survey) */
  | 'satisfied'
  /** 日期 · on */
  | 'surveyedOn'
  /** 主题 · topic */
  | 'topic'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 有效人数 · valid answers */
  | 'valid';

/** 调研与社会评价 · needs surveys and outside ratings：要改的值，未给出的不变 · values to change; omitted values stay */
export type LocalSurveyPatch = {
  /** 调查人数 · asked */
  asked?: InputMaybe<Scalars['Int']['input']>;
  /** 调查类别 · kind */
  kind?: InputMaybe<LocalSurveyKind>;
  /** 满意人数（满意率是否含“基本满意”随次固定） · satisfied (what counts as satisfied is fixed with the survey) */
  satisfied?: InputMaybe<Scalars['Int']['input']>;
  /** 日期 · on */
  surveyedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 主题 · topic */
  topic?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 有效人数 · valid answers */
  valid?: InputMaybe<Scalars['Int']['input']>;
};

/** 办理方式 · mode (MOE 32, article 7) */
export type MatterMode =
  /** 讨论通过 · adopted */
  | 'adopted'
  /** 评议 · appraised */
  | 'appraised'
  /** 审议 · deliberated */
  | 'deliberated'
  /** 讨论 · discussed */
  | 'discussed'
  /** 听取 · heard */
  | 'heard'
  /** 未提交 · not submitted */
  | 'none'
  /** 监督 · supervised */
  | 'supervised';

/** 办理方式 · mode */
export type MatterModeFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<MatterMode>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<MatterMode>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 媒体级别 · level of the medium (policy 3.3.1) */
export type MediaLevel =
  /** 校内 · campus */
  | 'campus'
  /** 市级 · city */
  | 'city'
  /** 区级 · district */
  | 'district'
  /** 国家级 · national */
  | 'national'
  /** 省级 · province */
  | 'province';

/** 媒体级别 · level of the medium */
export type MediaLevelFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<MediaLevel>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<MediaLevel>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 党政工会议与民主管理活动 · meetings */
export type MeetingFilter = {
  /** 落实数 · adopted */
  adopted?: InputMaybe<CountFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<MeetingFilter>>;
  /** 日期 · on */
  heldOn?: InputMaybe<DayFilter>;
  /** 会议类别 · kind */
  kind?: InputMaybe<MeetingKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<MeetingFilter>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<CountFilter>;
  /** 意见数 · opinions */
  opinions?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<MeetingFilter>>;
  /** 参加（列席）代表数 · representatives present */
  representatives?: InputMaybe<CountFilter>;
  /** 是否涉及教职工切身利益 · touches staff interests */
  staffInterest?: InputMaybe<FlagFilter>;
  /** 主题 · topic */
  topic?: InputMaybe<TextFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 党政工会议与民主管理活动 · meetings：新记录 · a new record */
export type MeetingInput = {
  /** 落实数 · adopted */
  adopted?: InputMaybe<Scalars['Int']['input']>;
  /** 日期 · on */
  heldOn: Scalars['LocalDate']['input'];
  /** 会议类别 · kind */
  kind: MeetingKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 意见数 · opinions */
  opinions?: InputMaybe<Scalars['Int']['input']>;
  /** 参加（列席）代表数 · representatives present */
  representatives?: InputMaybe<Scalars['Int']['input']>;
  /** 是否涉及教职工切身利益（仅校长办公会填写） · touches staff interests (principal meetings only) */
  staffInterest?: InputMaybe<Scalars['Boolean']['input']>;
  /** 主题 · topic */
  topic?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 党政工会议与民主管理活动 · meetings：主键 · key */
export type MeetingKey = {
  /** 日期 · on */
  heldOn: Scalars['LocalDate']['input'];
  /** 会议类别 · kind */
  kind: MeetingKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 会议类别 · kind of meeting (templates T04, T11; policy 2.3.8–2.3.10, 2.4.3, 3.1.3–3.1.6, 3.2.1) */
export type MeetingKind =
  /** 行政工会联席会 · admin union joint */
  | 'admin_union_joint'
  /** 民主沟通会 · communication */
  | 'communication'
  /** 党政工师德联席会 · ethics joint */
  | 'ethics_joint'
  /** 听证 · hearing */
  | 'hearing'
  /** 代表巡视 · inspection */
  | 'inspection'
  /** 听取工会汇报 · party report */
  | 'party_report'
  /** 党组织专题研究工会工作 · party study */
  | 'party_study'
  /** 校长办公会 · principal meeting */
  | 'principal_meeting'
  /** 工会工作会议 · union work conference */
  | 'union_work_conference';

/** 会议类别 · kind of meeting */
export type MeetingKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<MeetingKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<MeetingKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 党政工会议与民主管理活动 · meetings：排序 · order */
export type MeetingOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: MeetingOrderField;
};

/** 党政工会议与民主管理活动 · meetings */
export type MeetingOrderField =
  /** 落实数 · adopted */
  | 'adopted'
  /** 日期 · on */
  | 'heldOn'
  /** 会议类别 · kind */
  | 'kind'
  /** 当日序号 · number on that day */
  | 'number'
  /** 意见数 · opinions */
  | 'opinions'
  /** 参加（列席）代表数 · representatives present */
  | 'representatives'
  /** 是否涉及教职工切身利益（仅校长办公会填写） · touches staff interests (principal meetings only) */
  | 'staffInterest'
  /** 主题 · topic */
  | 'topic'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 党政工会议与民主管理活动 · meetings：要改的值，未给出的不变 · values to change; omitted values stay */
export type MeetingPatch = {
  /** 落实数 · adopted */
  adopted?: InputMaybe<Scalars['Int']['input']>;
  /** 日期 · on */
  heldOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 会议类别 · kind */
  kind?: InputMaybe<MeetingKind>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 意见数 · opinions */
  opinions?: InputMaybe<Scalars['Int']['input']>;
  /** 参加（列席）代表数 · representatives present */
  representatives?: InputMaybe<Scalars['Int']['input']>;
  /** 是否涉及教职工切身利益（仅校长办公会填写） · touches staff interests (principal meetings only) */
  staffInterest?: InputMaybe<Scalars['Boolean']['input']>;
  /** 主题 · topic */
  topic?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 会籍 · memberships */
export type MembershipFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<MembershipFilter>>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 会籍类别 · kind */
  kind?: InputMaybe<MembershipKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<MembershipFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<MembershipFilter>>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 工会代码 · union code */
  union?: InputMaybe<UnionReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 会籍 · memberships：新记录 · a new record */
export type MembershipInput = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 会籍类别 · kind */
  kind: MembershipKind;
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会代码 · union code */
  unionCode: Scalars['String']['input'];
};

/** 会籍 · memberships：主键 · key */
export type MembershipKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 会籍类别 · kind of membership (Charter of the Chinese trade unions, article 8 (retained membership)) */
export type MembershipKind =
  /** 在册 · active */
  | 'active'
  /** 保留会籍 · retained */
  | 'retained';

/** 会籍类别 · kind of membership */
export type MembershipKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<MembershipKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<MembershipKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 会籍 · memberships：排序 · order */
export type MembershipOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: MembershipOrderField;
};

/** 会籍 · memberships */
export type MembershipOrderField =
  /** 起始日期 · from */
  | 'fromOn'
  /** 会籍类别 · kind */
  | 'kind'
  /** 工号 · staff number */
  | 'staffNo'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn'
  /** 工会代码 · union code */
  | 'unionCode';

/** 会籍 · memberships：要改的值，未给出的不变 · values to change; omitted values stay */
export type MembershipPatch = {
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 会籍类别 · kind */
  kind?: InputMaybe<MembershipKind>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会代码 · union code */
  unionCode?: InputMaybe<Scalars['String']['input']>;
};

/** 取数条件 · a query for indicators */
export type MetricQuery = {
  /** 分组维度 · dimensions to break down by */
  by?: InputMaybe<Array<DimensionId>>;
  /** 列出 root 之下第几级的各单位：0 为 root 本身，1 为直接下级；不与 level 同用 · a row for each org unit that many steps below root: 0 root itself, 1 its children; not together with level */
  depth?: InputMaybe<Scalars['Int']['input']>;
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicators: Array<Scalars['ID']['input']>;
  /** 列出 root 之下该层级的各单位；默认只列 root · a row for each org unit of this level under root; default: root itself */
  level?: InputMaybe<OrgLevel>;
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER …, LAST_4_QUARTERS … */
  periods: Array<Scalars['String']['input']>;
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 只计这些组，各条件同时成立 · only subjects in these groups; all filters apply together */
  where?: InputMaybe<Array<DimensionFilter>>;
};

/** 文件 · official documents */
export type OfficialDocumentFilter = {
  /** 动作 · what was done */
  action?: InputMaybe<DocumentActionFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<OfficialDocumentFilter>>;
  /** 抄送 · copied to */
  copiedTo?: InputMaybe<TextFilter>;
  /** 文号 · document number */
  documentNo?: InputMaybe<TextFilter>;
  /** 印发（转发）日期 · issued or forwarded on */
  issuedOn?: InputMaybe<DayFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<OfficialDocumentFilter>;
  /** 意见是否采纳 · opinion adopted */
  opinionAdopted?: InputMaybe<FlagFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<OfficialDocumentFilter>>;
  /** 所支持的重点工作 · key task it backs */
  project?: InputMaybe<ProjectReferenceFilter>;
  /** 是否涉及教职工切身利益 · touches staff interests */
  staffInterest?: InputMaybe<FlagFilter>;
  /** 标题 · title */
  title?: InputMaybe<TextFilter>;
  /** 工会意见日期 · union opinion on */
  unionOpinionOn?: InputMaybe<DayFilter>;
  /** 制发单位（任一层级） · issuer: any node */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 文件 · official documents：新记录 · a new record */
export type OfficialDocumentInput = {
  /** 动作 · what was done */
  action: DocumentAction;
  /** 抄送 · copied to */
  copiedTo?: InputMaybe<Scalars['String']['input']>;
  /** 文号 · document number */
  documentNo: Scalars['String']['input'];
  /** 印发（转发）日期 · issued or forwarded on */
  issuedOn: Scalars['LocalDate']['input'];
  /** 意见是否采纳 · opinion adopted */
  opinionAdopted?: InputMaybe<Scalars['Boolean']['input']>;
  /** 所支持的重点工作 · key task it backs */
  projectCode?: InputMaybe<Scalars['String']['input']>;
  /** 是否涉及教职工切身利益 · touches staff interests */
  staffInterest: Scalars['Boolean']['input'];
  /** 标题 · title */
  title: Scalars['String']['input'];
  /** 工会意见日期（空表示未征求意见） · union opinion on (null: the union gave no opinion) */
  unionOpinionOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 制发单位（任一层级） · issuer: any node */
  unitCode: Scalars['String']['input'];
};

/** 文件 · official documents：主键 · key */
export type OfficialDocumentKey = {
  /** 文号 · document number */
  documentNo: Scalars['String']['input'];
  /** 印发（转发）日期 · issued or forwarded on */
  issuedOn: Scalars['LocalDate']['input'];
  /** 制发单位（任一层级） · issuer: any node */
  unitCode: Scalars['String']['input'];
};

/** 文件 · official documents：排序 · order */
export type OfficialDocumentOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: OfficialDocumentOrderField;
};

/** 文件 · official documents */
export type OfficialDocumentOrderField =
  /** 动作 · what was done */
  | 'action'
  /** 抄送 · copied to */
  | 'copiedTo'
  /** 文号 · document number */
  | 'documentNo'
  /** 印发（转发）日期 · issued or forwarded on */
  | 'issuedOn'
  /** 意见是否采纳 · opinion adopted */
  | 'opinionAdopted'
  /** 所支持的重点工作 · key task it backs */
  | 'projectCode'
  /** 是否涉及教职工切身利益 · touches staff interests */
  | 'staffInterest'
  /** 标题 · title */
  | 'title'
  /** 工会意见日期（空表示未征求意见） · union opinion on (null: the union gave no opinion) */
  | 'unionOpinionOn'
  /** 制发单位（任一层级） · issuer: any node */
  | 'unitCode';

/** 文件 · official documents：要改的值，未给出的不变 · values to change; omitted values stay */
export type OfficialDocumentPatch = {
  /** 动作 · what was done */
  action?: InputMaybe<DocumentAction>;
  /** 抄送 · copied to */
  copiedTo?: InputMaybe<Scalars['String']['input']>;
  /** 文号 · document number */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 印发（转发）日期 · issued or forwarded on */
  issuedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 意见是否采纳 · opinion adopted */
  opinionAdopted?: InputMaybe<Scalars['Boolean']['input']>;
  /** 所支持的重点工作 · key task it backs */
  projectCode?: InputMaybe<Scalars['String']['input']>;
  /** 是否涉及教职工切身利益 · touches staff interests */
  staffInterest?: InputMaybe<Scalars['Boolean']['input']>;
  /** 标题 · title */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 工会意见日期（空表示未征求意见） · union opinion on (null: the union gave no opinion) */
  unionOpinionOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 制发单位（任一层级） · issuer: any node */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 隶属关系 · org edges */
export type OrgEdgeFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<OrgEdgeFilter>>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 隶属线 · line */
  line?: InputMaybe<EdgeLineFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<OrgEdgeFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<OrgEdgeFilter>>;
  /** 上级代码 · parent code */
  parent?: InputMaybe<OrgUnitReferenceFilter>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 单位代码 · code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 隶属关系 · org edges：新记录 · a new record */
export type OrgEdgeInput = {
  /** 单位代码 · code */
  code: Scalars['String']['input'];
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 隶属线（缺省为工会线） · line (union where it is not stated) */
  line?: InputMaybe<EdgeLine>;
  /** 上级代码 · parent code */
  parentCode: Scalars['String']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 隶属关系 · org edges：主键 · key */
export type OrgEdgeKey = {
  /** 单位代码 · code */
  code: Scalars['String']['input'];
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 隶属线（缺省为工会线） · line (union where it is not stated) */
  line?: InputMaybe<EdgeLine>;
};

/** 隶属关系 · org edges：排序 · order */
export type OrgEdgeOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: OrgEdgeOrderField;
};

/** 隶属关系 · org edges */
export type OrgEdgeOrderField =
  /** 单位代码 · code */
  | 'code'
  /** 起始日期 · from */
  | 'fromOn'
  /** 隶属线（缺省为工会线） · line (union where it is not stated) */
  | 'line'
  /** 上级代码 · parent code */
  | 'parentCode'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn';

/** 隶属关系 · org edges：要改的值，未给出的不变 · values to change; omitted values stay */
export type OrgEdgePatch = {
  /** 单位代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 隶属线（缺省为工会线） · line (union where it is not stated) */
  line?: InputMaybe<EdgeLine>;
  /** 上级代码 · parent code */
  parentCode?: InputMaybe<Scalars['String']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 层级 · a level of the hierarchy */
export type OrgLevel =
  /** 市 · city */
  | 'CITY'
  /** 辖市区 · district */
  | 'DISTRICT'
  /** 工会小组 · union group */
  | 'GROUP'
  /** 单位 · unit */
  | 'UNIT';

/** 组织单位 · org units */
export type OrgUnitFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<OrgUnitFilter>>;
  /** 关闭日期 · closed on */
  closedOn?: InputMaybe<DayFilter>;
  /** 单位代码 · code */
  code?: InputMaybe<TextFilter>;
  /** 统一社会信用代码 · unified social credit code */
  creditCode?: InputMaybe<TextFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 组织类别 · kind */
  kind?: InputMaybe<OrgUnitKindFilter>;
  /** 单位名称 · name */
  name?: InputMaybe<TextFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<OrgUnitFilter>;
  /** 开办日期 · opened on */
  openedOn?: InputMaybe<DayFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<OrgUnitFilter>>;
  /** 公办民办 · ownership */
  ownership?: InputMaybe<OwnershipFilter>;
  /** 学校标识码 · school identification code */
  schoolCode?: InputMaybe<TextFilter>;
  /** 办学类型 · school type */
  schoolType?: InputMaybe<SchoolTypeFilter>;
  /** 城乡 · urban or rural */
  urbanRural?: InputMaybe<UrbanRuralFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 组织单位 · org units：新记录 · a new record */
export type OrgUnitInput = {
  /** 关闭日期（空表示仍在开办；当日起不再开办） · closed on (null: still open; closed from that day on) */
  closedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · code */
  code: Scalars['String']['input'];
  /** 统一社会信用代码（18 位；校验位不符只作提示） · unified social credit code (18 characters; a failing check digit is a warning only) */
  creditCode?: InputMaybe<Scalars['String']['input']>;
  /** 组织类别 · kind */
  kind: OrgUnitKind;
  /** 单位名称 · name */
  name: Scalars['String']['input'];
  /** 开办日期 · opened on */
  openedOn: Scalars['LocalDate']['input'];
  /** 公办民办（空表示不适用） · ownership (null: does not apply) */
  ownership?: InputMaybe<Ownership>;
  /** 学校标识码（教育部学校（机构）标识码，10 位） · school identification code (of the Ministry of Education, 10 digits) */
  schoolCode?: InputMaybe<Scalars['String']['input']>;
  /** 办学类型（仅单位填写） · school type (units only) */
  schoolType?: InputMaybe<SchoolType>;
  /** 城乡（空表示未填报） · urban or rural (null: not stated) */
  urbanRural?: InputMaybe<UrbanRural>;
};

/** 组织单位 · org units：主键 · key */
export type OrgUnitKey = {
  /** 单位代码 · code */
  code: Scalars['String']['input'];
};

/** 组织类别 · kind of org unit (union data package) */
export type OrgUnitKind =
  /** 市 · city */
  | 'city'
  /** 辖市区 · district */
  | 'district'
  /** 工会小组 · union group */
  | 'group'
  /** 单位 · unit */
  | 'unit';

/** 组织类别 · kind of org unit */
export type OrgUnitKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<OrgUnitKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<OrgUnitKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 组织单位 · org units：排序 · order */
export type OrgUnitOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: OrgUnitOrderField;
};

/** 组织单位 · org units */
export type OrgUnitOrderField =
  /** 关闭日期（空表示仍在开办；当日起不再开办） · closed on (null: still open; closed from that day on) */
  | 'closedOn'
  /** 单位代码 · code */
  | 'code'
  /** 统一社会信用代码（18 位；校验位不符只作提示） · unified social credit code (18 characters; a failing check digit is a warning only) */
  | 'creditCode'
  /** 组织类别 · kind */
  | 'kind'
  /** 单位名称 · name */
  | 'name'
  /** 开办日期 · opened on */
  | 'openedOn'
  /** 公办民办（空表示不适用） · ownership (null: does not apply) */
  | 'ownership'
  /** 学校标识码（教育部学校（机构）标识码，10 位） · school identification code (of the Ministry of Education, 10 digits) */
  | 'schoolCode'
  /** 办学类型（仅单位填写） · school type (units only) */
  | 'schoolType'
  /** 城乡（空表示未填报） · urban or rural (null: not stated) */
  | 'urbanRural';

/** 组织单位 · org units：要改的值，未给出的不变 · values to change; omitted values stay */
export type OrgUnitPatch = {
  /** 关闭日期（空表示仍在开办；当日起不再开办） · closed on (null: still open; closed from that day on) */
  closedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 统一社会信用代码（18 位；校验位不符只作提示） · unified social credit code (18 characters; a failing check digit is a warning only) */
  creditCode?: InputMaybe<Scalars['String']['input']>;
  /** 组织类别 · kind */
  kind?: InputMaybe<OrgUnitKind>;
  /** 单位名称 · name */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 开办日期 · opened on */
  openedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 公办民办（空表示不适用） · ownership (null: does not apply) */
  ownership?: InputMaybe<Ownership>;
  /** 学校标识码（教育部学校（机构）标识码，10 位） · school identification code (of the Ministry of Education, 10 digits) */
  schoolCode?: InputMaybe<Scalars['String']['input']>;
  /** 办学类型（仅单位填写） · school type (units only) */
  schoolType?: InputMaybe<SchoolType>;
  /** 城乡（空表示未填报） · urban or rural (null: not stated) */
  urbanRural?: InputMaybe<UrbanRural>;
};

/** 组织单位 · org units */
export type OrgUnitReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<OrgUnitFilter>;
  /** 属于某单位或其下级 · is the unit or lies below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 离群值的条件 · which outliers */
export type OutlierQuery = {
  /** 指标代码或标识；默认全部指标 · code or id of an indicator; default: all */
  indicator?: InputMaybe<Scalars['ID']['input']>;
  /** 统计期，如 2025 · a period, such as 2025 */
  period: Scalars['String']['input'];
  /** 只列此单位及其下级；比较的对象仍是所见范围内的全部同类单位 · only outliers at and below this org unit; peers are all like units of your scope */
  unit?: InputMaybe<Scalars['ID']['input']>;
};

/** 在哪一侧 · on which side */
export type OutlierSide =
  /** 偏高 · above what is normal */
  | 'ABOVE'
  /** 偏低 · below what is normal */
  | 'BELOW';

/** 公办民办 · ownership (union data package) */
export type Ownership =
  /** 民办 · private */
  | 'private'
  /** 公办 · public */
  | 'public';

/** 公办民办 · ownership */
export type OwnershipFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Ownership>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Ownership>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 个人参加情况 · participations */
export type ParticipationFilter = {
  /** 活动代码 · activity */
  activity?: InputMaybe<ActivityReferenceFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<ParticipationFilter>>;
  /** 是否完成 · completed */
  completed?: InputMaybe<FlagFilter>;
  /** 学时 · credit hours */
  hours?: InputMaybe<AmountFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<ParticipationFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<ParticipationFilter>>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 个人参加情况 · participations：新记录 · a new record */
export type ParticipationInput = {
  /** 活动代码 · activity */
  activityCode: Scalars['String']['input'];
  /** 是否完成 · completed */
  completed: Scalars['Boolean']['input'];
  /** 学时（空表示与活动相同） · credit hours (null: those of the activity) */
  hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 个人参加情况 · participations：主键 · key */
export type ParticipationKey = {
  /** 活动代码 · activity */
  activityCode: Scalars['String']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 个人参加情况 · participations：排序 · order */
export type ParticipationOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: ParticipationOrderField;
};

/** 个人参加情况 · participations */
export type ParticipationOrderField =
  /** 活动代码 · activity */
  | 'activityCode'
  /** 是否完成 · completed */
  | 'completed'
  /** 学时（空表示与活动相同） · credit hours (null: those of the activity) */
  | 'hours'
  /** 工号 · staff number */
  | 'staffNo';

/** 个人参加情况 · participations：要改的值，未给出的不变 · values to change; omitted values stay */
export type ParticipationPatch = {
  /** 活动代码 · activity */
  activityCode?: InputMaybe<Scalars['String']['input']>;
  /** 是否完成 · completed */
  completed?: InputMaybe<Scalars['Boolean']['input']>;
  /** 学时（空表示与活动相同） · credit hours (null: those of the activity) */
  hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
};

/** 党组织 · Party organisations */
export type PartyOrgFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<PartyOrgFilter>>;
  /** 撤销日期 · dissolved on */
  dissolvedOn?: InputMaybe<DayFilter>;
  /** 成立日期 · established on */
  establishedOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 类型 · kind */
  kind?: InputMaybe<PartyOrgKindFilter>;
  /** 党建带工建安排起 · arrangement “Party building leads union building” recorded on */
  leadsUnionOn?: InputMaybe<DayFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<PartyOrgFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<PartyOrgFilter>>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 党组织 · Party organisations：新记录 · a new record */
export type PartyOrgInput = {
  /** 撤销日期（空表示存续） · dissolved on (null: still there) */
  dissolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 成立日期 · established on */
  establishedOn: Scalars['LocalDate']['input'];
  /** 类型 · kind */
  kind: PartyOrgKind;
  /** 党建带工建安排起（空表示没有安排） · arrangement “Party building leads union building” recorded on (null: no arrangement) */
  leadsUnionOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 党组织 · Party organisations：主键 · key */
export type PartyOrgKey = {
  /** 成立日期 · established on */
  establishedOn: Scalars['LocalDate']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 党组织类型 · kind of Party organisation (policy 3.1) */
export type PartyOrgKind =
  /** 支部 · branch */
  | 'branch'
  /** 党委 · committee */
  | 'committee'
  /** 总支 · general branch */
  | 'general_branch'
  /** 联合支部 · joint branch */
  | 'joint_branch';

/** 党组织类型 · kind of Party organisation */
export type PartyOrgKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<PartyOrgKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<PartyOrgKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 党组织 · Party organisations：排序 · order */
export type PartyOrgOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: PartyOrgOrderField;
};

/** 党组织 · Party organisations */
export type PartyOrgOrderField =
  /** 撤销日期（空表示存续） · dissolved on (null: still there) */
  | 'dissolvedOn'
  /** 成立日期 · established on */
  | 'establishedOn'
  /** 类型 · kind */
  | 'kind'
  /** 党建带工建安排起（空表示没有安排） · arrangement “Party building leads union building” recorded on (null: no arrangement) */
  | 'leadsUnionOn'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 党组织 · Party organisations：要改的值，未给出的不变 · values to change; omitted values stay */
export type PartyOrgPatch = {
  /** 撤销日期（空表示存续） · dissolved on (null: still there) */
  dissolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 成立日期 · established on */
  establishedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 类型 · kind */
  kind?: InputMaybe<PartyOrgKind>;
  /** 党建带工建安排起（空表示没有安排） · arrangement “Party building leads union building” recorded on (null: no arrangement) */
  leadsUnionOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 政策参数 · settings */
export type PolicySettingFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<PolicySettingFilter>>;
  /** 依据 · basis */
  basis?: InputMaybe<TextFilter>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<PolicySettingFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<PolicySettingFilter>>;
  /** 参数 · setting */
  setting?: InputMaybe<SettingNameFilter>;
  /** 取值 · value */
  value?: InputMaybe<AmountFilter>;
};

/** 政策参数 · settings：新记录 · a new record */
export type PolicySettingInput = {
  /** 依据（如会议纪要或文号） · basis (such as minutes or the number of a document) */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** 起始日期（统计期的最后一天在此日或之后的，用此值） · from (for periods whose last day is this day or later) */
  fromOn: Scalars['LocalDate']['input'];
  /** 参数 · setting */
  setting: SettingName;
  /** 取值（空表示不作要求，仅开办后建会期限可空） · value (null: not enforced; only the months until a union is due may be null) */
  value?: InputMaybe<Scalars['Decimal']['input']>;
};

/** 政策参数 · settings：主键 · key */
export type PolicySettingKey = {
  /** 起始日期（统计期的最后一天在此日或之后的，用此值） · from (for periods whose last day is this day or later) */
  fromOn: Scalars['LocalDate']['input'];
  /** 参数 · setting */
  setting: SettingName;
};

/** 政策参数 · settings：排序 · order */
export type PolicySettingOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: PolicySettingOrderField;
};

/** 政策参数 · settings */
export type PolicySettingOrderField =
  /** 依据（如会议纪要或文号） · basis (such as minutes or the number of a document) */
  | 'basis'
  /** 起始日期（统计期的最后一天在此日或之后的，用此值） · from (for periods whose last day is this day or later) */
  | 'fromOn'
  /** 参数 · setting */
  | 'setting'
  /** 取值（空表示不作要求，仅开办后建会期限可空） · value (null: not enforced; only the months until a union is due may be null) */
  | 'value';

/** 政策参数 · settings：要改的值，未给出的不变 · values to change; omitted values stay */
export type PolicySettingPatch = {
  /** 依据（如会议纪要或文号） · basis (such as minutes or the number of a document) */
  basis?: InputMaybe<Scalars['String']['input']>;
  /** 起始日期（统计期的最后一天在此日或之后的，用此值） · from (for periods whose last day is this day or later) */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 参数 · setting */
  setting?: InputMaybe<SettingName>;
  /** 取值（空表示不作要求，仅开办后建会期限可空） · value (null: not enforced; only the months until a union is due may be null) */
  value?: InputMaybe<Scalars['Decimal']['input']>;
};

/** 职务 · posts */
export type PostFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<PostFilter>>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 是否专职 · full-time */
  fullTime?: InputMaybe<FlagFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 不满足 · not this */
  not?: InputMaybe<PostFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<PostFilter>>;
  /** 职务 · post */
  post?: InputMaybe<PostKindFilter>;
  /** 工号 · staff number */
  staff?: InputMaybe<StaffMemberReferenceFilter>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 职务 · posts：新记录 · a new record */
export type PostInput = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 是否专职 · full-time */
  fullTime: Scalars['Boolean']['input'];
  /** 职务 · post */
  post: PostKind;
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 职务 · posts：主键 · key */
export type PostKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 职务 · post */
  post: PostKind;
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 职务 · post (Trade Union Law, articles 11, 14, 45; Charter, articles 14 and 30; policy 3.2.2) */
export type PostKind =
  /** 联系工会的行政领导 · admin liaison */
  | 'admin_liaison'
  /** 经审委员 · audit member */
  | 'audit_member'
  /** 主席 · chair */
  | 'chair'
  /** 委员 · committee member */
  | 'committee_member'
  /** 工会小组长 · group leader */
  | 'group_leader'
  /** 组织员 · organiser */
  | 'organiser'
  /** 副主席 · vice chair */
  | 'vice_chair'
  /** 女职工委员 · women member */
  | 'women_member';

/** 职务 · post */
export type PostKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<PostKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<PostKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 职务 · posts：排序 · order */
export type PostOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: PostOrderField;
};

/** 职务 · posts */
export type PostOrderField =
  /** 起始日期 · from */
  | 'fromOn'
  /** 是否专职 · full-time */
  | 'fullTime'
  /** 职务 · post */
  | 'post'
  /** 工号 · staff number */
  | 'staffNo'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 职务 · posts：要改的值，未给出的不变 · values to change; omitted values stay */
export type PostPatch = {
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否专职 · full-time */
  fullTime?: InputMaybe<Scalars['Boolean']['input']>;
  /** 职务 · post */
  post?: InputMaybe<PostKind>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 教代会职权 · power of the congress (MOE 32, article 7) */
export type Power =
  /** 章程 · statutes */
  | 'power1'
  /** 规划与改革 · plans and reforms */
  | 'power2'
  /** 工作报告 · work reports */
  | 'power3'
  /** 分配、聘任、考核、奖惩办法 · pay, appointment, assessment, reward and penalty */
  | 'power4'
  /** 提案办理情况 · handling of proposals */
  | 'power5'
  /** 评议领导干部 · appraisal of leaders */
  | 'power6'
  /** 意见与监督 · opinions and supervision */
  | 'power7'
  /** 其他事项 · other matters */
  | 'power8';

/** 教代会职权 · power of the congress */
export type PowerFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Power>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Power>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 筛选；默认列出未整改的 · which problems; default: all that are not closed */
export type ProblemFilter = {
  /** 是否已落实责任 · whether somebody answers for it */
  assigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** 政策条款 · clauses of the policy */
  clauses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 规则编号、指标代码 · ids of rules, codes of indicators */
  codes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 层级 · levels */
  levels?: InputMaybe<Array<OrgLevel>>;
  /** 状态 · states */
  states?: InputMaybe<Array<ProblemState>>;
  /** 轻重 · how serious */
  weights?: InputMaybe<Array<ProblemWeight>>;
};

/** 督办单的条件 · which supervision list */
export type ProblemQuery = {
  /** 截至日期，默认今天 · as of which day, default today */
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the top of your scope */
  unit?: InputMaybe<Scalars['ID']['input']>;
  /** 筛选 · filter */
  where?: InputMaybe<ProblemFilter>;
};

/** 责任与期限；留空即清除 · owner and deadline; what is null is cleared */
export type ProblemSettingInput = {
  /** 整改期限 · by when */
  deadline?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 备注 · note */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 责任单位或责任人 · who answers for it */
  owner?: InputMaybe<Scalars['String']['input']>;
};

/** 督办状态；是否已整改只由数据得出 · state of a problem; CLOSED follows from the data alone */
export type ProblemState =
  /** 已整改 · closed */
  | 'CLOSED'
  /** 无从判断 · cannot be judged */
  | 'NOT_JUDGED'
  /** 待整改 · open */
  | 'OPEN'
  /** 逾期 · overdue */
  | 'OVERDUE';

/** 问题的轻重，重的在前 · how serious a problem is, the worst first */
export type ProblemWeight =
  /** 不合规 · fails */
  | 'FAIL'
  /** 未达目标 · below target */
  | 'TARGET'
  /** 警示 · warning */
  | 'WARNING';

/** 项目 · projects */
export type ProjectFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<ProjectFilter>>;
  /** 受益人数 · beneficiaries */
  beneficiaries?: InputMaybe<CountFilter>;
  /** 预算 · budget */
  budget?: InputMaybe<AmountFilter>;
  /** 项目代码 · code */
  code?: InputMaybe<TextFilter>;
  /** 实际完成 · completed on */
  completedOn?: InputMaybe<DayFilter>;
  /** 计划完成 · due on */
  dueOn?: InputMaybe<DayFilter>;
  /** 佐证 · evidence */
  evidence?: InputMaybe<TextFilter>;
  /** 目标 · goal */
  goal?: InputMaybe<TextFilter>;
  /** 类型 · kind */
  kind?: InputMaybe<ProjectKindFilter>;
  /** 里程碑数 · milestones */
  milestones?: InputMaybe<CountFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<ProjectFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<ProjectFilter>>;
  /** 责任人职务 · owner */
  owner?: InputMaybe<TextFilter>;
  /** 立项日期 · promised on */
  promisedOn?: InputMaybe<DayFilter>;
  /** 支出 · spent */
  spent?: InputMaybe<AmountFilter>;
  /** 名称 · title */
  title?: InputMaybe<TextFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
  /** 计划年度 · year of the plan */
  year?: InputMaybe<CountFilter>;
};

/** 项目 · projects：新记录 · a new record */
export type ProjectInput = {
  /** 受益人数 · beneficiaries */
  beneficiaries?: InputMaybe<Scalars['Int']['input']>;
  /** 预算 · budget */
  budget?: InputMaybe<Scalars['Decimal']['input']>;
  /** 项目代码 · code */
  code: Scalars['String']['input'];
  /** 实际完成（空表示尚未完成） · completed on (null: not completed) */
  completedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 计划完成 · due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 佐证 · evidence */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** 目标 · goal */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** 类型 · kind */
  kind: ProjectKind;
  /** 里程碑数 · milestones */
  milestones?: InputMaybe<Scalars['Int']['input']>;
  /** 责任人职务（写职务，不写姓名） · owner (the post, not the name) */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** 立项日期 · promised on */
  promisedOn: Scalars['LocalDate']['input'];
  /** 支出 · spent */
  spent?: InputMaybe<Scalars['Decimal']['input']>;
  /** 名称 · title */
  title: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 计划年度 · year of the plan */
  year: Scalars['Int']['input'];
};

/** 项目 · projects：主键 · key */
export type ProjectKey = {
  /** 项目代码 · code */
  code: Scalars['String']['input'];
};

/** 项目类型 · kind of project (template T06; policy, clauses 2.1.8, 2.2.5, 2.5.2, 2.5.3) */
export type ProjectKind =
  /** 好事实事 · benefit */
  | 'benefit'
  /** 文化建设 · culture */
  | 'culture'
  /** 重点工作 · key task */
  | 'key_task'
  /** 其他 · other project */
  | 'other'
  /** 素质建设 · quality */
  | 'quality';

/** 项目类型 · kind of project */
export type ProjectKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<ProjectKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<ProjectKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 项目 · projects：排序 · order */
export type ProjectOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: ProjectOrderField;
};

/** 项目 · projects */
export type ProjectOrderField =
  /** 受益人数 · beneficiaries */
  | 'beneficiaries'
  /** 预算 · budget */
  | 'budget'
  /** 项目代码 · code */
  | 'code'
  /** 实际完成（空表示尚未完成） · completed on (null: not completed) */
  | 'completedOn'
  /** 计划完成 · due on */
  | 'dueOn'
  /** 佐证 · evidence */
  | 'evidence'
  /** 目标 · goal */
  | 'goal'
  /** 类型 · kind */
  | 'kind'
  /** 里程碑数 · milestones */
  | 'milestones'
  /** 责任人职务（写职务，不写姓名） · owner (the post, not the name) */
  | 'owner'
  /** 立项日期 · promised on */
  | 'promisedOn'
  /** 支出 · spent */
  | 'spent'
  /** 名称 · title */
  | 'title'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 计划年度 · year of the plan */
  | 'year';

/** 项目 · projects：要改的值，未给出的不变 · values to change; omitted values stay */
export type ProjectPatch = {
  /** 受益人数 · beneficiaries */
  beneficiaries?: InputMaybe<Scalars['Int']['input']>;
  /** 预算 · budget */
  budget?: InputMaybe<Scalars['Decimal']['input']>;
  /** 项目代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 实际完成（空表示尚未完成） · completed on (null: not completed) */
  completedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 计划完成 · due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 佐证 · evidence */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** 目标 · goal */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** 类型 · kind */
  kind?: InputMaybe<ProjectKind>;
  /** 里程碑数 · milestones */
  milestones?: InputMaybe<Scalars['Int']['input']>;
  /** 责任人职务（写职务，不写姓名） · owner (the post, not the name) */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** 立项日期 · promised on */
  promisedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 支出 · spent */
  spent?: InputMaybe<Scalars['Decimal']['input']>;
  /** 名称 · title */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 计划年度 · year of the plan */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 项目 · projects */
export type ProjectReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<ProjectFilter>;
};

/** 提案 · proposals */
export type ProposalFilter = {
  /** 立案日期 · accepted on */
  acceptedOn?: InputMaybe<DayFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<ProposalFilter>>;
  /** 是否回访 · proposer asked */
  asked?: InputMaybe<FlagFilter>;
  /** 办结日期 · closed on */
  closedOn?: InputMaybe<DayFilter>;
  /** 应办结日期 · due on */
  dueOn?: InputMaybe<DayFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<ProposalFilter>;
  /** 提案号 · number */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<ProposalFilter>>;
  /** 答复日期 · replied on */
  repliedOn?: InputMaybe<DayFilter>;
  /** 是否满意 · proposer satisfied */
  satisfied?: InputMaybe<FlagFilter>;
  /** 提交日期 · submitted on */
  submittedOn?: InputMaybe<DayFilter>;
  /** 案由 · title */
  title?: InputMaybe<TextFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 提案 · proposals：新记录 · a new record */
export type ProposalInput = {
  /** 立案日期（空表示未立案） · accepted on (null: not accepted) */
  acceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否回访 · proposer asked */
  asked: Scalars['Boolean']['input'];
  /** 办结日期（空表示未办结） · closed on (null: not closed) */
  closedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 应办结日期 · due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 提案号 · number */
  number: Scalars['Int']['input'];
  /** 答复日期（空表示未答复） · replied on (null: no reply) */
  repliedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否满意（空表示没有回答） · proposer satisfied (null: no answer) */
  satisfied?: InputMaybe<Scalars['Boolean']['input']>;
  /** 提交日期 · submitted on */
  submittedOn: Scalars['LocalDate']['input'];
  /** 案由 · title */
  title: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 提案 · proposals：主键 · key */
export type ProposalKey = {
  /** 提案号 · number */
  number: Scalars['Int']['input'];
  /** 提交日期 · submitted on */
  submittedOn: Scalars['LocalDate']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 提案 · proposals：排序 · order */
export type ProposalOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: ProposalOrderField;
};

/** 提案 · proposals */
export type ProposalOrderField =
  /** 立案日期（空表示未立案） · accepted on (null: not accepted) */
  | 'acceptedOn'
  /** 是否回访 · proposer asked */
  | 'asked'
  /** 办结日期（空表示未办结） · closed on (null: not closed) */
  | 'closedOn'
  /** 应办结日期 · due on */
  | 'dueOn'
  /** 提案号 · number */
  | 'number'
  /** 答复日期（空表示未答复） · replied on (null: no reply) */
  | 'repliedOn'
  /** 是否满意（空表示没有回答） · proposer satisfied (null: no answer) */
  | 'satisfied'
  /** 提交日期 · submitted on */
  | 'submittedOn'
  /** 案由 · title */
  | 'title'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 提案 · proposals：要改的值，未给出的不变 · values to change; omitted values stay */
export type ProposalPatch = {
  /** 立案日期（空表示未立案） · accepted on (null: not accepted) */
  acceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否回访 · proposer asked */
  asked?: InputMaybe<Scalars['Boolean']['input']>;
  /** 办结日期（空表示未办结） · closed on (null: not closed) */
  closedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 应办结日期 · due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 提案号 · number */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 答复日期（空表示未答复） · replied on (null: no reply) */
  repliedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否满意（空表示没有回答） · proposer satisfied (null: no answer) */
  satisfied?: InputMaybe<Scalars['Boolean']['input']>;
  /** 提交日期 · submitted on */
  submittedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 案由 · title */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 宣传稿件 · publications */
export type PublicationFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<PublicationFilter>>;
  /** 渠道 · channel */
  channel?: InputMaybe<FacilityKindFilter>;
  /** 形式 · form */
  form?: InputMaybe<PublicationFormFilter>;
  /** 媒体级别 · level */
  mediaLevel?: InputMaybe<MediaLevelFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<PublicationFilter>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<PublicationFilter>>;
  /** 媒体名称 · outlet */
  outlet?: InputMaybe<TextFilter>;
  /** 日期 · on */
  publishedOn?: InputMaybe<DayFilter>;
  /** 标题 · title */
  title?: InputMaybe<TextFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 阅读量 · views */
  views?: InputMaybe<CountFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 形式 · form (policy 3.3.2) */
export type PublicationForm =
  /** 专栏 · column */
  | 'column'
  /** 单篇 · item */
  | 'item'
  /** 专版 · page */
  | 'page'
  /** 专题节目 · programme */
  | 'programme';

/** 形式 · form */
export type PublicationFormFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<PublicationForm>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<PublicationForm>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 宣传稿件 · publications：新记录 · a new record */
export type PublicationInput = {
  /** 渠道（六类校内渠道；空表示校外媒体） · channel (one of the six channels; null: outside media) */
  channel?: InputMaybe<FacilityKind>;
  /** 形式 · form */
  form: PublicationForm;
  /** 媒体级别 · level */
  mediaLevel: MediaLevel;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 媒体名称 · outlet */
  outlet?: InputMaybe<Scalars['String']['input']>;
  /** 日期 · on */
  publishedOn: Scalars['LocalDate']['input'];
  /** 标题 · title */
  title: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 阅读量 · views */
  views?: InputMaybe<Scalars['Int']['input']>;
};

/** 宣传稿件 · publications：主键 · key */
export type PublicationKey = {
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 日期 · on */
  publishedOn: Scalars['LocalDate']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 宣传稿件 · publications：排序 · order */
export type PublicationOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: PublicationOrderField;
};

/** 宣传稿件 · publications */
export type PublicationOrderField =
  /** 渠道（六类校内渠道；空表示校外媒体） · channel (one of the six channels; null: outside media) */
  | 'channel'
  /** 形式 · form */
  | 'form'
  /** 媒体级别 · level */
  | 'mediaLevel'
  /** 当日序号 · number on that day */
  | 'number'
  /** 媒体名称 · outlet */
  | 'outlet'
  /** 日期 · on */
  | 'publishedOn'
  /** 标题 · title */
  | 'title'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 阅读量 · views */
  | 'views';

/** 宣传稿件 · publications：要改的值，未给出的不变 · values to change; omitted values stay */
export type PublicationPatch = {
  /** 渠道（六类校内渠道；空表示校外媒体） · channel (one of the six channels; null: outside media) */
  channel?: InputMaybe<FacilityKind>;
  /** 形式 · form */
  form?: InputMaybe<PublicationForm>;
  /** 媒体级别 · level */
  mediaLevel?: InputMaybe<MediaLevel>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 媒体名称 · outlet */
  outlet?: InputMaybe<Scalars['String']['input']>;
  /** 日期 · on */
  publishedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 标题 · title */
  title?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 阅读量 · views */
  views?: InputMaybe<Scalars['Int']['input']>;
};

/** 已公布的数 · counts that were published */
export type PublishedCounts = {
  /** 分母 · denominator */
  denominator: Scalars['Int']['input'];
  /** 分子 · numerator */
  numerator: Scalars['Int']['input'];
};

/** 排名条件 · the org units to rank */
export type RankingQuery = {
  /** 与其中哪个单位相比：其余各行给出与它的差 · the reference unit for the differences of the others */
  against?: InputMaybe<Scalars['ID']['input']>;
  /** 列出 root 之下第几级的各单位：0 为 root 本身，1 为直接下级；不与 level 同用 · a row for each org unit that many steps below root: 0 root itself, 1 its children; not together with level */
  depth?: InputMaybe<Scalars['Int']['input']>;
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicator: Scalars['ID']['input'];
  /** 排名的层级；层层相套的只排最外层，root 本身不与其下级同排 · the level to rank: of nested units only the outermost, and root only if it is alone; level or depth must be given */
  level?: InputMaybe<OrgLevel>;
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER … */
  period: Scalars['String']['input'];
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 只计这些组，各条件同时成立 · only subjects in these groups; all filters apply together */
  where?: InputMaybe<Array<DimensionFilter>>;
};

/** 登记起始日 · record horizons */
export type RecordHorizonFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<RecordHorizonFilter>>;
  /** 不满足 · not this */
  not?: InputMaybe<RecordHorizonFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<RecordHorizonFilter>>;
  /** 登记表 · register */
  register?: InputMaybe<RegisterNameFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 完整起始日期 · whole from */
  wholeFrom?: InputMaybe<DayFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 登记起始日 · record horizons：新记录 · a new record */
export type RecordHorizonInput = {
  /** 登记表 · register */
  register: RegisterName;
  /** 单位代码（适用于该单位及其下级；全市填市的代码） · unit code (for this org unit and everything below it; for the whole city, the code of the city) */
  unitCode: Scalars['String']['input'];
  /** 完整起始日期（此日之前的数字不作统计，状态为 NOT_ON_RECORD） · whole from (there are no figures for days before it: their status is NOT_ON_RECORD) */
  wholeFrom: Scalars['LocalDate']['input'];
};

/** 登记起始日 · record horizons：主键 · key */
export type RecordHorizonKey = {
  /** 登记表 · register */
  register: RegisterName;
  /** 单位代码（适用于该单位及其下级；全市填市的代码） · unit code (for this org unit and everything below it; for the whole city, the code of the city) */
  unitCode: Scalars['String']['input'];
};

/** 登记起始日 · record horizons：排序 · order */
export type RecordHorizonOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: RecordHorizonOrderField;
};

/** 登记起始日 · record horizons */
export type RecordHorizonOrderField =
  /** 登记表 · register */
  | 'register'
  /** 单位代码（适用于该单位及其下级；全市填市的代码） · unit code (for this org unit and everything below it; for the whole city, the code of the city) */
  | 'unitCode'
  /** 完整起始日期（此日之前的数字不作统计，状态为 NOT_ON_RECORD） · whole from (there are no figures for days before it: their status is NOT_ON_RECORD) */
  | 'wholeFrom';

/** 登记起始日 · record horizons：要改的值，未给出的不变 · values to change; omitted values stay */
export type RecordHorizonPatch = {
  /** 登记表 · register */
  register?: InputMaybe<RegisterName>;
  /** 单位代码（适用于该单位及其下级；全市填市的代码） · unit code (for this org unit and everything below it; for the whole city, the code of the city) */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 完整起始日期（此日之前的数字不作统计，状态为 NOT_ON_RECORD） · whole from (there are no figures for days before it: their status is NOT_ON_RECORD) */
  wholeFrom?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 改革机构 · reform bodies */
export type ReformBodyFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<ReformBodyFilter>>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 名称 · name */
  name?: InputMaybe<TextFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<ReformBodyFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<ReformBodyFilter>>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 是否有工会代表 · has a union seat */
  unionSeat?: InputMaybe<FlagFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 改革机构 · reform bodies：新记录 · a new record */
export type ReformBodyInput = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 名称 · name */
  name: Scalars['String']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否有工会代表 · has a union seat */
  unionSeat: Scalars['Boolean']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 改革机构 · reform bodies：主键 · key */
export type ReformBodyKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 名称 · name */
  name: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 改革机构 · reform bodies：排序 · order */
export type ReformBodyOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: ReformBodyOrderField;
};

/** 改革机构 · reform bodies */
export type ReformBodyOrderField =
  /** 起始日期 · from */
  | 'fromOn'
  /** 名称 · name */
  | 'name'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn'
  /** 是否有工会代表 · has a union seat */
  | 'unionSeat'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 改革机构 · reform bodies：要改的值，未给出的不变 · values to change; omitted values stay */
export type ReformBodyPatch = {
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 名称 · name */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 是否有工会代表 · has a union seat */
  unionSeat?: InputMaybe<Scalars['Boolean']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 登记表 · register (the registers of this platform) */
export type RegisterName =
  /** 活动与培训 · activities and trainings */
  | 'activities'
  /** 考核 · assessments */
  | 'assessments'
  /** 单位参加情况 · attendance by unit */
  | 'attendances'
  /** 组织机构 · bodies */
  | 'bodies'
  /** 个案事件 · events of cases */
  | 'case_events'
  /** 教代会议题与决议 · matters and resolutions */
  | 'congress_matters'
  /** 教代会会议 · congress sessions */
  | 'congress_sessions'
  /** 参赛 · contest entries */
  | 'contest_entries'
  /** 竞赛 · contests */
  | 'contests'
  /** 校务公开 · disclosures */
  | 'disclosures'
  /** 文件 · official documents */
  | 'documents'
  /** 任职 · employments */
  | 'employments'
  /** 师德记录 · ethics records */
  | 'ethics_records'
  /** 阵地 · facilities and channels */
  | 'facilities'
  /** 经费年度 · funds by year */
  | 'fund_years'
  /** 小组归属 · membership of union groups */
  | 'group_memberships'
  /** 困难个案 · hardship cases */
  | 'hardship_cases'
  /** 表彰 · honours */
  | 'honours'
  /** 事项与个案 · issues */
  | 'issues'
  /** 调研与社会评价 · needs surveys and outside ratings */
  | 'local_surveys'
  /** 党政工会议与民主管理活动 · meetings */
  | 'meetings'
  /** 会籍 · memberships */
  | 'memberships'
  /** 隶属关系 · org edges */
  | 'org_edges'
  /** 组织单位 · org units */
  | 'org_units'
  /** 个人参加情况 · participations */
  | 'participations'
  /** 党组织 · Party organisations */
  | 'party_orgs'
  /** 职务 · posts */
  | 'posts'
  /** 项目 · projects */
  | 'projects'
  /** 提案 · proposals */
  | 'proposals'
  /** 宣传稿件 · publications */
  | 'publications'
  /** 改革机构 · reform bodies */
  | 'reform_bodies'
  /** 支出 · spendings */
  | 'spendings'
  /** 教职工 · staff */
  | 'staff'
  /** 填报 · submissions */
  | 'submissions'
  /** 经费补助 · subsidies */
  | 'subsidies'
  /** 测评答卷 · survey responses */
  | 'survey_responses'
  /** 测评波次 · survey waves */
  | 'survey_waves'
  /** 目标责任 · signed targets */
  | 'targets'
  /** 任期与换届 · terms and renewals */
  | 'terms'
  /** 工会覆盖 · union coverage */
  | 'union_coverage'
  /** 基层工会 · unions */
  | 'unions'
  /** 制度 · rules in force */
  | 'unit_rules';

/** 登记表 · register */
export type RegisterNameFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<RegisterName>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<RegisterName>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 密钥的角色 · the role of a key */
export type Role =
  /** 分析员：只读不涉及个人的内容 · reads data that is not about persons */
  | 'ANALYST'
  /** 审计管理员：查阅审计日志，看不到数据 · reads the audit log, sees no data */
  | 'AUDIT_ADMIN'
  /** 困难帮扶专员：只见本单位的和转办到本级的困难个案 · reads hardship cases of its own unit and those handed to its level, nothing else */
  | 'CASE_OFFICER'
  /** 市级分析员：可见全市不涉及个人的内容，只读 · reads data of the city that is not about persons */
  | 'CITY_ANALYST'
  /** 辖市区审核员：可见本辖市区不涉及个人的内容，可评分、可处理问题 · reads data of a district that is not about persons, gives scores and sets problems */
  | 'DISTRICT_REVIEWER'
  /** 公众展示：只见快照和报告中已作保护的数字 · reads protected figures of snapshots and reports only */
  | 'PUBLIC_DASHBOARD'
  /** 报告服务：查询指标，生成快照和报告；看不到登记表的行 · queries indicators, makes snapshots and reports; reads no rows of registers */
  | 'REPORT_SERVICE'
  /** 安全管理员：管理账号和密钥，看不到数据 · manages accounts and keys, sees no data */
  | 'SECURITY_ADMIN'
  /** 统计员：可见个人，可修改数据 · sees persons and changes data */
  | 'STATISTICIAN'
  /** 系统管理员：运行维护，看不到数据 · operates the system, sees no data */
  | 'SYSTEM_ADMIN'
  /** 单位工会主席：同填报员，并可见本单位的困难个案 · as a unit reporter, and sees the hardship cases of the unit */
  | 'UNIT_CHAIR'
  /** 单位填报员：可见、可填报本单位的数据和个人；看不到困难个案 · sees and reports the data and persons of one unit; no hardship cases */
  | 'UNIT_REPORTER';

/** 一行会如何 · how a row changes */
export type RowFate =
  /** 改动 · some cells change */
  | 'CHANGED'
  /** 新增 · a new row */
  | 'CREATED'
  /** 终止；起止同日的不再有任何一天有效 · the row ends; if it begins and ends on the same day, it is never valid */
  | 'ENDED';

/** 制度类别 · kind of rule (proposal of this platform, configurable; R01 to R12 are the checklist of C05) */
export type RuleKind =
  /** 工会委员会议事与工作制度 · working rules of the union committee */
  | 'R01'
  /** 会员（代表）大会制度 · rules of the members’ (representatives’) meeting */
  | 'R02'
  /** 教代会实施细则 · rules of the staff congress */
  | 'R03'
  /** 校务公开制度 · rules of disclosure */
  | 'R04'
  /** 经费预决算与使用管理制度 · rules of budget, accounts and spending */
  | 'R05'
  /** 经费审查制度 · rules of the audit of funds */
  | 'R06'
  /** 女教职工委员会工作制度 · rules of the women’s committee */
  | 'R07'
  /** 会员会籍管理制度 · rules of membership */
  | 'R08'
  /** 困难帮扶与慰问制度 · rules of help and visits in hardship */
  | 'R09'
  /** 教工之家（小家）建设管理制度 · rules of staff homes */
  | 'R10'
  /** 印章与档案台账管理制度 · rules of seals, files and ledgers */
  | 'R11'
  /** 竞赛、评优与表彰制度 · rules of contests, selection and honours */
  | 'R12'
  /** 党组织领导工会工作制度 · rules by which the Party organisation leads union work */
  | 'R13'
  /** 行政与工会联系沟通制度 · rules of contact between administration and union */
  | 'R14'
  /** 师德建设长效机制文件 · long-term rules of professional ethics */
  | 'R15'
  /** 素质建设规划 · plan for the qualification of staff */
  | 'R16'
  /** 师德规范（导向标） · standards of professional ethics */
  | 'R17';

/** 制度类别 · kind of rule */
export type RuleKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<RuleKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<RuleKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 违反规则的程度 · how serious a breach is */
export type RuleSeverity =
  /** 不合规 · fails */
  | 'FAIL'
  /** 警示 · warning */
  | 'WARNING';

/** 制度状态 · status of a rule (proposal of this platform) */
export type RuleStatus =
  /** 有效 · in force */
  | 'in_force'
  /** 不适用 · not applicable */
  | 'not_applicable';

/** 制度状态 · status of a rule */
export type RuleStatusFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<RuleStatus>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<RuleStatus>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 执行结果 · state of a run */
export type RunOutcome =
  /** 完成 · done */
  | 'DONE'
  /** 失败 · failed */
  | 'FAILED'
  /** 进行中 · under way */
  | 'RUNNING';

/** 定时生成什么 · input of a schedule */
export type ScheduleInput = {
  /** 时间：cron 五段，北京时间，至多每小时一次，如 0 8 5 1 * · when: the five fields of cron, China Standard Time, once an hour at most */
  cron: Scalars['String']['input'];
  /** 写到报告文件夹（REPORTS_DIR）下的哪里 · where below the folder for reports (REPORTS_DIR) */
  folder?: InputMaybe<Scalars['String']['input']>;
  /** 格式：报告 docx、pdf、xlsx、html；快照 csv、json、arrow、parquet、xlsx、zip · forms: of reports docx, pdf, xlsx, html; of snapshots csv, json, arrow, parquet, xlsx, zip */
  forms: Array<Scalars['String']['input']>;
  /** 生成什么 · the kind of schedule */
  kind: ScheduleKind;
  /** 统计期，如 LAST_YEAR；报告只能有一个 · periods, such as LAST_YEAR; a report takes one */
  periods: Array<Scalars['String']['input']>;
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of the org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 标题 · title */
  title: Scalars['String']['input'];
  /** 通知哪个地址；主机须由管理员允许（WEBHOOK_HOSTS） · the address to notify; its host must be allowed by the administrator (WEBHOOK_HOSTS) */
  webhook?: InputMaybe<Scalars['String']['input']>;
};

/** 定时任务生成什么 · the kind of schedule */
export type ScheduleKind =
  /** 统计报告 · a report on a period */
  | 'REPORT'
  /** 快照 · a snapshot */
  | 'SNAPSHOT';

/** 办学类型 · school type (union data package, after the school-running types of the education statistics) */
export type SchoolType =
  /** 完全中学 · complete secondary school */
  | 'CM'
  /** 直属事业单位 · directly affiliated institution */
  | 'DU'
  /** 初级中学 · junior secondary school */
  | 'JS'
  /** 幼儿园 · kindergarten */
  | 'KG'
  /** 九年一贯制学校 · nine-year school */
  | 'NY'
  /** 小学 · primary school */
  | 'PS'
  /** 特殊教育学校 · special education school */
  | 'SE'
  /** 高级中学 · senior secondary school */
  | 'SH'
  /** 培训机构 · training institution */
  | 'TR'
  /** 十二年一贯制学校 · twelve-year school */
  | 'TW'
  /** 中等职业学校 · vocational school */
  | 'VS';

/** 办学类型 · school type */
export type SchoolTypeFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<SchoolType>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<SchoolType>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 一项评分 · a score for an item */
export type ScoreInput = {
  /** 评分依据：台账、文号、查看记录；加分和一票否决必填 · where the evidence is; a must for bonus and vetoes */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** 项目、加分项或一票否决项的编号 · id of the item or veto */
  item: Scalars['ID']['input'];
  /** 备注 · note */
  note?: InputMaybe<Scalars['String']['input']>;
  /** 得分，至多两位小数；一票否决为 1 或 0；空为撤回 · null: take it back */
  score?: InputMaybe<Scalars['Float']['input']>;
  /** 所见的版本，尚未评分为 0 · the version that you saw, 0 if none */
  seen: Scalars['Int']['input'];
};

/** 考核评分表的条件 · which score sheet or leagues */
export type ScoreSheetQuery = {
  /** 年度，如 2025、LAST_YEAR · a calendar year */
  period: Scalars['String']['input'];
  /** 组织单位代码 · code of an org unit; default: the top of your scope */
  unit?: InputMaybe<Scalars['ID']['input']>;
};

/** 评分方 · who gives a score */
export type Scorer =
  /** 市评 · city */
  | 'CITY'
  /** 区评 · district */
  | 'DISTRICT'
  /** 自评 · self */
  | 'SELF';

/** 会议类型 · kind of session (MOE 32, article 17) */
export type SessionKind =
  /** 临时会议 · extraordinary */
  | 'extraordinary'
  /** 例会 · regular */
  | 'regular';

/** 会议类型 · kind of session */
export type SessionKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<SessionKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<SessionKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 参数 · setting (the settings of this platform) */
export type SettingName =
  /** 好事实事达标件数 · benefit projects that a unit needs */
  | 'benefit_projects_min'
  /** 同步建立组织的期限 · days within which bodies are built in step */
  | 'bodies_due_days'
  /** 工会经费拨缴比例 · contribution in percent of total wages */
  | 'contribution_percent'
  /** 应转办的核定支出 · cost from which a case is escalated */
  | 'escalation_cost'
  /** 转办期限 · days until a case is escalated */
  | 'escalation_days'
  /** 单位幸福指数达标线 · happiness index that a unit should reach */
  | 'happiness_target'
  /** 公布单位指数所需的答卷比例 · response rate that a published index needs */
  | 'published_response_min'
  /** 数值所需的报送比例 · share of reports that a figure needs */
  | 'reported_share_min'
  /** 开办后建会期限 · months after opening until a union is due */
  | 'union_due_months_after_opening'
  /** 应设女教职工委员会的女会员数 · female members that make a women's committee due */
  | 'women_committee_min';

/** 参数 · setting */
export type SettingNameFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<SettingName>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<SettingName>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 标准取值的来源 · where a standard value comes from */
export type SettingSource =
  /** 建议值 · estimate */
  | 'ESTIMATE'
  /** 凭记忆，待核 · memory, to be verified */
  | 'MEMORY'
  /** 文件 · paper */
  | 'PAPER';

/** 目标责任 · signed targets */
export type SignedTargetFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<SignedTargetFilter>>;
  /** 指标代码 · indicator code */
  indicator?: InputMaybe<TextFilter>;
  /** 目标项 · line */
  line?: InputMaybe<TargetLineFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<SignedTargetFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<SignedTargetFilter>>;
  /** 责任人职务 · post responsible */
  responsible?: InputMaybe<TextFilter>;
  /** 签订日期 · signed on */
  signedOn?: InputMaybe<DayFilter>;
  /** 责任单位（任一层级） · node that signed */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 目标值 · target */
  value?: InputMaybe<AmountFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
  /** 年度 · year */
  year?: InputMaybe<CountFilter>;
};

/** 目标责任 · signed targets：新记录 · a new record */
export type SignedTargetInput = {
  /** 指标代码（目标项为指标值时填写，其余填“-”） · indicator code (“-” unless line = indicator) */
  indicator: Scalars['String']['input'];
  /** 目标项 · line */
  line: TargetLine;
  /** 责任人职务（写职务，不写姓名） · post responsible (the post, not the name) */
  responsible?: InputMaybe<Scalars['String']['input']>;
  /** 签订日期 · signed on */
  signedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 责任单位（任一层级） · node that signed */
  unitCode: Scalars['String']['input'];
  /** 目标值 · target */
  value: Scalars['Decimal']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 目标责任 · signed targets：主键 · key */
export type SignedTargetKey = {
  /** 指标代码（目标项为指标值时填写，其余填“-”） · indicator code (“-” unless line = indicator) */
  indicator: Scalars['String']['input'];
  /** 目标项 · line */
  line: TargetLine;
  /** 责任单位（任一层级） · node that signed */
  unitCode: Scalars['String']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 目标责任 · signed targets：排序 · order */
export type SignedTargetOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: SignedTargetOrderField;
};

/** 目标责任 · signed targets */
export type SignedTargetOrderField =
  /** 指标代码（目标项为指标值时填写，其余填“-”） · indicator code (“-” unless line = indicator) */
  | 'indicator'
  /** 目标项 · line */
  | 'line'
  /** 责任人职务（写职务，不写姓名） · post responsible (the post, not the name) */
  | 'responsible'
  /** 签订日期 · signed on */
  | 'signedOn'
  /** 责任单位（任一层级） · node that signed */
  | 'unitCode'
  /** 目标值 · target */
  | 'value'
  /** 年度 · year */
  | 'year';

/** 目标责任 · signed targets：要改的值，未给出的不变 · values to change; omitted values stay */
export type SignedTargetPatch = {
  /** 指标代码（目标项为指标值时填写，其余填“-”） · indicator code (“-” unless line = indicator) */
  indicator?: InputMaybe<Scalars['String']['input']>;
  /** 目标项 · line */
  line?: InputMaybe<TargetLine>;
  /** 责任人职务（写职务，不写姓名） · post responsible (the post, not the name) */
  responsible?: InputMaybe<Scalars['String']['input']>;
  /** 签订日期 · signed on */
  signedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 责任单位（任一层级） · node that signed */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 目标值 · target */
  value?: InputMaybe<Scalars['Decimal']['input']>;
  /** 年度 · year */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 冻结什么 · input of a snapshot */
export type SnapshotInput = {
  /** 人数过少的数字不显示，可对外提供 · withhold small counts of people, so that it may be passed on */
  guarded?: InputMaybe<Scalars['Boolean']['input']>;
  /** 统计期 · periods, as in MetricQuery */
  periods: Array<Scalars['String']['input']>;
  /** 为何取代 · why */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of the org unit at its top; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 取代哪一份 · the snapshot that it supersedes */
  supersedes?: InputMaybe<Scalars['ID']['input']>;
  /** 标题 · title */
  title: Scalars['String']['input'];
};

/** 支出 · spendings */
export type SpendingFilter = {
  /** 活动代码 · activity */
  activity?: InputMaybe<ActivityReferenceFilter>;
  /** 金额 · amount */
  amount?: InputMaybe<AmountFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<SpendingFilter>>;
  /** 支出类别 · kind */
  kind?: InputMaybe<SpendingKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<SpendingFilter>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<SpendingFilter>>;
  /** 项目代码 · project */
  project?: InputMaybe<ProjectReferenceFilter>;
  /** 资金来源 · source */
  source?: InputMaybe<FundSourceFilter>;
  /** 日期 · on */
  spentOn?: InputMaybe<DayFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 支出 · spendings：新记录 · a new record */
export type SpendingInput = {
  /** 活动代码 · activity */
  activityCode?: InputMaybe<Scalars['String']['input']>;
  /** 金额 · amount */
  amount: Scalars['Decimal']['input'];
  /** 支出类别 · kind */
  kind: SpendingKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 项目代码 · project */
  projectCode?: InputMaybe<Scalars['String']['input']>;
  /** 资金来源 · source */
  source: FundSource;
  /** 日期 · on */
  spentOn: Scalars['LocalDate']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 支出 · spendings：主键 · key */
export type SpendingKey = {
  /** 支出类别 · kind */
  kind: SpendingKind;
  /** 当日序号 · number on that day */
  number: Scalars['Int']['input'];
  /** 日期 · on */
  spentOn: Scalars['LocalDate']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 支出类别 · kind of spending (policy 2.2.2, 2.5.5, 3.2.8, 3.3.4) */
export type SpendingKind =
  /** 文化建设 · culture */
  | 'culture'
  /** 阵地 · facility */
  | 'facility'
  /** 信息化 · it */
  | 'it'
  /** 宣传 · publicity */
  | 'publicity'
  /** 教职工服务 · service */
  | 'service'
  /** 专项经费 · special */
  | 'special'
  /** 培训 · training */
  | 'training';

/** 支出类别 · kind of spending */
export type SpendingKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<SpendingKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<SpendingKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 支出 · spendings：排序 · order */
export type SpendingOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: SpendingOrderField;
};

/** 支出 · spendings */
export type SpendingOrderField =
  /** 活动代码 · activity */
  | 'activityCode'
  /** 金额 · amount */
  | 'amount'
  /** 支出类别 · kind */
  | 'kind'
  /** 当日序号 · number on that day */
  | 'number'
  /** 项目代码 · project */
  | 'projectCode'
  /** 资金来源 · source */
  | 'source'
  /** 日期 · on */
  | 'spentOn'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 支出 · spendings：要改的值，未给出的不变 · values to change; omitted values stay */
export type SpendingPatch = {
  /** 活动代码 · activity */
  activityCode?: InputMaybe<Scalars['String']['input']>;
  /** 金额 · amount */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** 支出类别 · kind */
  kind?: InputMaybe<SpendingKind>;
  /** 当日序号 · number on that day */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 项目代码 · project */
  projectCode?: InputMaybe<Scalars['String']['input']>;
  /** 资金来源 · source */
  source?: InputMaybe<FundSource>;
  /** 日期 · on */
  spentOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 拆分出的单位 · a part that becomes a separate unit */
export type SplitPartInput = {
  /** 随之转去的教职工工号 · staff numbers of the people who move to it */
  staffNos: Array<Scalars['ID']['input']>;
  /** 新单位；开办日期即拆分日期 · the new unit; it opens on the day of the split */
  unit: OrgUnitInput;
};

/** 离散程度如何估计 · how a spread was estimated */
export type SpreadMethod =
  /** 绝对中位差 × 1.4826 · median absolute deviation × 1.4826 */
  | 'MAD'
  /** 平均绝对差 × 1.2533：半数以上的值相同，绝对中位差为 0 · mean absolute deviation × 1.2533: more than half of the values are equal, so the MAD is 0 */
  | 'MEAN_DEVIATION'
  /** 所有值相同 · all values are equal */
  | 'NONE';

/** 人员类别 · staff category (categories of staff in the education statistics) */
export type StaffCategory =
  /** 行政人员 · administrator */
  | 'admin'
  /** 教辅人员 · auxiliary */
  | 'aux'
  /** 校长（园长） · head */
  | 'head'
  /** 卫生保健人员 · health care */
  | 'health'
  /** 工勤人员 · logistics */
  | 'logistics'
  /** 保育员 · nursery */
  | 'nursery'
  /** 专任教师 · teacher */
  | 'teacher';

/** 人员类别 · staff category */
export type StaffCategoryFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<StaffCategory>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<StaffCategory>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 教职工 · staff */
export type StaffMemberFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<StaffMemberFilter>>;
  /** 出生日期 · born on */
  bornOn?: InputMaybe<DayFilter>;
  /** 性别 · gender */
  gender?: InputMaybe<GenderFilter>;
  /** 姓名 · name */
  name?: InputMaybe<TextFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<StaffMemberFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<StaffMemberFilter>>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<TextFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 教职工 · staff：新记录 · a new record */
export type StaffMemberInput = {
  /** 出生日期 · born on */
  bornOn: Scalars['LocalDate']['input'];
  /** 性别 · gender */
  gender: Gender;
  /** 姓名 · name */
  name: Scalars['String']['input'];
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 教职工 · staff：主键 · key */
export type StaffMemberKey = {
  /** 工号 · staff number */
  staffNo: Scalars['String']['input'];
};

/** 教职工 · staff：排序 · order */
export type StaffMemberOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: StaffMemberOrderField;
};

/** 教职工 · staff */
export type StaffMemberOrderField =
  /** 出生日期 · born on */
  | 'bornOn'
  /** 性别 · gender */
  | 'gender'
  /** 姓名 · name */
  | 'name'
  /** 工号 · staff number */
  | 'staffNo';

/** 教职工 · staff：要改的值，未给出的不变 · values to change; omitted values stay */
export type StaffMemberPatch = {
  /** 出生日期 · born on */
  bornOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 性别 · gender */
  gender?: InputMaybe<Gender>;
  /** 姓名 · name */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 工号 · staff number */
  staffNo?: InputMaybe<Scalars['String']['input']>;
};

/** 教职工 · staff */
export type StaffMemberReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<StaffMemberFilter>;
};

/** 数值状态 · why a value is there, or why not */
export type Status =
  /** 分母为零，或该期没有测评 · the denominator is 0, or the period has no survey */
  | 'EMPTY'
  /** 不适用 · does not apply to any of the units */
  | 'NOT_APPLICABLE'
  /** 登记不全：早于登记起始日 · a register is not complete yet for these days, as its record horizon states */
  | 'NOT_ON_RECORD'
  /** 未报 · fewer than half of the units have reported */
  | 'NOT_REPORTED'
  /** 有值 · there is a value */
  | 'OK'
  /** 为保护个人而不显示 · withheld to protect persons */
  | 'SUPPRESSED';

/** 填报 · submissions */
export type SubmissionFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<SubmissionFilter>>;
  /** 市级接收日期 · accepted by the city on */
  cityAcceptedOn?: InputMaybe<DayFilter>;
  /** 区级通过日期 · approved by the district on */
  districtApprovedOn?: InputMaybe<DayFilter>;
  /** 截止日期 · due on */
  dueOn?: InputMaybe<DayFilter>;
  /** 已填字段数 · filled fields */
  filledFields?: InputMaybe<CountFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<SubmissionFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<SubmissionFilter>>;
  /** 期别 · period */
  period?: InputMaybe<TextFilter>;
  /** 应填字段数 · required fields */
  requiredFields?: InputMaybe<CountFilter>;
  /** 首次退回日期 · first returned on */
  returnedOn?: InputMaybe<DayFilter>;
  /** 首次报送日期 · first submitted on */
  submittedOn?: InputMaybe<DayFilter>;
  /** 报表 · template */
  template?: InputMaybe<TemplateFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
  /** 年度 · year */
  year?: InputMaybe<CountFilter>;
};

/** 填报 · submissions：新记录 · a new record */
export type SubmissionInput = {
  /** 市级接收日期（空表示未接收） · accepted by the city on (null: not accepted) */
  cityAcceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 区级通过日期（空表示未通过） · approved by the district on (null: not approved) */
  districtApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 截止日期 · due on */
  dueOn: Scalars['LocalDate']['input'];
  /** 已填字段数 · filled fields */
  filledFields: Scalars['Int']['input'];
  /** 期别（如 2025、SY2025-1、UY2025） · period (such as 2025, SY2025-1, UY2025) */
  period: Scalars['String']['input'];
  /** 应填字段数 · required fields */
  requiredFields: Scalars['Int']['input'];
  /** 首次退回日期（空表示从未退回） · first returned on (null: never returned) */
  returnedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 首次报送日期（空表示尚未报送） · first submitted on (null: not sent) */
  submittedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 报表 · template */
  template: Template;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 填报 · submissions：主键 · key */
export type SubmissionKey = {
  /** 期别（如 2025、SY2025-1、UY2025） · period (such as 2025, SY2025-1, UY2025) */
  period: Scalars['String']['input'];
  /** 报表 · template */
  template: Template;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 年度 · year */
  year: Scalars['Int']['input'];
};

/** 填报 · submissions：排序 · order */
export type SubmissionOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: SubmissionOrderField;
};

/** 填报 · submissions */
export type SubmissionOrderField =
  /** 市级接收日期（空表示未接收） · accepted by the city on (null: not accepted) */
  | 'cityAcceptedOn'
  /** 区级通过日期（空表示未通过） · approved by the district on (null: not approved) */
  | 'districtApprovedOn'
  /** 截止日期 · due on */
  | 'dueOn'
  /** 已填字段数 · filled fields */
  | 'filledFields'
  /** 期别（如 2025、SY2025-1、UY2025） · period (such as 2025, SY2025-1, UY2025) */
  | 'period'
  /** 应填字段数 · required fields */
  | 'requiredFields'
  /** 首次退回日期（空表示从未退回） · first returned on (null: never returned) */
  | 'returnedOn'
  /** 首次报送日期（空表示尚未报送） · first submitted on (null: not sent) */
  | 'submittedOn'
  /** 报表 · template */
  | 'template'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 年度 · year */
  | 'year';

/** 填报 · submissions：要改的值，未给出的不变 · values to change; omitted values stay */
export type SubmissionPatch = {
  /** 市级接收日期（空表示未接收） · accepted by the city on (null: not accepted) */
  cityAcceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 区级通过日期（空表示未通过） · approved by the district on (null: not approved) */
  districtApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 截止日期 · due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 已填字段数 · filled fields */
  filledFields?: InputMaybe<Scalars['Int']['input']>;
  /** 期别（如 2025、SY2025-1、UY2025） · period (such as 2025, SY2025-1, UY2025) */
  period?: InputMaybe<Scalars['String']['input']>;
  /** 应填字段数 · required fields */
  requiredFields?: InputMaybe<Scalars['Int']['input']>;
  /** 首次退回日期（空表示从未退回） · first returned on (null: never returned) */
  returnedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 首次报送日期（空表示尚未报送） · first submitted on (null: not sent) */
  submittedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 报表 · template */
  template?: InputMaybe<Template>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 年度 · year */
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** 经费补助 · subsidies */
export type SubsidyFilter = {
  /** 验收日期 · accepted on */
  acceptedOn?: InputMaybe<DayFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<SubsidyFilter>>;
  /** 申请日期 · applied on */
  appliedOn?: InputMaybe<DayFilter>;
  /** 批准金额 · approved */
  approved?: InputMaybe<AmountFilter>;
  /** 批准日期 · approved on */
  approvedOn?: InputMaybe<DayFilter>;
  /** 补助编号 · code */
  code?: InputMaybe<TextFilter>;
  /** 应验收日期 · acceptance due on */
  dueOn?: InputMaybe<DayFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<SubsidyFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<SubsidyFilter>>;
  /** 到账金额 · paid */
  paid?: InputMaybe<AmountFilter>;
  /** 到账日期 · paid on */
  paidOn?: InputMaybe<DayFilter>;
  /** 用途 · purpose */
  purpose?: InputMaybe<SubsidyPurposeFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 经费补助 · subsidies：新记录 · a new record */
export type SubsidyInput = {
  /** 验收日期（空表示尚未验收） · accepted on (null: not accepted) */
  acceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 申请日期 · applied on */
  appliedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 批准金额 · approved */
  approved: Scalars['Decimal']['input'];
  /** 批准日期 · approved on */
  approvedOn: Scalars['LocalDate']['input'];
  /** 补助编号 · code */
  code: Scalars['String']['input'];
  /** 应验收日期 · acceptance due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 到账金额（空表示尚未到账） · paid (null: not paid) */
  paid?: InputMaybe<Scalars['Decimal']['input']>;
  /** 到账日期（空表示尚未到账） · paid on (null: not paid) */
  paidOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 用途 · purpose */
  purpose: SubsidyPurpose;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 经费补助 · subsidies：主键 · key */
export type SubsidyKey = {
  /** 补助编号 · code */
  code: Scalars['String']['input'];
};

/** 经费补助 · subsidies：排序 · order */
export type SubsidyOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: SubsidyOrderField;
};

/** 经费补助 · subsidies */
export type SubsidyOrderField =
  /** 验收日期（空表示尚未验收） · accepted on (null: not accepted) */
  | 'acceptedOn'
  /** 申请日期 · applied on */
  | 'appliedOn'
  /** 批准金额 · approved */
  | 'approved'
  /** 批准日期 · approved on */
  | 'approvedOn'
  /** 补助编号 · code */
  | 'code'
  /** 应验收日期 · acceptance due on */
  | 'dueOn'
  /** 到账金额（空表示尚未到账） · paid (null: not paid) */
  | 'paid'
  /** 到账日期（空表示尚未到账） · paid on (null: not paid) */
  | 'paidOn'
  /** 用途 · purpose */
  | 'purpose'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 经费补助 · subsidies：要改的值，未给出的不变 · values to change; omitted values stay */
export type SubsidyPatch = {
  /** 验收日期（空表示尚未验收） · accepted on (null: not accepted) */
  acceptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 申请日期 · applied on */
  appliedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 批准金额 · approved */
  approved?: InputMaybe<Scalars['Decimal']['input']>;
  /** 批准日期 · approved on */
  approvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 补助编号 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 应验收日期 · acceptance due on */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 到账金额（空表示尚未到账） · paid (null: not paid) */
  paid?: InputMaybe<Scalars['Decimal']['input']>;
  /** 到账日期（空表示尚未到账） · paid on (null: not paid) */
  paidOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 用途 · purpose */
  purpose?: InputMaybe<SubsidyPurpose>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 补助用途 · purpose of a subsidy (policy 3.4.4) */
export type SubsidyPurpose =
  /** 文化建设 · culture */
  | 'culture'
  /** 阵地建设 · facility */
  | 'facility'
  /** 服务项目 · service */
  | 'service';

/** 补助用途 · purpose of a subsidy */
export type SubsidyPurposeFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<SubsidyPurpose>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<SubsidyPurpose>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 某单位及其全部下级 · a unit with everything below it, under the tree of a day */
export type SubtreeFilter = {
  /** 按哪一天的层级；默认今天 · the day of the tree; default today */
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 按哪条隶属线；默认工会线 · along which line of the hierarchy; default union */
  line?: InputMaybe<EdgeLine>;
  /** 单位代码 · code of the unit */
  unit: Scalars['String']['input'];
};

/** 测评答卷 · survey responses */
export type SurveyResponseFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<SurveyResponseFilter>>;
  /** 本校工会做到了组织健全。 · Our union is well organised. */
  e1?: InputMaybe<CountFilter>;
  /** 本校工会做到了维权到位。 · Our union protects rights in full. */
  e2?: InputMaybe<CountFilter>;
  /** 本校工会做到了工作活跃。 · Our union is active. */
  e3?: InputMaybe<CountFilter>;
  /** 本校工会做到了作用明显。 · Our union makes a clear difference. */
  e4?: InputMaybe<CountFilter>;
  /** 本校工会做到了教职工信赖。 · Our union is trusted by the staff. */
  e5?: InputMaybe<CountFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<SurveyResponseFilter>;
  /** 总体上，您对本校工会工作满意吗？ · Overall, are you satisfied with the work of your union? */
  o1?: InputMaybe<CountFilter>;
  /** 总体上，您在本校工作的幸福程度如何？ · Overall, how happy are you working at this school? */
  o2?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<SurveyResponseFilter>>;
  /** 答卷编号 · respondent */
  respondent?: InputMaybe<TextFilter>;
  /** 本校工会值得信任，遇到问题我愿意找工会。 · I trust our union and would turn to it with a problem. */
  s1_1?: InputMaybe<CountFilter>;
  /** 本校工会能替教职工说话、为教职工办事。 · Our union speaks and acts for the staff. */
  s1_2?: InputMaybe<CountFilter>;
  /** 我在本校工会里有归属感。 · I feel I belong in our union. */
  s1_3?: InputMaybe<CountFilter>;
  /** 学校重大事项和与我有关的决定，我能及时知道。（知情权） · I learn in time of major matters and decisions that concern me. (right to know) */
  s2_1?: InputMaybe<CountFilter>;
  /** 我有机会参与学校管理、讨论和表决。（参与权） · I can take part in managing, discussing and voting. (right to participate) */
  s2_2?: InputMaybe<CountFilter>;
  /** 我的意见或提案能顺畅表达，并得到答复。（表达权） · I can express opinions or proposals and get an answer. (right to express) */
  s2_3?: InputMaybe<CountFilter>;
  /** 教职工能有效监督学校决策的执行。（监督权） · Staff can effectively supervise how decisions are carried out. (right to supervise) */
  s2_4?: InputMaybe<CountFilter>;
  /** 考核、评优和职称推荐公开、公平。 · Assessment, awards and title recommendations are open and fair. */
  s3_1?: InputMaybe<CountFilter>;
  /** 绩效工资和福利分配办法经过教代会讨论通过，合理透明。 · Pay and welfare rules were adopted by the staff congress and are reasonable and transparent. */
  s3_2?: InputMaybe<CountFilter>;
  /** 当我的合法权益受到侵害时，能得到有效维护。 · If my lawful rights are harmed, they are effectively protected. */
  s3_3?: InputMaybe<CountFilter>;
  /** 工会每年办的好事实事让我真正得到实惠。 · The benefit projects of the year really benefit me. */
  s4_1?: InputMaybe<CountFilter>;
  /** 教职工生病或家庭有困难时，工会能及时知道并提供帮助。 · When colleagues are ill or in hardship, the union knows and helps in time. */
  s4_2?: InputMaybe<CountFilter>;
  /** 教工之家和文体活动符合我的需要。 · The staff home and activities meet my needs. */
  s4_3?: InputMaybe<CountFilter>;
  /** 我对办公、教学和休息场所的条件满意。 · I am satisfied with working and rest facilities. */
  s5_1?: InputMaybe<CountFilter>;
  /** 与教学无关的事务负担在合理范围内。 · The load of non-teaching tasks is reasonable. */
  s5_2?: InputMaybe<CountFilter>;
  /** 我经常因为工作占用正常休息时间。（R） · Work often takes my normal rest time. (R) */
  s5_3?: InputMaybe<CountFilter>;
  /** 学校和工会组织的培训、竞赛对我的成长有帮助。 · Training and contests help my growth. */
  s6_1?: InputMaybe<CountFilter>;
  /** 参加竞赛、评比和进修的机会是公平的。 · Chances to compete and study are fair. */
  s6_2?: InputMaybe<CountFilter>;
  /** 我清楚自己的发展方向，并得到学校支持。 · I know my direction and the school supports it. */
  s6_3?: InputMaybe<CountFilter>;
  /** 同事之间互相尊重、互相帮助。 · Colleagues respect and help each other. */
  s7_1?: InputMaybe<CountFilter>;
  /** 学校领导尊重并关心教职工。 · Leaders respect and care for staff. */
  s7_2?: InputMaybe<CountFilter>;
  /** 学校师德氛围积极向上，师德评价客观公正。 · The ethics climate is positive and its evaluation fair. */
  s7_3?: InputMaybe<CountFilter>;
  /** 现在的工作让我感到幸福、有价值。 · My work makes me feel happy and valuable. */
  s8_1?: InputMaybe<CountFilter>;
  /** 我的工作得到学生、家长和社会的尊重。 · Students, parents and society respect my work. */
  s8_2?: InputMaybe<CountFilter>;
  /** 近三个月，我经常感到身心疲惫。（R） · In the last three months I often felt exhausted. (R) */
  s8_3?: InputMaybe<CountFilter>;
  /** 工会是党组织靠得住的组织。（党组织负责人） · The union is an organisation the Party can rely on. (Party leaders) */
  t1?: InputMaybe<CountFilter>;
  /** 工会是行政工作离不开的助手。（行政负责人） · The union is a helper the administration cannot do without. (administrators) */
  t2?: InputMaybe<CountFilter>;
  /** 工会是教职工信得过的组织。（教职工） · The union is an organisation the staff can trust. (staff) */
  t3?: InputMaybe<CountFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 波次代码 · wave code */
  wave?: InputMaybe<SurveyWaveReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 测评答卷 · survey responses：新记录 · a new record */
export type SurveyResponseInput = {
  /** 本校工会做到了组织健全。 · Our union is well organised. */
  e1?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了维权到位。 · Our union protects rights in full. */
  e2?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了工作活跃。 · Our union is active. */
  e3?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了作用明显。 · Our union makes a clear difference. */
  e4?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了教职工信赖。 · Our union is trusted by the staff. */
  e5?: InputMaybe<Scalars['Int']['input']>;
  /** 总体上，您对本校工会工作满意吗？ · Overall, are you satisfied with the work of your union? */
  o1?: InputMaybe<Scalars['Int']['input']>;
  /** 总体上，您在本校工作的幸福程度如何？ · Overall, how happy are you working at this school? */
  o2?: InputMaybe<Scalars['Int']['input']>;
  /** 答卷编号（匿名，与工号无关） · respondent (anonymous, no staff number) */
  respondent: Scalars['String']['input'];
  /** 本校工会值得信任，遇到问题我愿意找工会。 · I trust our union and would turn to it with a problem. */
  s1_1?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会能替教职工说话、为教职工办事。 · Our union speaks and acts for the staff. */
  s1_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我在本校工会里有归属感。 · I feel I belong in our union. */
  s1_3?: InputMaybe<Scalars['Int']['input']>;
  /** 学校重大事项和与我有关的决定，我能及时知道。（知情权） · I learn in time of major matters and decisions that concern me. (right to know) */
  s2_1?: InputMaybe<Scalars['Int']['input']>;
  /** 我有机会参与学校管理、讨论和表决。（参与权） · I can take part in managing, discussing and voting. (right to participate) */
  s2_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我的意见或提案能顺畅表达，并得到答复。（表达权） · I can express opinions or proposals and get an answer. (right to express) */
  s2_3?: InputMaybe<Scalars['Int']['input']>;
  /** 教职工能有效监督学校决策的执行。（监督权） · Staff can effectively supervise how decisions are carried out. (right to supervise) */
  s2_4?: InputMaybe<Scalars['Int']['input']>;
  /** 考核、评优和职称推荐公开、公平。 · Assessment, awards and title recommendations are open and fair. */
  s3_1?: InputMaybe<Scalars['Int']['input']>;
  /** 绩效工资和福利分配办法经过教代会讨论通过，合理透明。 · Pay and welfare rules were adopted by the staff congress and are reasonable and transparent. */
  s3_2?: InputMaybe<Scalars['Int']['input']>;
  /** 当我的合法权益受到侵害时，能得到有效维护。 · If my lawful rights are harmed, they are effectively protected. */
  s3_3?: InputMaybe<Scalars['Int']['input']>;
  /** 工会每年办的好事实事让我真正得到实惠。 · The benefit projects of the year really benefit me. */
  s4_1?: InputMaybe<Scalars['Int']['input']>;
  /** 教职工生病或家庭有困难时，工会能及时知道并提供帮助。 · When colleagues are ill or in hardship, the union knows and helps in time. */
  s4_2?: InputMaybe<Scalars['Int']['input']>;
  /** 教工之家和文体活动符合我的需要。 · The staff home and activities meet my needs. */
  s4_3?: InputMaybe<Scalars['Int']['input']>;
  /** 我对办公、教学和休息场所的条件满意。 · I am satisfied with working and rest facilities. */
  s5_1?: InputMaybe<Scalars['Int']['input']>;
  /** 与教学无关的事务负担在合理范围内。 · The load of non-teaching tasks is reasonable. */
  s5_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我经常因为工作占用正常休息时间。（R） · Work often takes my normal rest time. (R) */
  s5_3?: InputMaybe<Scalars['Int']['input']>;
  /** 学校和工会组织的培训、竞赛对我的成长有帮助。 · Training and contests help my growth. */
  s6_1?: InputMaybe<Scalars['Int']['input']>;
  /** 参加竞赛、评比和进修的机会是公平的。 · Chances to compete and study are fair. */
  s6_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我清楚自己的发展方向，并得到学校支持。 · I know my direction and the school supports it. */
  s6_3?: InputMaybe<Scalars['Int']['input']>;
  /** 同事之间互相尊重、互相帮助。 · Colleagues respect and help each other. */
  s7_1?: InputMaybe<Scalars['Int']['input']>;
  /** 学校领导尊重并关心教职工。 · Leaders respect and care for staff. */
  s7_2?: InputMaybe<Scalars['Int']['input']>;
  /** 学校师德氛围积极向上，师德评价客观公正。 · The ethics climate is positive and its evaluation fair. */
  s7_3?: InputMaybe<Scalars['Int']['input']>;
  /** 现在的工作让我感到幸福、有价值。 · My work makes me feel happy and valuable. */
  s8_1?: InputMaybe<Scalars['Int']['input']>;
  /** 我的工作得到学生、家长和社会的尊重。 · Students, parents and society respect my work. */
  s8_2?: InputMaybe<Scalars['Int']['input']>;
  /** 近三个月，我经常感到身心疲惫。（R） · In the last three months I often felt exhausted. (R) */
  s8_3?: InputMaybe<Scalars['Int']['input']>;
  /** 工会是党组织靠得住的组织。（党组织负责人） · The union is an organisation the Party can rely on. (Party leaders) */
  t1?: InputMaybe<Scalars['Int']['input']>;
  /** 工会是行政工作离不开的助手。（行政负责人） · The union is a helper the administration cannot do without. (administrators) */
  t2?: InputMaybe<Scalars['Int']['input']>;
  /** 工会是教职工信得过的组织。（教职工） · The union is an organisation the staff can trust. (staff) */
  t3?: InputMaybe<Scalars['Int']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 波次代码 · wave code */
  waveCode: Scalars['String']['input'];
};

/** 测评答卷 · survey responses：主键 · key */
export type SurveyResponseKey = {
  /** 答卷编号（匿名，与工号无关） · respondent (anonymous, no staff number) */
  respondent: Scalars['String']['input'];
  /** 波次代码 · wave code */
  waveCode: Scalars['String']['input'];
};

/** 测评答卷 · survey responses：排序 · order */
export type SurveyResponseOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: SurveyResponseOrderField;
};

/** 测评答卷 · survey responses */
export type SurveyResponseOrderField =
  /** 本校工会做到了组织健全。 · Our union is well organised. */
  | 'e1'
  /** 本校工会做到了维权到位。 · Our union protects rights in full. */
  | 'e2'
  /** 本校工会做到了工作活跃。 · Our union is active. */
  | 'e3'
  /** 本校工会做到了作用明显。 · Our union makes a clear difference. */
  | 'e4'
  /** 本校工会做到了教职工信赖。 · Our union is trusted by the staff. */
  | 'e5'
  /** 总体上，您对本校工会工作满意吗？ · Overall, are you satisfied with the work of your union? */
  | 'o1'
  /** 总体上，您在本校工作的幸福程度如何？ · Overall, how happy are you working at this school? */
  | 'o2'
  /** 答卷编号（匿名，与工号无关） · respondent (anonymous, no staff number) */
  | 'respondent'
  /** 本校工会值得信任，遇到问题我愿意找工会。 · I trust our union and would turn to it with a problem. */
  | 's1_1'
  /** 本校工会能替教职工说话、为教职工办事。 · Our union speaks and acts for the staff. */
  | 's1_2'
  /** 我在本校工会里有归属感。 · I feel I belong in our union. */
  | 's1_3'
  /** 学校重大事项和与我有关的决定，我能及时知道。（知情权） · I learn in time of major matters and decisions that concern me. (right to know) */
  | 's2_1'
  /** 我有机会参与学校管理、讨论和表决。（参与权） · I can take part in managing, discussing and voting. (right to participate) */
  | 's2_2'
  /** 我的意见或提案能顺畅表达，并得到答复。（表达权） · I can express opinions or proposals and get an answer. (right to express) */
  | 's2_3'
  /** 教职工能有效监督学校决策的执行。（监督权） · Staff can effectively supervise how decisions are carried out. (right to supervise) */
  | 's2_4'
  /** 考核、评优和职称推荐公开、公平。 · Assessment, awards and title recommendations are open and fair. */
  | 's3_1'
  /** 绩效工资和福利分配办法经过教代会讨论通过，合理透明。 · Pay and welfare rules were adopted by the staff congress and are reasonable and transparent. */
  | 's3_2'
  /** 当我的合法权益受到侵害时，能得到有效维护。 · If my lawful rights are harmed, they are effectively protected. */
  | 's3_3'
  /** 工会每年办的好事实事让我真正得到实惠。 · The benefit projects of the year really benefit me. */
  | 's4_1'
  /** 教职工生病或家庭有困难时，工会能及时知道并提供帮助。 · When colleagues are ill or in hardship, the union knows and helps in time. */
  | 's4_2'
  /** 教工之家和文体活动符合我的需要。 · The staff home and activities meet my needs. */
  | 's4_3'
  /** 我对办公、教学和休息场所的条件满意。 · I am satisfied with working and rest facilities. */
  | 's5_1'
  /** 与教学无关的事务负担在合理范围内。 · The load of non-teaching tasks is reasonable. */
  | 's5_2'
  /** 我经常因为工作占用正常休息时间。（R） · Work often takes my normal rest time. (R) */
  | 's5_3'
  /** 学校和工会组织的培训、竞赛对我的成长有帮助。 · Training and contests help my growth. */
  | 's6_1'
  /** 参加竞赛、评比和进修的机会是公平的。 · Chances to compete and study are fair. */
  | 's6_2'
  /** 我清楚自己的发展方向，并得到学校支持。 · I know my direction and the school supports it. */
  | 's6_3'
  /** 同事之间互相尊重、互相帮助。 · Colleagues respect and help each other. */
  | 's7_1'
  /** 学校领导尊重并关心教职工。 · Leaders respect and care for staff. */
  | 's7_2'
  /** 学校师德氛围积极向上，师德评价客观公正。 · The ethics climate is positive and its evaluation fair. */
  | 's7_3'
  /** 现在的工作让我感到幸福、有价值。 · My work makes me feel happy and valuable. */
  | 's8_1'
  /** 我的工作得到学生、家长和社会的尊重。 · Students, parents and society respect my work. */
  | 's8_2'
  /** 近三个月，我经常感到身心疲惫。（R） · In the last three months I often felt exhausted. (R) */
  | 's8_3'
  /** 工会是党组织靠得住的组织。（党组织负责人） · The union is an organisation the Party can rely on. (Party leaders) */
  | 't1'
  /** 工会是行政工作离不开的助手。（行政负责人） · The union is a helper the administration cannot do without. (administrators) */
  | 't2'
  /** 工会是教职工信得过的组织。（教职工） · The union is an organisation the staff can trust. (staff) */
  | 't3'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 波次代码 · wave code */
  | 'waveCode';

/** 测评答卷 · survey responses：要改的值，未给出的不变 · values to change; omitted values stay */
export type SurveyResponsePatch = {
  /** 本校工会做到了组织健全。 · Our union is well organised. */
  e1?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了维权到位。 · Our union protects rights in full. */
  e2?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了工作活跃。 · Our union is active. */
  e3?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了作用明显。 · Our union makes a clear difference. */
  e4?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会做到了教职工信赖。 · Our union is trusted by the staff. */
  e5?: InputMaybe<Scalars['Int']['input']>;
  /** 总体上，您对本校工会工作满意吗？ · Overall, are you satisfied with the work of your union? */
  o1?: InputMaybe<Scalars['Int']['input']>;
  /** 总体上，您在本校工作的幸福程度如何？ · Overall, how happy are you working at this school? */
  o2?: InputMaybe<Scalars['Int']['input']>;
  /** 答卷编号（匿名，与工号无关） · respondent (anonymous, no staff number) */
  respondent?: InputMaybe<Scalars['String']['input']>;
  /** 本校工会值得信任，遇到问题我愿意找工会。 · I trust our union and would turn to it with a problem. */
  s1_1?: InputMaybe<Scalars['Int']['input']>;
  /** 本校工会能替教职工说话、为教职工办事。 · Our union speaks and acts for the staff. */
  s1_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我在本校工会里有归属感。 · I feel I belong in our union. */
  s1_3?: InputMaybe<Scalars['Int']['input']>;
  /** 学校重大事项和与我有关的决定，我能及时知道。（知情权） · I learn in time of major matters and decisions that concern me. (right to know) */
  s2_1?: InputMaybe<Scalars['Int']['input']>;
  /** 我有机会参与学校管理、讨论和表决。（参与权） · I can take part in managing, discussing and voting. (right to participate) */
  s2_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我的意见或提案能顺畅表达，并得到答复。（表达权） · I can express opinions or proposals and get an answer. (right to express) */
  s2_3?: InputMaybe<Scalars['Int']['input']>;
  /** 教职工能有效监督学校决策的执行。（监督权） · Staff can effectively supervise how decisions are carried out. (right to supervise) */
  s2_4?: InputMaybe<Scalars['Int']['input']>;
  /** 考核、评优和职称推荐公开、公平。 · Assessment, awards and title recommendations are open and fair. */
  s3_1?: InputMaybe<Scalars['Int']['input']>;
  /** 绩效工资和福利分配办法经过教代会讨论通过，合理透明。 · Pay and welfare rules were adopted by the staff congress and are reasonable and transparent. */
  s3_2?: InputMaybe<Scalars['Int']['input']>;
  /** 当我的合法权益受到侵害时，能得到有效维护。 · If my lawful rights are harmed, they are effectively protected. */
  s3_3?: InputMaybe<Scalars['Int']['input']>;
  /** 工会每年办的好事实事让我真正得到实惠。 · The benefit projects of the year really benefit me. */
  s4_1?: InputMaybe<Scalars['Int']['input']>;
  /** 教职工生病或家庭有困难时，工会能及时知道并提供帮助。 · When colleagues are ill or in hardship, the union knows and helps in time. */
  s4_2?: InputMaybe<Scalars['Int']['input']>;
  /** 教工之家和文体活动符合我的需要。 · The staff home and activities meet my needs. */
  s4_3?: InputMaybe<Scalars['Int']['input']>;
  /** 我对办公、教学和休息场所的条件满意。 · I am satisfied with working and rest facilities. */
  s5_1?: InputMaybe<Scalars['Int']['input']>;
  /** 与教学无关的事务负担在合理范围内。 · The load of non-teaching tasks is reasonable. */
  s5_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我经常因为工作占用正常休息时间。（R） · Work often takes my normal rest time. (R) */
  s5_3?: InputMaybe<Scalars['Int']['input']>;
  /** 学校和工会组织的培训、竞赛对我的成长有帮助。 · Training and contests help my growth. */
  s6_1?: InputMaybe<Scalars['Int']['input']>;
  /** 参加竞赛、评比和进修的机会是公平的。 · Chances to compete and study are fair. */
  s6_2?: InputMaybe<Scalars['Int']['input']>;
  /** 我清楚自己的发展方向，并得到学校支持。 · I know my direction and the school supports it. */
  s6_3?: InputMaybe<Scalars['Int']['input']>;
  /** 同事之间互相尊重、互相帮助。 · Colleagues respect and help each other. */
  s7_1?: InputMaybe<Scalars['Int']['input']>;
  /** 学校领导尊重并关心教职工。 · Leaders respect and care for staff. */
  s7_2?: InputMaybe<Scalars['Int']['input']>;
  /** 学校师德氛围积极向上，师德评价客观公正。 · The ethics climate is positive and its evaluation fair. */
  s7_3?: InputMaybe<Scalars['Int']['input']>;
  /** 现在的工作让我感到幸福、有价值。 · My work makes me feel happy and valuable. */
  s8_1?: InputMaybe<Scalars['Int']['input']>;
  /** 我的工作得到学生、家长和社会的尊重。 · Students, parents and society respect my work. */
  s8_2?: InputMaybe<Scalars['Int']['input']>;
  /** 近三个月，我经常感到身心疲惫。（R） · In the last three months I often felt exhausted. (R) */
  s8_3?: InputMaybe<Scalars['Int']['input']>;
  /** 工会是党组织靠得住的组织。（党组织负责人） · The union is an organisation the Party can rely on. (Party leaders) */
  t1?: InputMaybe<Scalars['Int']['input']>;
  /** 工会是行政工作离不开的助手。（行政负责人） · The union is a helper the administration cannot do without. (administrators) */
  t2?: InputMaybe<Scalars['Int']['input']>;
  /** 工会是教职工信得过的组织。（教职工） · The union is an organisation the staff can trust. (staff) */
  t3?: InputMaybe<Scalars['Int']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 波次代码 · wave code */
  waveCode?: InputMaybe<Scalars['String']['input']>;
};

/** 测评波次 · survey waves */
export type SurveyWaveFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<SurveyWaveFilter>>;
  /** 波次代码 · code */
  code?: InputMaybe<TextFilter>;
  /** 波次名称 · name */
  name?: InputMaybe<TextFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<SurveyWaveFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<SurveyWaveFilter>>;
  /** 基准日期 · reference day */
  referenceOn?: InputMaybe<DayFilter>;
};

/** 测评波次 · survey waves：新记录 · a new record */
export type SurveyWaveInput = {
  /** 波次代码 · code */
  code: Scalars['String']['input'];
  /** 波次名称 · name */
  name: Scalars['String']['input'];
  /** 基准日期 · reference day */
  referenceOn: Scalars['LocalDate']['input'];
};

/** 测评波次 · survey waves：主键 · key */
export type SurveyWaveKey = {
  /** 波次代码 · code */
  code: Scalars['String']['input'];
};

/** 测评波次 · survey waves：排序 · order */
export type SurveyWaveOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: SurveyWaveOrderField;
};

/** 测评波次 · survey waves */
export type SurveyWaveOrderField =
  /** 波次代码 · code */
  | 'code'
  /** 波次名称 · name */
  | 'name'
  /** 基准日期 · reference day */
  | 'referenceOn';

/** 测评波次 · survey waves：要改的值，未给出的不变 · values to change; omitted values stay */
export type SurveyWavePatch = {
  /** 波次代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 波次名称 · name */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 基准日期 · reference day */
  referenceOn?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** 测评波次 · survey waves */
export type SurveyWaveReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<SurveyWaveFilter>;
};

/** 目标项 · line of a target (policy 2.1.1) */
export type TargetLine =
  /** 指标值 · indicator */
  | 'indicator'
  /** 净增会员数 · net members */
  | 'net_members'
  /** 新建工会数 · new unions */
  | 'new_unions';

/** 目标项 · line of a target */
export type TargetLineFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<TargetLine>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<TargetLine>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 目标从何而来，强的在前 · where a target comes from, the strongest first */
export type TargetSource =
  /** 上级签订 · signed by the nearest org unit above that has one */
  | 'INHERITED'
  /** 条款或法律要求 · follows from clause or law */
  | 'NATURAL'
  /** 本单位签订 · signed by the org unit itself */
  | 'OWN'
  /** 建议值 · proposed by the catalogue */
  | 'PROPOSED';

/** 报表 · template (templates T01 to T16 of the bureau) */
export type Template =
  /** T01 基层工会组织情况表 · T01 basic unions */
  | 'T01'
  /** T02 教职工与会员花名册 · T02 roster of staff and members */
  | 'T02'
  /** T03 教代会（教职工大会）情况表 · T03 staff congress */
  | 'T03'
  /** T04 民主管理活动表 · T04 democratic management */
  | 'T04'
  /** T05 校务公开台账 · T05 disclosures */
  | 'T05'
  /** T06 好事实事与重点项目表 · T06 projects */
  | 'T06'
  /** T07 困难教职工帮扶台账 · T07 hardship assistance */
  | 'T07'
  /** T08 竞赛报名与获奖汇总表 · T08 contests */
  | 'T08'
  /** T09 培训汇总表 · T09 trainings */
  | 'T09'
  /** T10 师德活动与考核表 · T10 professional ethics */
  | 'T10'
  /** T11 党政支持情况表 · T11 support by Party and administration */
  | 'T11'
  /** T12 经费与补助表 · T12 funds and subsidies */
  | 'T12'
  /** T13 换届情况表 · T13 renewals */
  | 'T13'
  /** T14 宣传统计表 · T14 publicity */
  | 'T14'
  /** T15 先进表彰登记表 · T15 honours */
  | 'T15'
  /** T16 满意度测评汇总 · T16 satisfaction survey */
  | 'T16';

/** 报表 · template */
export type TemplateFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Template>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Template>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 任期与换届 · terms and renewals */
export type TermFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<TermFilter>>;
  /** 实到 · attended */
  attended?: InputMaybe<CountFilter>;
  /** 届满日期 · due on */
  dueOn?: InputMaybe<DayFilter>;
  /** 应到 · due to attend */
  dueToAttend?: InputMaybe<CountFilter>;
  /** 延期至 · extended to */
  extendedTo?: InputMaybe<DayFilter>;
  /** 延期批复日期 · extension approved on */
  extensionApprovedOn?: InputMaybe<DayFilter>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 换届日期 · renewed on */
  heldOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 任期类别 · kind */
  kind?: InputMaybe<TermKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<TermFilter>;
  /** 届 · number of the term */
  number?: InputMaybe<CountFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<TermFilter>>;
  /** 代表数 · representatives */
  representatives?: InputMaybe<CountFilter>;
  /** 请示批复日期 · request approved on */
  requestApprovedOn?: InputMaybe<DayFilter>;
  /** 换届请示日期 · renewal requested on */
  requestedOn?: InputMaybe<DayFilter>;
  /** 结果批复日期 · result approved on */
  resultApprovedOn?: InputMaybe<DayFilter>;
  /** 结果报批日期 · result reported on */
  resultReportedOn?: InputMaybe<DayFilter>;
  /** 教师代表 · of them teachers */
  teacherRepresentatives?: InputMaybe<CountFilter>;
  /** 工会代码 · union code */
  union?: InputMaybe<UnionReferenceFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 当选最低得票 · lowest votes of an elected person */
  winnerVotes?: InputMaybe<CountFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
  /** 女代表 · of them women */
  womenRepresentatives?: InputMaybe<CountFilter>;
};

/** 任期与换届 · terms and renewals：新记录 · a new record */
export type TermInput = {
  /** 实到 · attended */
  attended?: InputMaybe<Scalars['Int']['input']>;
  /** 届满日期（起始日期加 3 或 5 年） · due on (from + 3 or 5 years (Trade Union Law, article 16; MOE 32, article 18)) */
  dueOn: Scalars['LocalDate']['input'];
  /** 应到 · due to attend */
  dueToAttend?: InputMaybe<Scalars['Int']['input']>;
  /** 延期至 · extended to */
  extendedTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 延期批复日期 · extension approved on */
  extensionApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 换届日期（空表示本届未结束） · renewed on (null: the term runs) */
  heldOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 任期类别 · kind */
  kind: TermKind;
  /** 届 · number of the term */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 代表数（仅教代会填写） · representatives (staff congresses only) */
  representatives?: InputMaybe<Scalars['Int']['input']>;
  /** 请示批复日期 · request approved on */
  requestApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 换届请示日期 · renewal requested on */
  requestedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 结果批复日期 · result approved on */
  resultApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 结果报批日期 · result reported on */
  resultReportedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 教师代表（仅教代会填写） · of them teachers (staff congresses only) */
  teacherRepresentatives?: InputMaybe<Scalars['Int']['input']>;
  /** 工会代码（仅工会委员会填写） · union code (union committees only) */
  unionCode?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
  /** 当选最低得票 · lowest votes of an elected person */
  winnerVotes?: InputMaybe<Scalars['Int']['input']>;
  /** 女代表（仅教代会填写） · of them women (staff congresses only) */
  womenRepresentatives?: InputMaybe<Scalars['Int']['input']>;
};

/** 任期与换届 · terms and renewals：主键 · key */
export type TermKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 任期类别 · kind */
  kind: TermKind;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 任期类别 · kind of term (Trade Union Law, article 16; MOE 32, articles 12 and 18; policy 3.1.5) */
export type TermKind =
  /** 党组织 · party organisation */
  | 'party_organisation'
  /** 教代会 · staff congress */
  | 'staff_congress'
  /** 工会委员会 · union committee */
  | 'union_committee';

/** 任期类别 · kind of term */
export type TermKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<TermKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<TermKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 任期与换届 · terms and renewals：排序 · order */
export type TermOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: TermOrderField;
};

/** 任期与换届 · terms and renewals */
export type TermOrderField =
  /** 实到 · attended */
  | 'attended'
  /** 届满日期（起始日期加 3 或 5 年） · due on (from + 3 or 5 years (Trade Union Law, article 16; MOE 32, article 18)) */
  | 'dueOn'
  /** 应到 · due to attend */
  | 'dueToAttend'
  /** 延期至 · extended to */
  | 'extendedTo'
  /** 延期批复日期 · extension approved on */
  | 'extensionApprovedOn'
  /** 起始日期 · from */
  | 'fromOn'
  /** 换届日期（空表示本届未结束） · renewed on (null: the term runs) */
  | 'heldOn'
  /** 任期类别 · kind */
  | 'kind'
  /** 届 · number of the term */
  | 'number'
  /** 代表数（仅教代会填写） · representatives (staff congresses only) */
  | 'representatives'
  /** 请示批复日期 · request approved on */
  | 'requestApprovedOn'
  /** 换届请示日期 · renewal requested on */
  | 'requestedOn'
  /** 结果批复日期 · result approved on */
  | 'resultApprovedOn'
  /** 结果报批日期 · result reported on */
  | 'resultReportedOn'
  /** 教师代表（仅教代会填写） · of them teachers (staff congresses only) */
  | 'teacherRepresentatives'
  /** 工会代码（仅工会委员会填写） · union code (union committees only) */
  | 'unionCode'
  /** 单位代码 · unit code */
  | 'unitCode'
  /** 当选最低得票 · lowest votes of an elected person */
  | 'winnerVotes'
  /** 女代表（仅教代会填写） · of them women (staff congresses only) */
  | 'womenRepresentatives';

/** 任期与换届 · terms and renewals：要改的值，未给出的不变 · values to change; omitted values stay */
export type TermPatch = {
  /** 实到 · attended */
  attended?: InputMaybe<Scalars['Int']['input']>;
  /** 届满日期（起始日期加 3 或 5 年） · due on (from + 3 or 5 years (Trade Union Law, article 16; MOE 32, article 18)) */
  dueOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 应到 · due to attend */
  dueToAttend?: InputMaybe<Scalars['Int']['input']>;
  /** 延期至 · extended to */
  extendedTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 延期批复日期 · extension approved on */
  extensionApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 换届日期（空表示本届未结束） · renewed on (null: the term runs) */
  heldOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 任期类别 · kind */
  kind?: InputMaybe<TermKind>;
  /** 届 · number of the term */
  number?: InputMaybe<Scalars['Int']['input']>;
  /** 代表数（仅教代会填写） · representatives (staff congresses only) */
  representatives?: InputMaybe<Scalars['Int']['input']>;
  /** 请示批复日期 · request approved on */
  requestApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 换届请示日期 · renewal requested on */
  requestedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 结果批复日期 · result approved on */
  resultApprovedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 结果报批日期 · result reported on */
  resultReportedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 教师代表（仅教代会填写） · of them teachers (staff congresses only) */
  teacherRepresentatives?: InputMaybe<Scalars['Int']['input']>;
  /** 工会代码（仅工会委员会填写） · union code (union committees only) */
  unionCode?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** 当选最低得票 · lowest votes of an elected person */
  winnerVotes?: InputMaybe<Scalars['Int']['input']>;
  /** 女代表（仅教代会填写） · of them women (staff congresses only) */
  womenRepresentatives?: InputMaybe<Scalars['Int']['input']>;
};

/** 文本条件，须同时满足 · conditions on a text, combined by AND */
export type TextFilter = {
  /** 包含，不分大小写 · contains, in any case */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** 以此开头 · starts with */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** 时间口径 · how a period becomes days */
export type TimeAxis =
  /** 期内事件，期末人员 · events within the period, people on its last day */
  | 'events'
  /** 期内结束的各学年 · the school years that end in the period */
  | 'schoolYear'
  /** 期内结束的各学期 · the semesters that end in the period */
  | 'semester'
  /** 期末时点 · the last day of the period */
  | 'stock'
  /** 期内最后一次测评的基准日 · the reference day of the last survey in the period */
  | 'wave'
  /** 期内结束的各年度 · the calendar years that end in the period */
  | 'year';

/** 趋势条件 · the indicator and periods to follow */
export type TrendQuery = {
  /** 列出 root 之下第几级的各单位：0 为 root 本身，1 为直接下级；不与 level 同用 · a row for each org unit that many steps below root: 0 root itself, 1 its children; not together with level */
  depth?: InputMaybe<Scalars['Int']['input']>;
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicator: Scalars['ID']['input'];
  /** 列出 root 之下该层级的各单位；默认只列 root · a row for each org unit of this level under root; default: root itself */
  level?: InputMaybe<OrgLevel>;
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER …, LAST_4_QUARTERS … */
  periods: Array<Scalars['String']['input']>;
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 只计这些组，各条件同时成立 · only subjects in these groups; all filters apply together */
  where?: InputMaybe<Array<DimensionFilter>>;
};

/** 多项趋势条件 · the indicators and periods to follow */
export type TrendsQuery = {
  /** 列出 root 之下第几级的各单位：0 为 root 本身，1 为直接下级；不与 level 同用 · a row for each org unit that many steps below root: 0 root itself, 1 its children; not together with level */
  depth?: InputMaybe<Scalars['Int']['input']>;
  /** 层级读法 · AS_WAS: each period under the tree of its last day; AS_IS: under the current tree */
  hierarchy?: InputMaybe<HierarchyReading>;
  /** 指标代码（B01）或标识（membership_rate） · code or id of an indicator */
  indicators: Array<Scalars['ID']['input']>;
  /** 列出 root 之下该层级的各单位；默认只列 root · a row for each org unit of this level under root; default: root itself */
  level?: InputMaybe<OrgLevel>;
  /** 按哪条隶属线读层级；密钥的范围总按工会线 · along which line the tree is read; the scope of a key follows the line of the union */
  line?: InputMaybe<EdgeLine>;
  /** 统计期 · a period: 2025, 2025-Q3, 2025-09, 2025-09-01, SY2025, SY2025-1, UY2025, THIS_YEAR, LAST_QUARTER …, LAST_4_QUARTERS … */
  periods: Array<Scalars['String']['input']>;
  /** 组织单位代码；默认为此密钥所见范围的顶端 · code of an org unit; default: the root of the scope of the key */
  root?: InputMaybe<Scalars['ID']['input']>;
  /** 只计这些组，各条件同时成立 · only subjects in these groups; all filters apply together */
  where?: InputMaybe<Array<DimensionFilter>>;
};

/** 工会覆盖 · union coverage */
export type UnionCoverageFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<UnionCoverageFilter>>;
  /** 起始日期 · from */
  fromOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 不满足 · not this */
  not?: InputMaybe<UnionCoverageFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<UnionCoverageFilter>>;
  /** 截止日期 · to */
  toOn?: InputMaybe<DayFilter>;
  /** 工会代码 · union code */
  union?: InputMaybe<UnionReferenceFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 工会覆盖 · union coverage：新记录 · a new record */
export type UnionCoverageInput = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会代码 · union code */
  unionCode: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 工会覆盖 · union coverage：主键 · key */
export type UnionCoverageKey = {
  /** 起始日期 · from */
  fromOn: Scalars['LocalDate']['input'];
  /** 工会代码 · union code */
  unionCode: Scalars['String']['input'];
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 工会覆盖 · union coverage：排序 · order */
export type UnionCoverageOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: UnionCoverageOrderField;
};

/** 工会覆盖 · union coverage */
export type UnionCoverageOrderField =
  /** 起始日期 · from */
  | 'fromOn'
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  | 'toOn'
  /** 工会代码 · union code */
  | 'unionCode'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 工会覆盖 · union coverage：要改的值，未给出的不变 · values to change; omitted values stay */
export type UnionCoveragePatch = {
  /** 起始日期 · from */
  fromOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 截止日期（空表示至今；当日不含） · to (null: still so; that day not included) */
  toOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会代码 · union code */
  unionCode?: InputMaybe<Scalars['String']['input']>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 基层工会 · unions */
export type UnionFilter = {
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<UnionFilter>>;
  /** 批复文号 · approval number */
  approvalNo?: InputMaybe<TextFilter>;
  /** 批复日期 · approved on */
  approvedOn?: InputMaybe<DayFilter>;
  /** 工会代码 · code */
  code?: InputMaybe<TextFilter>;
  /** 撤销日期 · dissolved on */
  dissolvedOn?: InputMaybe<DayFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 所在单位代码 · host unit code */
  hostUnit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 组织类型 · kind */
  kind?: InputMaybe<UnionKindFilter>;
  /** 法人资格起 · legal person from */
  legalPersonFrom?: InputMaybe<DayFilter>;
  /** 法人资格止 · legal person until */
  legalPersonTo?: InputMaybe<DayFilter>;
  /** 工会名称 · name */
  name?: InputMaybe<TextFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<UnionFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<UnionFilter>>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 工会职能 · function of the union (policy 1.2.3) */
export type UnionFunction =
  /** 建设 · build */
  | 'build'
  /** 教育 · educate */
  | 'educate'
  /** 参与 · participate */
  | 'participate'
  /** 维护 · protect */
  | 'protect'
  /** 服务 · serve */
  | 'serve';

/** 工会职能 · function of the union */
export type UnionFunctionFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<UnionFunction>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<UnionFunction>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 基层工会 · unions：新记录 · a new record */
export type UnionInput = {
  /** 批复文号（空表示未填报） · approval number (null: not stated) */
  approvalNo?: InputMaybe<Scalars['String']['input']>;
  /** 批复日期 · approved on */
  approvedOn: Scalars['LocalDate']['input'];
  /** 工会代码 · code */
  code: Scalars['String']['input'];
  /** 撤销日期（空表示存续） · dissolved on (null: still in force) */
  dissolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 所在单位代码 · host unit code */
  hostUnitCode: Scalars['String']['input'];
  /** 组织类型 · kind */
  kind: UnionKind;
  /** 法人资格起（空表示没有法人资格） · legal person from (null: not a legal person) */
  legalPersonFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 法人资格止（空表示至今；当日不含） · legal person until (null: still so; that day not included) */
  legalPersonTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会名称 · name */
  name: Scalars['String']['input'];
};

/** 基层工会 · unions：主键 · key */
export type UnionKey = {
  /** 工会代码 · code */
  code: Scalars['String']['input'];
};

/** 基层工会组织类型 · kind of basic union (union statistics: single-unit and joint basic unions) */
export type UnionKind =
  /** 联合基层工会 · joint */
  | 'joint'
  /** 单独基层工会 · single */
  | 'single';

/** 基层工会组织类型 · kind of basic union */
export type UnionKindFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<UnionKind>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<UnionKind>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** 基层工会 · unions：排序 · order */
export type UnionOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: UnionOrderField;
};

/** 基层工会 · unions */
export type UnionOrderField =
  /** 批复文号（空表示未填报） · approval number (null: not stated) */
  | 'approvalNo'
  /** 批复日期 · approved on */
  | 'approvedOn'
  /** 工会代码 · code */
  | 'code'
  /** 撤销日期（空表示存续） · dissolved on (null: still in force) */
  | 'dissolvedOn'
  /** 所在单位代码 · host unit code */
  | 'hostUnitCode'
  /** 组织类型 · kind */
  | 'kind'
  /** 法人资格起（空表示没有法人资格） · legal person from (null: not a legal person) */
  | 'legalPersonFrom'
  /** 法人资格止（空表示至今；当日不含） · legal person until (null: still so; that day not included) */
  | 'legalPersonTo'
  /** 工会名称 · name */
  | 'name';

/** 基层工会 · unions：要改的值，未给出的不变 · values to change; omitted values stay */
export type UnionPatch = {
  /** 批复文号（空表示未填报） · approval number (null: not stated) */
  approvalNo?: InputMaybe<Scalars['String']['input']>;
  /** 批复日期 · approved on */
  approvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会代码 · code */
  code?: InputMaybe<Scalars['String']['input']>;
  /** 撤销日期（空表示存续） · dissolved on (null: still in force) */
  dissolvedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 所在单位代码 · host unit code */
  hostUnitCode?: InputMaybe<Scalars['String']['input']>;
  /** 组织类型 · kind */
  kind?: InputMaybe<UnionKind>;
  /** 法人资格起（空表示没有法人资格） · legal person from (null: not a legal person) */
  legalPersonFrom?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 法人资格止（空表示至今；当日不含） · legal person until (null: still so; that day not included) */
  legalPersonTo?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 工会名称 · name */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** 基层工会 · unions */
export type UnionReferenceFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 所引用的行满足 · the row referred to satisfies */
  is?: InputMaybe<UnionFilter>;
};

/** 制度 · rules in force */
export type UnitRuleFilter = {
  /** 施行日期 · adopted on */
  adoptedOn?: InputMaybe<DayFilter>;
  /** 同时满足 · all of these */
  and?: InputMaybe<Array<UnitRuleFilter>>;
  /** 文号 · document number */
  documentNo?: InputMaybe<TextFilter>;
  /** 在这一天有效 · is valid on this day */
  holdsOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 制度类别 · kind */
  kind?: InputMaybe<RuleKindFilter>;
  /** 不满足 · not this */
  not?: InputMaybe<UnitRuleFilter>;
  /** 满足其一 · any of these */
  or?: InputMaybe<Array<UnitRuleFilter>>;
  /** 废止日期 · repealed on */
  repealedOn?: InputMaybe<DayFilter>;
  /** 状态 · status */
  status?: InputMaybe<RuleStatusFilter>;
  /** 单位代码 · unit code */
  unit?: InputMaybe<OrgUnitReferenceFilter>;
  /** 属于某单位或其下级 · belongs to a unit or to an org unit below it */
  within?: InputMaybe<SubtreeFilter>;
};

/** 制度 · rules in force：新记录 · a new record */
export type UnitRuleInput = {
  /** 施行日期 · adopted on */
  adoptedOn: Scalars['LocalDate']['input'];
  /** 文号 · document number */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 制度类别 · kind */
  kind: RuleKind;
  /** 废止日期（空表示仍有效） · repealed on (null: still in force) */
  repealedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 状态（“不适用”须说明本单位无需此项制度） · status (“not applicable”: the unit needs no rule of this kind) */
  status: RuleStatus;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 制度 · rules in force：主键 · key */
export type UnitRuleKey = {
  /** 施行日期 · adopted on */
  adoptedOn: Scalars['LocalDate']['input'];
  /** 制度类别 · kind */
  kind: RuleKind;
  /** 单位代码 · unit code */
  unitCode: Scalars['String']['input'];
};

/** 制度 · rules in force：排序 · order */
export type UnitRuleOrder = {
  /** 升序或降序 · the direction */
  direction?: Direction;
  /** 按哪一列 · the column */
  field: UnitRuleOrderField;
};

/** 制度 · rules in force */
export type UnitRuleOrderField =
  /** 施行日期 · adopted on */
  | 'adoptedOn'
  /** 文号 · document number */
  | 'documentNo'
  /** 制度类别 · kind */
  | 'kind'
  /** 废止日期（空表示仍有效） · repealed on (null: still in force) */
  | 'repealedOn'
  /** 状态（“不适用”须说明本单位无需此项制度） · status (“not applicable”: the unit needs no rule of this kind) */
  | 'status'
  /** 单位代码 · unit code */
  | 'unitCode';

/** 制度 · rules in force：要改的值，未给出的不变 · values to change; omitted values stay */
export type UnitRulePatch = {
  /** 施行日期 · adopted on */
  adoptedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 文号 · document number */
  documentNo?: InputMaybe<Scalars['String']['input']>;
  /** 制度类别 · kind */
  kind?: InputMaybe<RuleKind>;
  /** 废止日期（空表示仍有效） · repealed on (null: still in force) */
  repealedOn?: InputMaybe<Scalars['LocalDate']['input']>;
  /** 状态（“不适用”须说明本单位无需此项制度） · status (“not applicable”: the unit needs no rule of this kind) */
  status?: InputMaybe<RuleStatus>;
  /** 单位代码 · unit code */
  unitCode?: InputMaybe<Scalars['String']['input']>;
};

/** 城乡 · urban or rural (wording of official education statistics) */
export type UrbanRural =
  /** 乡村 · rural */
  | 'rural'
  /** 镇区 · town */
  | 'town'
  /** 城区 · urban */
  | 'urban';

/** 城乡 · urban or rural */
export type UrbanRuralFilter = {
  /** 等于 · equals */
  eq?: InputMaybe<UrbanRural>;
  /** 为其中之一 · is one of */
  in?: InputMaybe<Array<UrbanRural>>;
  /** 是否为空 · whether it is empty */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { mySessions: Array<{ id: string, device: string, createdAt: string, lastUsedAt?: string | null, expiresAt: string, isCurrent: boolean }> };

export type EndSessionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EndSessionMutation = { endSession: boolean };

export type AccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountsQuery = { accounts: Array<{ login: string, name: string, role: string, status: AccountStatus, createdAt: string, createdBy: string, lastUsedAt?: string | null, root: { code: string, name: string } }> };

export type CreateAccountMutationVariables = Exact<{
  input: AccountInput;
}>;


export type CreateAccountMutation = { createAccount: string };

export type ChangeAccountMutationVariables = Exact<{
  login: Scalars['ID']['input'];
  change: AccountChangeInput;
}>;


export type ChangeAccountMutation = { changeAccount: boolean };

export type ResetPasswordMutationVariables = Exact<{
  login: Scalars['ID']['input'];
}>;


export type ResetPasswordMutation = { resetPassword: string };

export type ApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeysQuery = { apiKeys: Array<{ prefix: string, role: string, purpose: string, createdAt: string, createdBy: string, expiresAt?: string | null, lastUsedAt?: string | null, revokedAt?: string | null, root: { code: string, name: string } }> };

export type CreateApiKeyMutationVariables = Exact<{
  input: ApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: string };

export type RevokeApiKeyMutationVariables = Exact<{
  prefix: Scalars['ID']['input'];
}>;


export type RevokeApiKeyMutation = { revokeApiKey: boolean };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: Array<{ role: string, title: { zh: string, en: string }, sees: { zh: string, en: string } }> };

export type RevisionSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type RevisionSubscription = { revision: number };

export type FigureFragment = { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null };

export type WordsFragment = { zh: string, en: string };

export type DifferenceFragment = { difference: number, lower: number, upper: number, isReal: boolean, z?: number | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { role: Role, name?: string | null, login?: string | null, managesAccess: boolean, rights: Array<string>, atTop: boolean, today: string, root: { code: string, name: string, kind: OrgUnitKind } } };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { indicators: Array<{ code: string, id: string, revision: number, clauses: Array<string>, unit: string, direction: IndicatorDirection, axis: TimeAxis, source: Array<string>, dimensions: Array<DimensionId>, title: { zh: string, en: string }, definition: { zh: string, en: string }, targets: Array<{ from: string, value: number, natural: boolean }>, basis: { zh: string, en: string } }>, dimensions: Array<{ id: DimensionId, title: { zh: string, en: string }, groups?: Array<{ key: string, title: { zh: string, en: string } }> | null }> };

export type FindUnitsQueryVariables = Exact<{
  where?: InputMaybe<OrgUnitFilter>;
}>;


export type FindUnitsQuery = { orgUnits: { nodes: Array<{ code: string, name: string, kind: OrgUnitKind, path: Array<string> }> } };

export type RegistersQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistersQuery = { registers: Array<{ many: string, name: string, table: string, templates: Array<string>, readable: boolean, writable: boolean, canEnd: boolean, canChange: boolean, title: { zh: string, en: string }, row: { zh: string, en: string }, columns: Array<{ field: string, input: string, header: string, kind: string, optional: boolean, inKey: boolean, codes?: string | null, target?: string | null, targetField?: string | null, targetName?: string | null, title: { zh: string, en: string }, note?: { zh: string, en: string } | null }> }> };

export type DataFindingsQueryVariables = Exact<{
  kinds?: InputMaybe<Array<DataFindingKind> | DataFindingKind>;
  unit?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DataFindingsQuery = { dataFindings: { totalCount: number, nodes: Array<{ kind: DataFindingKind, register: string, key: string, unitCode?: string | null, day?: string | null, message: string, title: { zh: string, en: string }, registerTitle: { zh: string, en: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } };

export type LineDifferencesQueryVariables = Exact<{
  root?: InputMaybe<Scalars['ID']['input']>;
  lines?: InputMaybe<Array<EdgeLine> | EdgeLine>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LineDifferencesQuery = { lineDifferences: { totalCount: number, nodes: Array<{ unit: { code: string, name: string }, places: Array<{ line: EdgeLine, parent?: { code: string, name: string } | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } };

export type EvidenceRowsQueryVariables = Exact<{
  query: EvidenceQuery;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EvidenceRowsQuery = { evidence: { revision: number, total?: number | null, totalCount?: number | null, nodes: Array<{ kind: EvidenceKind, on: string, day?: string | null, register?: string | null, name?: string | null, staffNo?: string | null, personName?: string | null, measure: { zh: string, en: string }, unit?: { code: string, name: string } | null, key?: Array<{ name: string, value: string }> | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type NodeQueryVariables = Exact<{
  code: Scalars['ID']['input'];
}>;


export type NodeQuery = { orgUnit?: { code: string, name: string, kind: OrgUnitKind, openedOn: string, closedOn?: string | null, ancestors: Array<{ code: string, name: string }>, children: Array<{ code: string, name: string, kind: OrgUnitKind }> } | null };

export type MetricsQueryVariables = Exact<{
  query: MetricQuery;
  asOf?: InputMaybe<Scalars['String']['input']>;
}>;


export type MetricsQuery = { metrics: { revision: number, snapshot?: string | null, rows: Array<{ period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, indicator: { code: string }, unit: { code: string, name: string, kind: OrgUnitKind }, group: Array<{ dimension: DimensionId, key: string, title: { zh: string, en: string } }> }> } };

export type RankedQueryVariables = Exact<{
  query: RankingQuery;
}>;


export type RankedQuery = { ranking: { revision: number, ranked: number, rows: Array<{ period: string, rank?: number | null, toTarget?: number | null, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, indicator: { code: string }, unit: { code: string, name: string, kind: OrgUnitKind }, difference?: { difference: number, lower: number, upper: number, isReal: boolean, z?: number | null } | null }> } };

export type SeriesQueryVariables = Exact<{
  query: TrendQuery;
}>;


export type SeriesQuery = { trend: { revision: number, series: Array<{ unit: { code: string, name: string }, points: Array<{ period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, change?: { difference: number, lower: number, upper: number, isReal: boolean, z?: number | null } | null }> }> } };

export type GapToQueryVariables = Exact<{
  query: GapQuery;
}>;


export type GapToQuery = { gapToTarget: { revision: number, counted: Counted, needed?: number | null, target: { value: number, natural: boolean, from: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null }, at: Array<{ available: number, needed: number, unit: { code: string, name: string } }> } };

export type ComparedQueryVariables = Exact<{
  query: CompareQuery;
}>;


export type ComparedQuery = { compare: { revision: number, first: { period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, unit: { code: string, name: string, kind: OrgUnitKind } }, second: { period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, unit: { code: string, name: string, kind: OrgUnitKind } }, difference?: { difference: number, lower: number, upper: number, isReal: boolean, z?: number | null } | null } };

export type ByGroupQueryVariables = Exact<{
  query: CompareQuery;
  by: DimensionId;
}>;


export type ByGroupQuery = { differenceByGroup: { revision: number, by: DimensionId, parts: Array<{ key: string, mix: number, rate: number, title: { zh: string, en: string } }> } };

export type DecomposedQueryVariables = Exact<{
  query: DecomposeQuery;
}>;


export type DecomposedQuery = { decompose: { revision: number, from: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null }, to: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null }, parts: Array<{ cause: ChangeCause, numerator: number, denominator: number, points?: number | null, title: { zh: string, en: string } }> } };

export type SurveyQueryVariables = Exact<{
  root?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['String']['input'];
}>;


export type SurveyQuery = { survey?: { revision: number, wave: string, referenceOn: string, alpha?: number | null, icc1?: number | null, icc2?: number | null, agreement?: number | null, dimensions: Array<{ code: string, weight?: number | null, value?: number | null, lower?: number | null, upper?: number | null, n?: number | null, alpha?: number | null, title: { zh: string, en: string } }>, items: Array<{ code: string, block: string, isReverse: boolean, counts?: Array<number> | null, title: { zh: string, en: string } }> } | null };

export type ContestCountsQueryVariables = Exact<{
  root?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['String']['input'];
}>;


export type ContestCountsQuery = { contestCounts: { revision: number, counts: Array<{ kind: string, level: string, contests: number, entries: number, people: number, awards: number }> } };

export type CodeListsQueryVariables = Exact<{ [key: string]: never; }>;


export type CodeListsQuery = { codeLists: Array<{ name: string, title: { zh: string, en: string }, codes: Array<{ code: string, title: { zh: string, en: string } }> }> };

export type SeriesOfTrendsFragment = { indicator: { code: string }, unit: { code: string, name: string }, points: Array<{ period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null, change?: { difference: number, lower: number, upper: number, isReal: boolean, z?: number | null } | null }> };

export type HeadlineSeriesQueryVariables = Exact<{
  query: TrendsQuery;
}>;


export type HeadlineSeriesQuery = { trends: { revision: number, series: Array<{ indicator: { code: string }, unit: { code: string, name: string }, points: Array<{ period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null, change?: { difference: number, lower: number, upper: number, isReal: boolean, z?: number | null } | null }> }> } };

export type PartFiguresQueryVariables = Exact<{
  own: TrendsQuery;
  below: MetricQuery;
}>;


export type PartFiguresQuery = { trends: { revision: number, series: Array<{ indicator: { code: string }, unit: { code: string, name: string }, points: Array<{ period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null, change?: { difference: number, lower: number, upper: number, isReal: boolean, z?: number | null } | null }> }> }, metrics: { revision: number, rows: Array<{ period: string, status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null, indicator: { code: string }, unit: { code: string, name: string } }> } };

export type PolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyQuery = { policy: { documentNo: string, issuedOn: string, title: { zh: string, en: string }, issuers: Array<{ zh: string, en: string }>, parts: Array<{ code: string, chapter: { zh: string, en: string }, title: { zh: string, en: string }, clauses: Array<{ code: string, text: string, objective: boolean, title: { zh: string, en: string }, registers: Array<{ many: string, readable: boolean, title: { zh: string, en: string } }>, indicators: Array<{ code: string }> }> }> } };

export type ProblemRowFragment = { id: string, code: string, weight: ProblemWeight, state: ProblemState, level: OrgLevel, period: string, target?: number | null, needed?: number | null, since?: string | null, dueOn?: string | null, closedOn?: string | null, owner?: string | null, deadline?: string | null, note?: string | null, version: number, title: { zh: string, en: string }, unit: { code: string, name: string }, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null }, history: Array<{ version: number, owner?: string | null, deadline?: string | null, note?: string | null, changedAt: string, changedBy: string }> };

export type ProblemGroupsQueryVariables = Exact<{
  unit?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  where?: InputMaybe<ProblemFilter>;
}>;


export type ProblemGroupsQuery = { problems: { revision: number, asOf: string, totalCount: number, unit: { code: string, name: string, kind: OrgUnitKind }, groups: Array<{ code: string, weight: ProblemWeight, level: OrgLevel, count: number, needed?: number | null, overdue: number, assigned: number, title: { zh: string, en: string }, rule?: { id: string, article: { zh: string, en: string } } | null, indicator: { code: string, clauses: Array<string> } }> } };

export type ProblemRowsQueryVariables = Exact<{
  unit?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['LocalDate']['input']>;
  where?: InputMaybe<ProblemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProblemRowsQuery = { problems: { revision: number, totalCount: number, nodes: Array<{ id: string, code: string, weight: ProblemWeight, state: ProblemState, level: OrgLevel, period: string, target?: number | null, needed?: number | null, since?: string | null, dueOn?: string | null, closedOn?: string | null, owner?: string | null, deadline?: string | null, note?: string | null, version: number, title: { zh: string, en: string }, unit: { code: string, name: string }, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null }, history: Array<{ version: number, owner?: string | null, deadline?: string | null, note?: string | null, changedAt: string, changedBy: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type RulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesQuery = { rules: Array<{ id: string, lacks: { zh: string, en: string }, indicator: { code: string } }> };

export type SetProblemMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  seen: Scalars['Int']['input'];
  setting: ProblemSettingInput;
}>;


export type SetProblemMutation = { setProblem: { id: string, code: string, weight: ProblemWeight, state: ProblemState, level: OrgLevel, period: string, target?: number | null, needed?: number | null, since?: string | null, dueOn?: string | null, closedOn?: string | null, owner?: string | null, deadline?: string | null, note?: string | null, version: number, title: { zh: string, en: string }, unit: { code: string, name: string }, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null }, history: Array<{ version: number, owner?: string | null, deadline?: string | null, note?: string | null, changedAt: string, changedBy: string }> } };

export type DataCheckFragment = { kind: DataFindingKind, severity: DataFindingSeverity, register: string, count: number, title: { zh: string, en: string }, rule: { zh: string, en: string }, registerTitle: { zh: string, en: string } };

export type DataChecksQueryVariables = Exact<{
  unit?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DataChecksQuery = { dataFindings: { totalCount: number, counts: Array<{ kind: DataFindingKind, severity: DataFindingSeverity, register: string, count: number, title: { zh: string, en: string }, rule: { zh: string, en: string }, registerTitle: { zh: string, en: string } }>, countsOnly: Array<{ kind: DataFindingKind, severity: DataFindingSeverity, register: string, count: number, title: { zh: string, en: string }, rule: { zh: string, en: string }, registerTitle: { zh: string, en: string } }> } };

export type OutlierGroupFragment = { schoolType: string, size?: string | null, peers: number, judged: number, isEnough: boolean, median?: number | null, mad?: number | null, spread?: number | null, method?: SpreadMethod | null, lower?: number | null, upper?: number | null, outliers: number, title: { zh: string, en: string } };

export type OutliersQueryVariables = Exact<{
  indicator?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['String']['input'];
  unit?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OutliersQuery = { outliers: { revision: number, totalCount: number, nodes: Array<{ period: string, z: number, side: OutlierSide, isWorse: boolean, lower: number, upper: number, leastCount?: number | null, mostCount?: number | null, indicator: { code: string }, unit: { code: string, name: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null }, group: { schoolType: string, size?: string | null, peers: number, judged: number, isEnough: boolean, median?: number | null, mad?: number | null, spread?: number | null, method?: SpreadMethod | null, lower?: number | null, upper?: number | null, outliers: number, title: { zh: string, en: string } } }>, groups: Array<{ schoolType: string, size?: string | null, peers: number, judged: number, isEnough: boolean, median?: number | null, mad?: number | null, spread?: number | null, method?: SpreadMethod | null, lower?: number | null, upper?: number | null, outliers: number, title: { zh: string, en: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } };

export type QualityPartFragment = { weight?: number | null, loss?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } };

export type DataQualityQueryVariables = Exact<{
  unit?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['String']['input'];
  order?: InputMaybe<DataQualityOrder>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DataQualityQuery = { dataQuality: { revision: number, period: string, totalCount: number, findings: number, outliers: number, unit: { code: string, name: string }, index: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null }, parts: Array<{ weight?: number | null, loss?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, nodes: Array<{ findings: number, outliers: number, unit: { code: string, name: string }, index: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null }, parts: Array<{ weight?: number | null, loss?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, worst?: { code: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor?: string | null } } };

export type AppliedTargetsQueryVariables = Exact<{
  root?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['String']['input'];
  indicators?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
}>;


export type AppliedTargetsQuery = { appliedTargets: Array<{ year: number, value?: number | null, source?: TargetSource | null, responsible?: string | null, signedOn?: string | null, indicator: { code: string }, unit: { code: string, name: string }, signedBy?: { code: string, name: string } | null }> };

export type TargetHistoryQueryVariables = Exact<{
  root?: InputMaybe<Scalars['ID']['input']>;
  indicator: Scalars['ID']['input'];
}>;


export type TargetHistoryQuery = { targetHistory: Array<{ year: number, value: number, responsible?: string | null, signedOn?: string | null, revision: number, changedAt: string, changedBy: string, unit: { code: string, name: string } }> };

export type SignTargetMutationVariables = Exact<{
  input: SignedTargetInput;
}>;


export type SignTargetMutation = { createSignedTarget: { revision: number } };

export type CorrectTargetMutationVariables = Exact<{
  key: SignedTargetKey;
  revision: Scalars['Int']['input'];
  patch: SignedTargetPatch;
}>;


export type CorrectTargetMutation = { correctSignedTarget: { revision: number } };

export type GivenFragment = { scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string };

export type SumFragment = { status: Status, score?: number | null };

export type ScoreItemFragment = { id: string, points: number, status: Status, proposal?: number | null, result?: number | null, title: { zh: string, en: string }, parts: Array<{ floor: number, target: number, source: TargetSource, share?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, given: Array<{ scorer: Scorer, score?: number | null, version: number, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> };

export type ScoreSheetFragment = { revision: number, year: number, version: number, mostBonus: number, counted: number, isVetoed?: boolean | null, mayScore: Array<Scorer>, title: { zh: string, en: string }, basis: { zh: string, en: string }, unit: { code: string, name: string, kind: OrgUnitKind }, blocks: Array<{ id: string, points: number, counted: number, title: { zh: string, en: string }, items: Array<{ id: string, points: number, status: Status, proposal?: number | null, result?: number | null, title: { zh: string, en: string }, parts: Array<{ floor: number, target: number, source: TargetSource, share?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, given: Array<{ scorer: Scorer, score?: number | null, version: number, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> }>, proposal: { status: Status, score?: number | null }, result: { status: Status, score?: number | null } }>, bonusItems: Array<{ id: string, points: number, status: Status, proposal?: number | null, result?: number | null, title: { zh: string, en: string }, parts: Array<{ floor: number, target: number, source: TargetSource, share?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, given: Array<{ scorer: Scorer, score?: number | null, version: number, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> }>, vetoes?: Array<{ id: string, holds: boolean, title: { zh: string, en: string }, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> | null, proposal: { status: Status, score?: number | null }, scorers: Array<{ scorer: Scorer, given: number, sum: { status: Status, score?: number | null } }>, result: { status: Status, score?: number | null }, bonus: { status: Status, score?: number | null }, total: { status: Status, score?: number | null }, grade?: { zh: string, en: string } | null, standardisation: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } };

export type ScoredSheetQueryVariables = Exact<{
  unit?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['String']['input'];
}>;


export type ScoredSheetQuery = { scoreSheet: { revision: number, year: number, version: number, mostBonus: number, counted: number, isVetoed?: boolean | null, mayScore: Array<Scorer>, title: { zh: string, en: string }, basis: { zh: string, en: string }, unit: { code: string, name: string, kind: OrgUnitKind }, blocks: Array<{ id: string, points: number, counted: number, title: { zh: string, en: string }, items: Array<{ id: string, points: number, status: Status, proposal?: number | null, result?: number | null, title: { zh: string, en: string }, parts: Array<{ floor: number, target: number, source: TargetSource, share?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, given: Array<{ scorer: Scorer, score?: number | null, version: number, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> }>, proposal: { status: Status, score?: number | null }, result: { status: Status, score?: number | null } }>, bonusItems: Array<{ id: string, points: number, status: Status, proposal?: number | null, result?: number | null, title: { zh: string, en: string }, parts: Array<{ floor: number, target: number, source: TargetSource, share?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, given: Array<{ scorer: Scorer, score?: number | null, version: number, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> }>, vetoes?: Array<{ id: string, holds: boolean, title: { zh: string, en: string }, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> | null, proposal: { status: Status, score?: number | null }, scorers: Array<{ scorer: Scorer, given: number, sum: { status: Status, score?: number | null } }>, result: { status: Status, score?: number | null }, bonus: { status: Status, score?: number | null }, total: { status: Status, score?: number | null }, grade?: { zh: string, en: string } | null, standardisation: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } } };

export type GiveScoresMutationVariables = Exact<{
  unit: Scalars['ID']['input'];
  period: Scalars['String']['input'];
  scorer: Scorer;
  scores: Array<ScoreInput> | ScoreInput;
}>;


export type GiveScoresMutation = { giveScores: { revision: number, year: number, version: number, mostBonus: number, counted: number, isVetoed?: boolean | null, mayScore: Array<Scorer>, title: { zh: string, en: string }, basis: { zh: string, en: string }, unit: { code: string, name: string, kind: OrgUnitKind }, blocks: Array<{ id: string, points: number, counted: number, title: { zh: string, en: string }, items: Array<{ id: string, points: number, status: Status, proposal?: number | null, result?: number | null, title: { zh: string, en: string }, parts: Array<{ floor: number, target: number, source: TargetSource, share?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, given: Array<{ scorer: Scorer, score?: number | null, version: number, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> }>, proposal: { status: Status, score?: number | null }, result: { status: Status, score?: number | null } }>, bonusItems: Array<{ id: string, points: number, status: Status, proposal?: number | null, result?: number | null, title: { zh: string, en: string }, parts: Array<{ floor: number, target: number, source: TargetSource, share?: number | null, indicator: { code: string }, figure: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }>, given: Array<{ scorer: Scorer, score?: number | null, version: number, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> }>, vetoes?: Array<{ id: string, holds: boolean, title: { zh: string, en: string }, history: Array<{ scorer: Scorer, version: number, score?: number | null, evidence?: string | null, note?: string | null, givenAt: string, givenBy: string }> }> | null, proposal: { status: Status, score?: number | null }, scorers: Array<{ scorer: Scorer, given: number, sum: { status: Status, score?: number | null } }>, result: { status: Status, score?: number | null }, bonus: { status: Status, score?: number | null }, total: { status: Status, score?: number | null }, grade?: { zh: string, en: string } | null, standardisation: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } } };

export type LeaguesQueryVariables = Exact<{
  unit?: InputMaybe<Scalars['ID']['input']>;
  period: Scalars['String']['input'];
  level: OrgLevel;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type LeaguesQuery = { leagues: { revision: number, year: number, unit: { code: string, name: string }, leagues: Array<{ type?: string | null, size?: string | null, count: number, ranked: number, title: { zh: string, en: string }, rows: Array<{ rank?: number | null, counted: number, isVetoed?: boolean | null, unit: { code: string, name: string }, proposal: { status: Status, score?: number | null }, scorers: Array<{ scorer: Scorer, sum: { status: Status, score?: number | null } }>, result: { status: Status, score?: number | null }, bonus: { status: Status, score?: number | null }, total: { status: Status, score?: number | null }, grade?: { zh: string, en: string } | null, standardisation: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } }> }> } };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { settings: Array<{ name: string, standard?: number | null, value?: number | null, min: number, max: number, isWhole: boolean, mayBeOff: boolean, source: SettingSource, title: { zh: string, en: string }, unit: { zh: string, en: string }, basis: { zh: string, en: string }, indicators: Array<{ code: string, title: { zh: string, en: string } }>, rules: Array<{ code: string, title: { zh: string, en: string } }>, changes: Array<{ from: string, value?: number | null, basis?: string | null, revision: number, changedAt: string, changedBy: string }> }> };

export type PreviewSettingMutationVariables = Exact<{
  input: PolicySettingInput;
}>;


export type PreviewSettingMutation = { previewPolicySetting: Array<{ period: string, differs: boolean, indicator: { code: string }, unit: { code: string, name: string }, before?: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } | null, after?: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } | null }> };

export type SetSettingMutationVariables = Exact<{
  input: PolicySettingInput;
}>;


export type SetSettingMutation = { createPolicySetting: { revision: number } };

export type CorrectSettingMutationVariables = Exact<{
  key: PolicySettingKey;
  patch: PolicySettingPatch;
  revision: Scalars['Int']['input'];
}>;


export type CorrectSettingMutation = { correctPolicySetting: { revision: number } };

export type SnapshotRowFragment = { code: string, title: string, periods: Array<string>, revision: number, createdAt: string, createdBy: string, contentHash: string, guarded: boolean, rows: number, supersedes?: string | null, reason?: string | null, supersededBy?: string | null, root: { code: string, name: string }, files: Array<{ format: string, address: string }> };

export type SnapshotsQueryVariables = Exact<{
  root?: InputMaybe<Scalars['ID']['input']>;
  period?: InputMaybe<Scalars['String']['input']>;
}>;


export type SnapshotsQuery = { snapshots: Array<{ code: string, title: string, periods: Array<string>, revision: number, createdAt: string, createdBy: string, contentHash: string, guarded: boolean, rows: number, supersedes?: string | null, reason?: string | null, supersededBy?: string | null, root: { code: string, name: string }, files: Array<{ format: string, address: string }> }> };

export type ReportQueryVariables = Exact<{
  period: Scalars['String']['input'];
  root?: InputMaybe<Scalars['ID']['input']>;
}>;


export type ReportQuery = { report: { snapshot: string, period: string, outdated?: { revision: number, figures: number } | null, files: Array<{ format: string, address: string }> } };

export type SnapshotsDifferQueryVariables = Exact<{
  first: Scalars['ID']['input'];
  second: Scalars['ID']['input'];
  from?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
  most?: InputMaybe<Scalars['Int']['input']>;
  explain?: InputMaybe<Scalars['Int']['input']>;
}>;


export type SnapshotsDifferQuery = { snapshotDifference: { count: number, onlyFirst: Array<string>, onlySecond: Array<string>, revisions: Array<{ revision: number, committedAt: string, actor: string, tables: Array<string>, title: { zh: string, en: string } }>, cells: Array<{ period: string, periodBefore: string, indicator: string, unit: string, unitName: string, breakdown?: DimensionId | null, group?: string | null, title: { zh: string, en: string }, parts?: Array<{ cause: ChangeCause, numerator: number, denominator: number, points?: number | null, title: { zh: string, en: string } }> | null, before?: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } | null, after?: { status: Status, onRecord: boolean, value?: number | null, numerator?: number | null, denominator?: number | null, lower?: number | null, upper?: number | null, standardError?: number | null, n?: number | null, reported?: number | null, required?: number | null } | null }> } };

export type ScheduleRowFragment = { number: string, title: string, kind: ScheduleKind, periods: Array<string>, cron: string, forms: Array<string>, folder?: string | null, webhook?: string | null, nextAt?: string | null, endedAt?: string | null, root?: { code: string, name: string } | null, runs: Array<{ dueAt: string, outcome: RunOutcome, snapshot?: string | null, files: Array<{ name: string, address?: string | null }>, error?: { code: string, message: { zh: string, en: string } } | null }> };

export type SchedulesQueryVariables = Exact<{ [key: string]: never; }>;


export type SchedulesQuery = { schedules: Array<{ number: string, title: string, kind: ScheduleKind, periods: Array<string>, cron: string, forms: Array<string>, folder?: string | null, webhook?: string | null, nextAt?: string | null, endedAt?: string | null, root?: { code: string, name: string } | null, runs: Array<{ dueAt: string, outcome: RunOutcome, snapshot?: string | null, files: Array<{ name: string, address?: string | null }>, error?: { code: string, message: { zh: string, en: string } } | null }> }> };

export type AddScheduleMutationVariables = Exact<{
  input: ScheduleInput;
}>;


export type AddScheduleMutation = { createSchedule: { secret?: string | null, schedule: { number: string, title: string, kind: ScheduleKind, periods: Array<string>, cron: string, forms: Array<string>, folder?: string | null, webhook?: string | null, nextAt?: string | null, endedAt?: string | null, root?: { code: string, name: string } | null, runs: Array<{ dueAt: string, outcome: RunOutcome, snapshot?: string | null, files: Array<{ name: string, address?: string | null }>, error?: { code: string, message: { zh: string, en: string } } | null }> } } };

export type RunScheduleMutationVariables = Exact<{
  number: Scalars['ID']['input'];
}>;


export type RunScheduleMutation = { runSchedule: { number: string, title: string, kind: ScheduleKind, periods: Array<string>, cron: string, forms: Array<string>, folder?: string | null, webhook?: string | null, nextAt?: string | null, endedAt?: string | null, root?: { code: string, name: string } | null, runs: Array<{ dueAt: string, outcome: RunOutcome, snapshot?: string | null, files: Array<{ name: string, address?: string | null }>, error?: { code: string, message: { zh: string, en: string } } | null }> } };

export type EndScheduleMutationVariables = Exact<{
  number: Scalars['ID']['input'];
}>;


export type EndScheduleMutation = { endSchedule: { number: string, title: string, kind: ScheduleKind, periods: Array<string>, cron: string, forms: Array<string>, folder?: string | null, webhook?: string | null, nextAt?: string | null, endedAt?: string | null, root?: { code: string, name: string } | null, runs: Array<{ dueAt: string, outcome: RunOutcome, snapshot?: string | null, files: Array<{ name: string, address?: string | null }>, error?: { code: string, message: { zh: string, en: string } } | null }> } };

export const DifferenceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}}]} as unknown as DocumentNode<DifferenceFragment, unknown>;
export const SeriesOfTrendsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeriesOfTrends"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrendSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}}]} as unknown as DocumentNode<SeriesOfTrendsFragment, unknown>;
export const WordsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<WordsFragment, unknown>;
export const FigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]} as unknown as DocumentNode<FigureFragment, unknown>;
export const ProblemRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]} as unknown as DocumentNode<ProblemRowFragment, unknown>;
export const DataCheckFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataFindingCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"registerTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<DataCheckFragment, unknown>;
export const OutlierGroupFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutlierGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutlierGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"peers"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"isEnough"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"mad"}},{"kind":"Field","name":{"kind":"Name","value":"spread"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"outliers"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<OutlierGroupFragment, unknown>;
export const QualityPartFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualityPart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataQualityPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]} as unknown as DocumentNode<QualityPartFragment, unknown>;
export const GivenFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Given"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GivenScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}}]}}]} as unknown as DocumentNode<GivenFragment, unknown>;
export const ScoreItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Given"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Given"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GivenScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}}]}}]} as unknown as DocumentNode<ScoreItemFragment, unknown>;
export const SumFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sum"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}}]} as unknown as DocumentNode<SumFragment, unknown>;
export const ScoreSheetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreSheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostBonus"}},{"kind":"Field","name":{"kind":"Name","value":"bonusItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vetoes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Given"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"sum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bonus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isVetoed"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standardisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayScore"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Given"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GivenScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Given"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sum"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}}]} as unknown as DocumentNode<ScoreSheetFragment, unknown>;
export const SnapshotRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SnapshotRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Snapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"guarded"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"supersedes"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]} as unknown as DocumentNode<SnapshotRowFragment, unknown>;
export const ScheduleRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScheduleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Schedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ScheduleRowFragment, unknown>;
export const MySessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MySessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mySessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}}]}}]} as unknown as DocumentNode<MySessionsQuery, MySessionsQueryVariables>;
export const EndSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const AccountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AccountsQuery, AccountsQueryVariables>;
export const CreateAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<CreateAccountMutation, CreateAccountMutationVariables>;
export const ChangeAccountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"login"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"change"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AccountChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeAccount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"login"},"value":{"kind":"Variable","name":{"kind":"Name","value":"login"}}},{"kind":"Argument","name":{"kind":"Name","value":"change"},"value":{"kind":"Variable","name":{"kind":"Name","value":"change"}}}]}]}}]} as unknown as DocumentNode<ChangeAccountMutation, ChangeAccountMutationVariables>;
export const ResetPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"login"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"login"},"value":{"kind":"Variable","name":{"kind":"Name","value":"login"}}}]}]}}]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prefix"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}]}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"prefix"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prefix"}}}]}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const RolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<RolesQuery, RolesQueryVariables>;
export const RevisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Revision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]} as unknown as DocumentNode<RevisionSubscription, RevisionSubscriptionVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"login"}},{"kind":"Field","name":{"kind":"Name","value":"managesAccess"}},{"kind":"Field","name":{"kind":"Name","value":"rights"}},{"kind":"Field","name":{"kind":"Name","value":"atTop"}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const CatalogueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Catalogue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"}},{"kind":"Field","name":{"kind":"Name","value":"definition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}}]}},{"kind":"Field","name":{"kind":"Name","value":"axis"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<CatalogueQuery, CatalogueQueryVariables>;
export const FindUnitsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindUnits"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrgUnitFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orgUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<FindUnitsQuery, FindUnitsQueryVariables>;
export const RegistersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"many"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"table"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"row"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"templates"}},{"kind":"Field","name":{"kind":"Name","value":"readable"}},{"kind":"Field","name":{"kind":"Name","value":"writable"}},{"kind":"Field","name":{"kind":"Name","value":"canEnd"}},{"kind":"Field","name":{"kind":"Name","value":"canChange"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"input"}},{"kind":"Field","name":{"kind":"Name","value":"header"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"optional"}},{"kind":"Field","name":{"kind":"Name","value":"inKey"}},{"kind":"Field","name":{"kind":"Name","value":"codes"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"targetField"}},{"kind":"Field","name":{"kind":"Name","value":"targetName"}}]}}]}}]}}]} as unknown as DocumentNode<RegistersQuery, RegistersQueryVariables>;
export const DataFindingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataFindings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DataFindingKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataFindings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"registerTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"unitCode"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<DataFindingsQuery, DataFindingsQueryVariables>;
export const LineDifferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LineDifferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"root"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lines"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EdgeLine"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineDifferences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"root"},"value":{"kind":"Variable","name":{"kind":"Name","value":"root"}}},{"kind":"Argument","name":{"kind":"Name","value":"lines"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lines"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"places"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LineDifferencesQuery, LineDifferencesQueryVariables>;
export const EvidenceRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EvidenceRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceQuery"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"measure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"staffNo"}},{"kind":"Field","name":{"kind":"Name","value":"personName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<EvidenceRowsQuery, EvidenceRowsQueryVariables>;
export const NodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Node"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"openedOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"ancestors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<NodeQuery, NodeQueryVariables>;
export const MetricsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Metrics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricQuery"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dimension"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}}]}}]} as unknown as DocumentNode<MetricsQuery, MetricsQueryVariables>;
export const RankedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ranked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RankingQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ranking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"ranked"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"toTarget"}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}}]} as unknown as DocumentNode<RankedQuery, RankedQueryVariables>;
export const SeriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Series"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrendQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}}]} as unknown as DocumentNode<SeriesQuery, SeriesQueryVariables>;
export const GapToDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GapTo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GapQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"gapToTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"natural"}},{"kind":"Field","name":{"kind":"Name","value":"from"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"at"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}}]}}]}}]}}]} as unknown as DocumentNode<GapToQuery, GapToQueryVariables>;
export const ComparedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Compared"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompareQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"compare"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"first"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"second"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"difference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}}]} as unknown as DocumentNode<ComparedQuery, ComparedQueryVariables>;
export const ByGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ByGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CompareQuery"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DimensionId"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"differenceByGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mix"}},{"kind":"Field","name":{"kind":"Name","value":"rate"}}]}}]}}]}}]} as unknown as DocumentNode<ByGroupQuery, ByGroupQueryVariables>;
export const DecomposedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Decomposed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecomposeQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decompose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]}}]} as unknown as DocumentNode<DecomposedQuery, DecomposedQueryVariables>;
export const SurveyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Survey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"root"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"survey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"root"},"value":{"kind":"Variable","name":{"kind":"Name","value":"root"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"wave"}},{"kind":"Field","name":{"kind":"Name","value":"referenceOn"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}},{"kind":"Field","name":{"kind":"Name","value":"icc1"}},{"kind":"Field","name":{"kind":"Name","value":"icc2"}},{"kind":"Field","name":{"kind":"Name","value":"agreement"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"alpha"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"block"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isReverse"}},{"kind":"Field","name":{"kind":"Name","value":"counts"}}]}}]}}]}}]} as unknown as DocumentNode<SurveyQuery, SurveyQueryVariables>;
export const ContestCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContestCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"root"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contestCounts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"root"},"value":{"kind":"Variable","name":{"kind":"Name","value":"root"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"contests"}},{"kind":"Field","name":{"kind":"Name","value":"entries"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"awards"}}]}}]}}]}}]} as unknown as DocumentNode<ContestCountsQuery, ContestCountsQueryVariables>;
export const CodeListsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CodeLists"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"codeLists"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"codes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CodeListsQuery, CodeListsQueryVariables>;
export const HeadlineSeriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HeadlineSeries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrendsQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trends"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeriesOfTrends"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeriesOfTrends"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrendSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}}]}}]}}]} as unknown as DocumentNode<HeadlineSeriesQuery, HeadlineSeriesQueryVariables>;
export const PartFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"own"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrendsQuery"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"below"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MetricQuery"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trends"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"own"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeriesOfTrends"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metrics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"below"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Difference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FigureDifference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"difference"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"z"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeriesOfTrends"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TrendSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Difference"}}]}}]}}]}}]} as unknown as DocumentNode<PartFiguresQuery, PartFiguresQueryVariables>;
export const PolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documentNo"}},{"kind":"Field","name":{"kind":"Name","value":"issuedOn"}},{"kind":"Field","name":{"kind":"Name","value":"issuers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"chapter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"objective"}},{"kind":"Field","name":{"kind":"Name","value":"registers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"many"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<PolicyQuery, PolicyQueryVariables>;
export const ProblemGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProblemGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"clauses"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"assigned"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<ProblemGroupsQuery, ProblemGroupsQueryVariables>;
export const ProblemRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProblemRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"where"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"where"},"value":{"kind":"Variable","name":{"kind":"Name","value":"where"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}}]}}]}}]} as unknown as DocumentNode<ProblemRowsQuery, ProblemRowsQueryVariables>;
export const RulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"lacks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<RulesQuery, RulesQueryVariables>;
export const SetProblemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProblem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seen"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"setting"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProblemSettingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProblem"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"seen"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seen"}}},{"kind":"Argument","name":{"kind":"Name","value":"setting"},"value":{"kind":"Variable","name":{"kind":"Name","value":"setting"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProblemRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProblemRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Problem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"needed"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"closedOn"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"deadline"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}}]}}]}}]} as unknown as DocumentNode<SetProblemMutation, SetProblemMutationVariables>;
export const DataChecksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataChecks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataFindings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"0"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataCheck"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countsOnly"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataCheck"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataCheck"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataFindingCount"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"register"}},{"kind":"Field","name":{"kind":"Name","value":"registerTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]} as unknown as DocumentNode<DataChecksQuery, DataChecksQueryVariables>;
export const OutliersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Outliers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outliers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"z"}},{"kind":"Field","name":{"kind":"Name","value":"side"}},{"kind":"Field","name":{"kind":"Name","value":"isWorse"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"leastCount"}},{"kind":"Field","name":{"kind":"Name","value":"mostCount"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutlierGroup"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OutlierGroup"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OutlierGroup"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutlierGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schoolType"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"peers"}},{"kind":"Field","name":{"kind":"Name","value":"judged"}},{"kind":"Field","name":{"kind":"Name","value":"isEnough"}},{"kind":"Field","name":{"kind":"Name","value":"median"}},{"kind":"Field","name":{"kind":"Name","value":"mad"}},{"kind":"Field","name":{"kind":"Name","value":"spread"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"outliers"}}]}}]} as unknown as DocumentNode<OutliersQuery, OutliersQueryVariables>;
export const DataQualityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataQuality"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"order"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DataQualityOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataQuality"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"order"},"value":{"kind":"Variable","name":{"kind":"Name","value":"order"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"index"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualityPart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"outliers"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"index"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"QualityPart"}}]}},{"kind":"Field","name":{"kind":"Name","value":"worst"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"findings"}},{"kind":"Field","name":{"kind":"Name","value":"outliers"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QualityPart"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataQualityPart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"loss"}}]}}]} as unknown as DocumentNode<DataQualityQuery, DataQualityQueryVariables>;
export const AppliedTargetsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AppliedTargets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"root"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicators"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"appliedTargets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"root"},"value":{"kind":"Variable","name":{"kind":"Name","value":"root"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicators"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicators"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"signedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responsible"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}}]}}]}}]} as unknown as DocumentNode<AppliedTargetsQuery, AppliedTargetsQueryVariables>;
export const TargetHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TargetHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"root"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"targetHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"root"},"value":{"kind":"Variable","name":{"kind":"Name","value":"root"}}},{"kind":"Argument","name":{"kind":"Name","value":"indicator"},"value":{"kind":"Variable","name":{"kind":"Name","value":"indicator"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"responsible"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}}]}}]}}]} as unknown as DocumentNode<TargetHistoryQuery, TargetHistoryQueryVariables>;
export const SignTargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignedTargetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSignedTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<SignTargetMutation, SignTargetMutationVariables>;
export const CorrectTargetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectTarget"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignedTargetKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patch"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignedTargetPatch"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctSignedTarget"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}},{"kind":"Argument","name":{"kind":"Name","value":"patch"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patch"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<CorrectTargetMutation, CorrectTargetMutationVariables>;
export const ScoredSheetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScoredSheet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scoreSheet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreSheet"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Given"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GivenScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Given"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sum"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreSheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostBonus"}},{"kind":"Field","name":{"kind":"Name","value":"bonusItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vetoes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Given"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"sum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bonus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isVetoed"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standardisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayScore"}}]}}]} as unknown as DocumentNode<ScoredSheetQuery, ScoredSheetQueryVariables>;
export const GiveScoresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveScores"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scorer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Scorer"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scores"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"giveScores"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"scorer"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scorer"}}},{"kind":"Argument","name":{"kind":"Name","value":"scores"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scores"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreSheet"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Given"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GivenScore"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}},{"kind":"Field","name":{"kind":"Name","value":"givenBy"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"target"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Given"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sum"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScoreSheet"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSheet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blocks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mostBonus"}},{"kind":"Field","name":{"kind":"Name","value":"bonusItems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScoreItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"vetoes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Given"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"sum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bonus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isVetoed"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standardisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mayScore"}}]}}]} as unknown as DocumentNode<GiveScoresMutation, GiveScoresMutationVariables>;
export const LeaguesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Leagues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrgLevel"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leagues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"unit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unit"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"leagues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"ranked"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scorers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"sum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bonus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Sum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isVetoed"}},{"kind":"Field","name":{"kind":"Name","value":"grade"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standardisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Sum"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScoreSum"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]} as unknown as DocumentNode<LeaguesQuery, LeaguesQueryVariables>;
export const SettingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standard"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"isWhole"}},{"kind":"Field","name":{"kind":"Name","value":"mayBeOff"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"indicators"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Bilingual"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<SettingsQuery, SettingsQueryVariables>;
export const PreviewSettingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PreviewSetting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicySettingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"previewPolicySetting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"indicator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"differs"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]} as unknown as DocumentNode<PreviewSettingMutation, PreviewSettingMutationVariables>;
export const SetSettingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSetting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicySettingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPolicySetting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<SetSettingMutation, SetSettingMutationVariables>;
export const CorrectSettingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CorrectSetting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicySettingKey"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patch"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicySettingPatch"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"revision"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"correctPolicySetting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"Argument","name":{"kind":"Name","value":"patch"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patch"}}},{"kind":"Argument","name":{"kind":"Name","value":"revision"},"value":{"kind":"Variable","name":{"kind":"Name","value":"revision"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}}]}}]} as unknown as DocumentNode<CorrectSettingMutation, CorrectSettingMutationVariables>;
export const SnapshotsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Snapshots"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"root"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"root"},"value":{"kind":"Variable","name":{"kind":"Name","value":"root"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SnapshotRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SnapshotRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Snapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"contentHash"}},{"kind":"Field","name":{"kind":"Name","value":"guarded"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"supersedes"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"supersededBy"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]} as unknown as DocumentNode<SnapshotsQuery, SnapshotsQueryVariables>;
export const ReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Report"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"root"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"root"},"value":{"kind":"Variable","name":{"kind":"Name","value":"root"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"outdated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"figures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]}}]} as unknown as DocumentNode<ReportQuery, ReportQueryVariables>;
export const SnapshotsDifferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SnapshotsDiffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"second"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"most"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"explain"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotDifference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"second"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"most"},"value":{"kind":"Variable","name":{"kind":"Name","value":"most"}}},{"kind":"Argument","name":{"kind":"Name","value":"explain"},"value":{"kind":"Variable","name":{"kind":"Name","value":"explain"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"onlyFirst"}},{"kind":"Field","name":{"kind":"Name","value":"onlySecond"}},{"kind":"Field","name":{"kind":"Name","value":"revisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"committedAt"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"tables"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"}},{"kind":"Field","name":{"kind":"Name","value":"periodBefore"}},{"kind":"Field","name":{"kind":"Name","value":"indicator"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"unitName"}},{"kind":"Field","name":{"kind":"Name","value":"breakdown"}},{"kind":"Field","name":{"kind":"Name","value":"group"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"title"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figure"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onRecord"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}},{"kind":"Field","name":{"kind":"Name","value":"standardError"}},{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"reported"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]} as unknown as DocumentNode<SnapshotsDifferQuery, SnapshotsDifferQueryVariables>;
export const SchedulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Schedules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"schedules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"all"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScheduleRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScheduleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Schedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SchedulesQuery, SchedulesQueryVariables>;
export const AddScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createSchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"schedule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScheduleRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScheduleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Schedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AddScheduleMutation, AddScheduleMutationVariables>;
export const RunScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RunSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runSchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScheduleRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScheduleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Schedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RunScheduleMutation, RunScheduleMutationVariables>;
export const EndScheduleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSchedule"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSchedule"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScheduleRow"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScheduleRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Schedule"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"root"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"periods"}},{"kind":"Field","name":{"kind":"Name","value":"cron"}},{"kind":"Field","name":{"kind":"Name","value":"forms"}},{"kind":"Field","name":{"kind":"Name","value":"folder"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"runs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zh"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EndScheduleMutation, EndScheduleMutationVariables>;