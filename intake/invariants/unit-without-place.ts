import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { Employment } from '../../schema/registers/employment.ts';
import type { Check } from './check.ts';

/**
 * Every open unit with people has a parent on the union line, since its people would count in no total otherwise. An
 * upper node counts as having people if an open unit is below it. Only cities may have no parent;
 * in a store without a city, the upper nodes.
 */
export const unitWithoutPlace: Check = Object.freeze({
  id: 'UNIT_WITHOUT_PLACE',
  fault: 'UNIT_WITHOUT_PLACE',
  title: { zh: '在办且有人的单位没有上级', en: 'Open units with people but without a parent' },
  rule: {
    zh: '在办且有人的单位在工会线上有上级',
    en: 'an open unit with people has a parent on the union line',
  },
  severity: 'CONTRADICTION',
  register: () => OrgUnit,
  rows: () => [OrgUnit, OrgEdge, Employment],
  kind: 'invariant',
  sql: `
    select u.id as row_id, u.code as key, u.id::text as subject, u.code as unit,
      daterange(p.first, upper(g.days)) as days, greatest(u.revision, u.edges, p.revision) as revision,
      jsonb_build_object('unit', u.code) as params
    from (select u.id, u.code, u.revision, max(d.revision) as edges,
        datemultirange(daterange(u.opened_on, u.closed_on))
          - coalesce(range_agg(daterange(d.from_on, d.to_on)) filter (where d.id is not null), '{}') as gaps
      from org_units u left join org_edges d on d.unit_id = u.id and d.line = '${UNION_LINE}'
      where u.kind <> 'city' group by u.id) u
    cross join lateral unnest(u.gaps) as g(days)
    cross join lateral (select min(q.from_on) as first, max(q.revision) as revision from (
        select greatest(e.from_on, lower(g.days)) as from_on, e.revision from employments e
        where e.unit_id = u.id and e.is_main and daterange(e.from_on, e.to_on) && g.days
        union all
        select greatest(d.from_on, c.opened_on, lower(g.days)), greatest(d.revision, c.revision)
        from org_edges d join org_units c on c.id = d.unit_id
        where d.parent_id = u.id and d.line = '${UNION_LINE}'
          and not isempty(daterange(d.from_on, d.to_on) * daterange(c.opened_on, c.closed_on) * g.days)
          and exists (select from org_units where kind = 'city')) q) p
    where p.first is not null`,
});
