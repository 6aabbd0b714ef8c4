import { UnionCoverage } from '../../schema/registers/union-coverage.ts';
import { Union } from '../../schema/registers/union.ts';
import type { Check } from './check.ts';

/** A union covers no unit after the day on which it was dissolved. */
export const coverageByDissolvedUnion: Check = Object.freeze({
  id: 'COVERAGE_BY_DISSOLVED_UNION',
  fault: 'COVERAGE_BY_DISSOLVED_UNION',
  title: { zh: '由已撤销的工会覆盖', en: 'Coverage by dissolved unions' },
  rule: { zh: '工会撤销后不再覆盖单位', en: 'a union covers no unit after it was dissolved' },
  severity: 'CONTRADICTION',
  register: () => UnionCoverage,
  rows: () => [UnionCoverage, Union],
  kind: 'invariant',
  sql: `
    select c.id as row_id, concat_ws(' / ', n.code, u.code, c.from_on) as key,
      concat_ws(' / ', n.id, u.id) as subject, u.code as unit,
      daterange(greatest(c.from_on, n.dissolved_on), c.to_on) as days, greatest(c.revision, n.revision) as revision,
      jsonb_build_object('union', n.code, 'unit', u.code, 'dissolved', n.dissolved_on) as params
    from unions n join union_coverage c on c.union_id = n.id join org_units u on u.id = c.unit_id
    where n.dissolved_on is not null and (c.to_on is null or c.to_on > greatest(c.from_on, n.dissolved_on))`,
});
