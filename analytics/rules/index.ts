import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import { indicatorNamed } from '../indicators/indicator-named.ts';
import { electionProcedure } from './ch27-election-procedure.ts';
import { teachersAmongRepresentatives } from './sc11-teachers-among-representatives.ts';
import { congressForm } from './sc15-congress-form.ts';
import { yearlySession } from './sc17-yearly-session.ts';
import { congressRenewed } from './sc18-congress-renewed.ts';
import { quorum } from './sc19-quorum.ts';
import { singleUnion } from './ul11a-single-union.ts';
import { unionBuilt } from './ul12-union-built.ts';
import { fullTimeChair } from './ul14-full-time-chair.ts';
import { legalPerson } from './ul15-legal-person.ts';
import { termsRenewed } from './ul16-terms-renewed.ts';
import { unionHeard } from './ul38-union-heard.ts';
import { fundsRemitted } from './ul43-funds-remitted.ts';
import { fundsAudit } from './ul45-funds-audit.ts';
import { facilities } from './ul46-facilities.ts';
import { womensBodyBuilt } from './wc11-womens-body.ts';
import type { Rule, RuleDeclaration } from './rule.ts';

/** Every declaration, by law and article. One more is one file and one line here. */
const DECLARED: readonly RuleDeclaration[] = Object.freeze([
  unionBuilt,
  singleUnion,
  fullTimeChair,
  legalPerson,
  termsRenewed,
  unionHeard,
  fundsRemitted,
  fundsAudit,
  facilities,
  womensBodyBuilt,
  electionProcedure,
  teachersAmongRepresentatives,
  congressForm,
  yearlySession,
  congressRenewed,
  quorum,
]);

/** Every rule with its indicators, in the order of the declarations. */
export const RULES: readonly Rule[] = Object.freeze(
  DECLARED.map(({ indicator, sameAs = [], ...declaration }) => ({
    ...declaration,
    indicator: indicatorNamed(indicator),
    sameAs: sameAs.map(indicatorNamed),
  })),
);

const byId = new Map(RULES.map((rule) => [rule.id.toLowerCase(), rule]));

/** The rule of an id, in either case; undefined if there is none. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id.trim().toLowerCase());

/** The rule of an id such as WC11, in either case. Throws UNKNOWN_RULE with the nearest ones. */
export function ruleNamed(id: string): Rule {
  const rule = ruleOf(id);
  if (!rule)
    throw new TongxinError('UNKNOWN_RULE', {
      id: id.trim().slice(0, 40),
      nearest: nearest(
        id.trim().slice(0, 40),
        RULES.map((one) => one.id),
      ).join(', '),
    });
  return rule;
}
