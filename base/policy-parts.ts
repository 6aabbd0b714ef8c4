import type { Bilingual } from './language.ts';

/** A part of the policy: registers and indicators are grouped by it where people choose among them. */
export interface PolicyPart {
  readonly id: string;
  readonly title: Bilingual;
  /** group letters of the codes of its indicators; of further indicators such as XB1 the second letter */
  readonly letters: string;
  /** names of the tables of its registers */
  readonly tables: readonly string[];
}

/** The parts of the policy, in its order. Each register and each indicator is in one of them. */
export const POLICY_PARTS: readonly PolicyPart[] = Object.freeze([
  {
    id: 'organisation',
    title: { zh: '组织建设', en: 'Organisation' },
    letters: 'AC',
    tables: [
      'org_units',
      'org_edges',
      'unions',
      'union_coverage',
      'bodies',
      'unit_rules',
      'targets',
      'submissions',
      'record_horizons',
      'policy_settings',
    ],
  },
  {
    id: 'members',
    title: { zh: '会员', en: 'Members' },
    letters: 'B',
    tables: ['staff', 'employments', 'memberships', 'group_memberships', 'posts'],
  },
  {
    id: 'homes',
    title: { zh: '教工之家与实事项目', en: 'Homes and projects' },
    letters: 'D',
    tables: ['facilities', 'projects', 'activities', 'attendances', 'participations'],
  },
  {
    id: 'hardship',
    title: { zh: '困难帮扶', en: 'Hardship' },
    letters: 'E',
    tables: ['hardship_cases', 'case_events'],
  },
  {
    id: 'satisfaction',
    title: { zh: '幸福与满意', en: 'Satisfaction' },
    letters: 'F',
    tables: ['survey_waves', 'survey_responses', 'local_surveys'],
  },
  {
    id: 'democracy',
    title: { zh: '民主管理', en: 'Democratic management' },
    letters: 'G',
    tables: ['congress_sessions', 'congress_matters', 'proposals', 'meetings', 'disclosures'],
  },
  {
    id: 'ethics',
    title: { zh: '师德建设', en: 'Professional ethics' },
    letters: 'H',
    tables: ['ethics_records'],
  },
  {
    id: 'contests',
    title: { zh: '竞赛与培训', en: 'Contests and training' },
    letters: 'I',
    tables: ['contests', 'contest_entries'],
  },
  {
    id: 'administration',
    title: { zh: '党的领导与行政支持', en: 'Party and administration' },
    letters: 'J',
    tables: [
      'party_orgs',
      'assessments',
      'reform_bodies',
      'issues',
      'documents',
      'fund_years',
      'spendings',
      'subsidies',
    ],
  },
  {
    id: 'publicity',
    title: { zh: '宣传', en: 'Publicity' },
    letters: 'K',
    tables: ['publications'],
  },
  {
    id: 'elections',
    title: { zh: '换届与表彰', en: 'Elections and awards' },
    letters: 'L',
    tables: ['terms', 'honours'],
  },
]);

/** The group letter of an indicator: B of B01 and of XB1. */
const letterOf = (code: string): string =>
  code.startsWith('X') ? code.slice(1, 2) : code.slice(0, 1);

/**
 * Some things by the parts of the policy, in the order of the parts and their own order; parts
 * without any are left out. What belongs to no part is in the last one.
 */
function byPart<T>(
  things: readonly T[],
  isOf: (part: PolicyPart, thing: T) => boolean,
): readonly { readonly part: PolicyPart; readonly things: readonly T[] }[] {
  const partOf = (thing: T): PolicyPart =>
    POLICY_PARTS.find((part) => isOf(part, thing)) ?? POLICY_PARTS.at(-1)!;
  const groups = Map.groupBy(things, partOf);
  return POLICY_PARTS.flatMap((part) => {
    const partItems = groups.get(part);
    return partItems ? [{ part, things: partItems }] : [];
  });
}

/** Registers by the parts of the policy. */
export const registersByPart = <R extends { readonly table: string }>(
  registers: readonly R[],
): ReturnType<typeof byPart<R>> =>
  byPart(registers, ({ tables }, { table }) => tables.includes(table));

/** Indicators by the parts of the policy, by the letter of their code. */
export const indicatorsByPart = <I extends { readonly code: string }>(
  indicators: readonly I[],
): ReturnType<typeof byPart<I>> =>
  byPart(indicators, ({ letters }, { code }) => letters.includes(letterOf(code)));
