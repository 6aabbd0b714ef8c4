import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import type { Rule } from './rule.ts';
import { congressForm } from './sc15-congress-form.ts';
import { singleUnion } from './ul11a-single-union.ts';
import { unionBuilt } from './ul12-union-built.ts';
import { fundsAudit } from './ul45-funds-audit.ts';
import { womensBodyBuilt } from './wc11-womens-body.ts';

/** Every rule, by law and article. One more is one file and one line here. */
export const RULES: readonly Rule[] = Object.freeze([
  unionBuilt,
  singleUnion,
  fundsAudit,
  womensBodyBuilt,
  congressForm,
]);

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
