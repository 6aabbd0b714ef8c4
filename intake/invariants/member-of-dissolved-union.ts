import { Membership } from '../../schema/registers/membership.ts';
import { Union } from '../../schema/registers/union.ts';
import type { Check } from './check.ts';

/**
 * No active membership lasts beyond the day on which its union was dissolved. One that begins
 * before its union is no finding.
 */
export const memberOfDissolvedUnion: Check = Object.freeze({
  id: 'MEMBER_OF_DISSOLVED_UNION',
  fault: 'MEMBER_OF_DISSOLVED_UNION',
  title: { zh: '在册会籍在已撤销的工会', en: 'Active memberships in dissolved unions' },
  rule: {
    zh: '在册会籍不晚于工会撤销之日',
    en: 'an active membership ends by the day on which its union is dissolved',
  },
  severity: 'CONTRADICTION',
  register: () => Membership,
  rows: () => [Membership, Union],
  kind: 'invariant',
  sql: `
    select m.id as row_id, concat_ws(' / ', s.staff_no, m.from_on) as key,
      concat_ws(' / ', s.id, n.id) as subject, h.code as unit,
      daterange(greatest(m.from_on, n.dissolved_on), m.to_on) as days, greatest(m.revision, n.revision) as revision,
      jsonb_build_object('staff', s.staff_no, 'union', n.code, 'dissolved', n.dissolved_on) as params
    from unions n join memberships m on m.union_id = n.id join staff s on s.id = m.staff_id
      join org_units h on h.id = n.host_unit_id
    where n.dissolved_on is not null and m.kind = 'active'
      and (m.to_on is null or m.to_on > greatest(m.from_on, n.dissolved_on))`,
});
