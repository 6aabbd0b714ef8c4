import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { Check } from './check.ts';

/** No open unit is below a closed one on the union line. */
export const openBelowClosed: Check = Object.freeze({
  id: 'OPEN_BELOW_CLOSED',
  fault: 'OPEN_BELOW_CLOSED',
  title: { zh: '在办单位隶属于已撤销的上级', en: 'Open units below closed ones' },
  rule: { zh: '在办单位的上级在办', en: 'the parent of an open unit is open' },
  severity: 'CONTRADICTION',
  register: () => OrgEdge,
  rows: () => [OrgEdge, OrgUnit],
  kind: 'invariant',
  sql: `
    select d.id as row_id, concat_ws(' / ', c.code, d.line, d.from_on) as key,
      concat_ws(' / ', c.id, p.id) as subject, c.code as unit,
      daterange(greatest(p.closed_on, d.from_on, c.opened_on), least(d.to_on, c.closed_on)) as days,
      greatest(d.revision, p.revision, c.revision) as revision,
      jsonb_build_object('unit', c.code, 'parent', p.code, 'closed', p.closed_on) as params
    from org_units p join org_edges d on d.parent_id = p.id join org_units c on c.id = d.unit_id
    where p.closed_on is not null and d.line = '${UNION_LINE}'
      and (least(d.to_on, c.closed_on) is null
        or least(d.to_on, c.closed_on) > greatest(p.closed_on, d.from_on, c.opened_on))`,
});
