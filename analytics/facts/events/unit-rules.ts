import { UnitRule } from '../../../schema/registers/unit-rule.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/** Written rules of units on the day of their adoption, with the day of their repeal. */
export const unitRules = eventsOf('unit rules', UnitRule, {
  unit: 'unit',
  on: 'adoptedOn',
  attributes: { kind: codeOf(UnitRule, 'kind'), status: codeOf(UnitRule, 'status') },
  numbers: ['repealedOn'],
});
