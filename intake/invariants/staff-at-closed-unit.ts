import { Employment } from '../../schema/registers/employment.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { Check } from './check.ts';

/** No main employment lasts beyond the day on which its unit closed. */
export const staffAtClosedUnit: Check = Object.freeze({
  id: 'STAFF_AT_CLOSED_UNIT',
  fault: 'STAFF_AT_CLOSED_UNIT',
  title: { zh: '主要任职在已撤销的单位', en: 'Main posts at closed units' },
  rule: {
    zh: '主要任职不晚于单位撤销之日',
    en: 'a main post ends by the day on which its unit closes',
  },
  severity: 'CONTRADICTION',
  register: () => Employment,
  rows: () => [Employment, OrgUnit],
  kind: 'invariant',
  sql: `
    select e.id as row_id, concat_ws(' / ', s.staff_no, u.code, e.from_on) as key,
      concat_ws(' / ', s.id, u.id) as subject, u.code as unit,
      daterange(greatest(e.from_on, u.closed_on), e.to_on) as days, greatest(e.revision, u.revision) as revision,
      jsonb_build_object('staff', s.staff_no, 'unit', u.code, 'closed', u.closed_on) as params
    from org_units u join employments e on e.unit_id = u.id join staff s on s.id = e.staff_id
    where u.closed_on is not null and e.is_main and (e.to_on is null or e.to_on > greatest(e.from_on, u.closed_on))`,
});
