import { registerOf } from '../../schema/register/declared.ts';
import { Union } from '../../schema/registers/union.ts';
import { overlapsQueries } from '../stored-faults/overlaps.ts';
import type { Check } from './check.ts';

/** A unit hosts at most one single union in force; a finding names the one approved later. */
export const severalSingleUnions: Check = Object.freeze({
  id: 'SEVERAL_SINGLE_UNIONS',
  fault: 'SEVERAL_SINGLE_UNIONS',
  title: { zh: '一个单位有多个存续的单独工会', en: 'Several single unions at one unit' },
  rule: {
    zh: '一个单位同时至多有一个单独工会',
    en: 'a unit hosts at most one single union at a time',
  },
  severity: 'CONTRADICTION',
  register: () => Union,
  kind: 'listing',
  sql: `
    select n.id as row_id, n.code as key, concat_ws(' / ', n.code, o.code) as subject, h.code as unit,
      daterange(n.approved_on, n.dissolved_on) * daterange(o.approved_on, o.dissolved_on) as days,
      greatest(n.revision, o.revision) as revision,
      jsonb_build_object('union', n.code, 'other', o.code, 'unit', h.code) as params
    from (${overlapsQueries(registerOf(Union))[0]!}) v join unions n on n.id = v.other_id join unions o on o.id = v.id
      join org_units h on h.id = v.owner_id`,
});
