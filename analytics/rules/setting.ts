import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import { policy } from '../../schema/policy/policy.ts';
import { THRESHOLDS } from '../facts/unit-state.ts';

/**
 * A number in a rule that no law at hand fixes, so that a city may set it, with its history. A
 * change is one more line: what was judged before stays as it was.
 */
export interface Setting {
  readonly name: string;
  readonly title: Bilingual;
  /** earliest first; null: not enforced */
  readonly values: readonly { readonly from: Day; readonly value: number | null }[];
  /** why this value */
  readonly basis: Bilingual;
}

/** The value of a setting on a day; null where it is not enforced. */
export const settingOn = ({ values }: Setting, on: Day): number | null =>
  values.findLast(({ from }) => from <= on)?.value ?? null;

const POLICY_DAY = policy.issuedOn;

/** Months within which a new unit must have a union. */
export const unionDueMonths: Setting = {
  name: 'union_due_months_after_opening',
  title: { zh: '开办后建会期限（月）', en: 'months after opening until a union is due' },
  values: [{ from: POLICY_DAY, value: null }],
  basis: {
    zh: '江苏省实施《工会法》办法的期限未能核实，不作要求',
    en: 'the period in the rules of Jiangsu could not be verified: not enforced',
  },
};

/** Days within which the bodies of a union must be built. */
export const bodiesDueDays: Setting = {
  name: 'bodies_due_days',
  title: { zh: '同步建立组织的期限（天）', en: 'days within which bodies are built in step' },
  values: [{ from: POLICY_DAY, value: 90 }],
  basis: {
    zh: '条款 2.1.5 的“同步”，按指标 C04 取 90 天',
    en: '"in step" of clause 2.1.5: 90 days, as in indicator C04',
  },
};

/** Female members from which on a committee is due. */
export const womensCommitteeMin: Setting = {
  name: 'women_committee_min',
  title: {
    zh: '应设女教职工委员会的女会员数',
    en: "female members that make a women's committee due",
  },
  values: [{ from: POLICY_DAY, value: THRESHOLDS.womensCommittee }],
  basis: {
    zh: '《工会女职工委员会工作条例》第十一条',
    en: "Regulations on women's committees of unions, article 11",
  },
};

/** Every setting. */
export const SETTINGS: readonly Setting[] = Object.freeze([
  unionDueMonths,
  bodiesDueDays,
  womensCommitteeMin,
]);
