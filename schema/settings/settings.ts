import type { Bilingual } from '../../base/language.ts';
import type { SettingSource } from '../../base/setting-sources.ts';

/**
 * A number that no law at hand fixes, or that the policy leaves open: a city may set it, from a day
 * on, by a row of the register `policy_settings`. Until then it has its standard value.
 */
export interface Setting {
  /** permanent; the code in `policy_settings` */
  readonly name: string;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  /** null: not enforced */
  readonly standard: number | null;
  /** why the standard value */
  readonly basis: Bilingual;
  readonly source: SettingSource;
  readonly range: readonly [min: number, max: number];
  /** whether only whole numbers are allowed */
  readonly isWhole: boolean;
  /** whether a row without value is allowed: not enforced from that day on */
  readonly mayBeOff: boolean;
}

const DAYS: Bilingual = { zh: '天', en: 'days' };
const PERCENT: Bilingual = { zh: '%', en: '%' };

/** Months within which a new unit must have a union. */
export const unionDueMonths: Setting = {
  name: 'union_due_months_after_opening',
  title: { zh: '开办后建会期限', en: 'months after opening until a union is due' },
  unit: { zh: '月', en: 'months' },
  standard: null,
  basis: {
    zh: '江苏省实施《工会法》办法的期限未能核实，不作要求',
    en: 'the period in the rules of Jiangsu could not be verified: not enforced',
  },
  source: 'MEMORY',
  range: [0, 60],
  isWhole: true,
  mayBeOff: true,
};

/** Days within which the bodies of a union must be built. */
export const bodiesDueDays: Setting = {
  name: 'bodies_due_days',
  title: { zh: '同步建立组织的期限', en: 'days within which bodies are built in step' },
  unit: DAYS,
  standard: 90,
  basis: {
    zh: '条款 2.1.5 的“同步”，取 90 天（指标 C04 和规则 UL45、WC11、SC15）',
    en: '"in step" of clause 2.1.5: 90 days (indicator C04; rules UL45, WC11, SC15)',
  },
  source: 'ESTIMATE',
  range: [0, 3_650],
  isWhole: true,
  mayBeOff: false,
};

/** Percent of all wages that a unit remits to its union. */
export const contributionPercent: Setting = {
  name: 'contribution_percent',
  title: { zh: '工会经费拨缴比例', en: 'contribution in percent of total wages' },
  unit: PERCENT,
  standard: 2,
  basis: {
    zh: '《工会法》第四十三条（指标 J08、规则 UL43）',
    en: 'Trade Union Law, article 43 (indicator J08, rule UL43)',
  },
  source: 'PAPER',
  range: [0.01, 100],
  isWhole: false,
  mayBeOff: false,
};

/** Completed benefit projects that a unit needs in a year. */
export const benefitProjectsMin: Setting = {
  name: 'benefit_projects_min',
  title: { zh: '好事实事达标件数', en: 'benefit projects that a unit needs' },
  unit: { zh: '件', en: 'projects' },
  standard: 3,
  basis: {
    zh: '条款 2.2.5 的“几件”，取 3 件（指标 D05）',
    en: '"a few" of clause 2.2.5: 3 (indicator D05)',
  },
  source: 'ESTIMATE',
  range: [1, 100],
  isWhole: true,
  mayBeOff: false,
};

/** The recognised cost from which on a hardship case of any category is escalated. */
export const escalationCost: Setting = {
  name: 'escalation_cost',
  title: { zh: '应转办的核定支出', en: 'cost from which a case is escalated' },
  unit: { zh: '元', en: 'yuan' },
  standard: 30_000,
  basis: {
    zh: '条款 2.2.9，建议值（指标 E08）',
    en: 'clause 2.2.9, proposed (indicator E08)',
  },
  source: 'ESTIMATE',
  range: [0, 100_000_000],
  isWhole: false,
  mayBeOff: false,
};

/** Days after registration within which a case is escalated. */
export const escalationDays: Setting = {
  name: 'escalation_days',
  title: { zh: '转办期限', en: 'days until a case is escalated' },
  unit: DAYS,
  standard: 10,
  basis: {
    zh: '条款 2.2.9，建议值（指标 E08）',
    en: 'clause 2.2.9, proposed (indicator E08)',
  },
  source: 'ESTIMATE',
  range: [0, 365],
  isWhole: true,
  mayBeOff: false,
};

/** The happiness index that a unit should reach. */
export const happinessTarget: Setting = {
  name: 'happiness_target',
  title: { zh: '单位幸福指数达标线', en: 'happiness index that a unit should reach' },
  unit: { zh: '分', en: 'points' },
  standard: 80,
  basis: {
    zh: '条款 2.2.11，建议值（指标 XF1）',
    en: 'clause 2.2.11, proposed (indicator XF1)',
  },
  source: 'ESTIMATE',
  range: [0, 100],
  isWhole: false,
  mayBeOff: false,
};

/** Share of the staff whose valid responses the published index of a unit needs. */
export const publishedResponseMin: Setting = {
  name: 'published_response_min',
  title: { zh: '公布单位指数所需的答卷比例', en: 'response rate that a published index needs' },
  unit: PERCENT,
  standard: 30,
  basis: {
    zh: '低于此比例的单位不计入指标 XF1；建议值',
    en: 'units below it do not count in indicator XF1; proposed',
  },
  source: 'ESTIMATE',
  range: [0, 100],
  isWhole: false,
  mayBeOff: false,
};

/** Share of the units required to report below which a figure is NOT_REPORTED. */
export const reportedShareMin: Setting = {
  name: 'reported_share_min',
  title: { zh: '数值所需的报送比例', en: 'share of reports that a figure needs' },
  unit: PERCENT,
  standard: 50,
  basis: {
    zh: '已报送单位低于此比例时，状态为 NOT_REPORTED；建议值',
    en: 'below it the status is NOT_REPORTED; proposed',
  },
  source: 'ESTIMATE',
  range: [0, 100],
  isWhole: false,
  mayBeOff: false,
};

/** Female members from which on a committee is due instead of an officer. */
export const womensCommitteeMin: Setting = {
  name: 'women_committee_min',
  title: {
    zh: '应设女教职工委员会的女会员数',
    en: "female members that make a women's committee due",
  },
  unit: { zh: '人', en: 'members' },
  standard: 10,
  basis: {
    zh: '《工会女职工委员会工作条例》第十一条（指标 C03、C04，规则 WC11）',
    en: "Regulations on women's committees of unions, article 11 (indicators C03, C04; rule WC11)",
  },
  source: 'MEMORY',
  range: [2, 10_000],
  isWhole: true,
  mayBeOff: false,
};

/** Every setting. */
export const SETTINGS: readonly Setting[] = Object.freeze([
  unionDueMonths,
  bodiesDueDays,
  womensCommitteeMin,
  contributionPercent,
  benefitProjectsMin,
  escalationCost,
  escalationDays,
  happinessTarget,
  publishedResponseMin,
  reportedShareMin,
]);
