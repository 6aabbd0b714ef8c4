import { unitRules } from '../facts/events/unit-rules.ts';
import { dayOrForever, type UnitInWindow } from './unit-in-window.ts';
import type { PerUnitMeasure } from './measure.ts';

/** How many kinds of rules a union should have: R01 to R12. */
const KINDS = 12;

const isBasic = (kind: string): boolean => Number(kind.slice(1)) <= KINDS;

/** The kinds of basic rules of which a unit has a row of some status on the last day. */
function kindsOf({ on, events }: UnitInWindow, status: string): ReadonlySet<string> {
  return new Set(
    events(unitRules)
      .filter(
        (rule) =>
          rule.state.status === status &&
          isBasic(rule.state.kind) &&
          rule.on <= on &&
          on < dayOrForever(rule.number('repealedOn')),
      )
      .map((rule) => rule.state.kind),
  );
}

/** Kinds of basic rules in force at covered units. */
export const basicRulesInForce: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'basic rules in force',
  title: { zh: '已建会单位有效的基础管理制度', en: 'basic rules in force at covered units' },
  of: (unit) => (unit.state.covered ? kindsOf(unit, 'in_force').size : 0),
};

/** Kinds of basic rules that covered units must have: all but those that do not apply and are not in force. */
export const basicRulesDue: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'basic rules due',
  title: { zh: '已建会单位应有的基础管理制度', en: 'basic rules that covered units must have' },
  of: (unit) => {
    if (!unit.state.covered) return 0;
    const inForce = kindsOf(unit, 'in_force');
    const needless = [...kindsOf(unit, 'not_applicable')].filter((kind) => !inForce.has(kind));
    return KINDS - needless.length;
  },
};
