import { registerOf } from '../../schema/register/declared.ts';
import { Employment } from '../../schema/registers/employment.ts';
import { tooYoungQuery } from '../stored-faults/too-young.ts';
import type { Check } from './check.ts';

const register = registerOf(Employment);

/** No person is employed before the age that the register states. */
export const employedTooYoung: Check = Object.freeze({
  id: 'EMPLOYED_TOO_YOUNG',
  fault: 'EMPLOYED_TOO_YOUNG',
  title: { zh: '任职时未达年龄', en: 'Employed too young' },
  rule: { zh: '任职时已达法定年龄', en: 'nobody is employed before the legal age' },
  severity: 'CONTRADICTION',
  register: () => Employment,
  kind: 'listing',
  sql: `
    select e.id as row_id, concat_ws(' / ', s.staff_no, u.code, e.from_on) as key,
      concat_ws(' / ', s.staff_no, u.code, e.from_on) as subject, u.code as unit,
      daterange(y.begins_on::date, null) as days, greatest(e.revision, s.revision) as revision,
      jsonb_build_object('born', y.born_on, 'from', y.begins_on, 'years', ${register.fromAge!.years}) as params
    from (${tooYoungQuery(register)!}) y join employments e on e.id = y.id
      join staff s on s.id = e.staff_id join org_units u on u.id = e.unit_id`,
});
