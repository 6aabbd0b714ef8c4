import { orgUnitKind } from '../../schema/code-lists/org-unit-kind.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { isOneOf } from '../../schema/register/sql-text.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { sameRow, isReplaced, type Stage } from '../stage/stage.ts';
import { sqlJson, stagedRows, type Rule, type RuleContext } from './rule.ts';

const units = registerOf(OrgUnit);
const edges = registerOf(OrgEdge);

/** The kinds of parents that each kind of org unit cannot have; the others may be below any kind. */
const IMPOSSIBLE_PARENTS = {
  city: ['district', 'unit', 'group'],
  district: ['unit', 'group'],
} as const;

const isImpossible = (child: string, parent: string): string =>
  Object.entries(IMPOSSIBLE_PARENTS)
    .map(([kind, parents]) => `(${child} = '${kind}' and ${isOneOf(parent, parents)})`)
    .join(' or ');

const titleOf = (kind: string): string => `(${sqlJson(orgUnitKind.codes)} -> ${kind})`;

/**
 * A city or district is never below a unit or union group, nor a city below a district, on any
 * line. A unit may be below another unit, such as a campus below its school. A row that repeats the
 * parent of a stored edge passes, so that such an edge of an older store can be ended; a row that
 * closes a cycle has only that fault.
 */
export const parentKind: Rule = async (context, stage) => {
  if (stage.register === edges) await checkParents(context, stage);
  if (stage.register === units) await checkChangedKinds(context, stage);
};

/** Org units as they would be written: stored ones and staged ones, with their stored kind. */
function unitsAfter(context: RuleContext): string {
  const stage = context.stages.get(units);
  if (!stage?.columns.some(({ property }) => property === 'kind'))
    return '(select t.id, t.code, t.kind, t.kind as stored_kind, null::integer as row_no from org_units t)';
  return `(select t.id, coalesce(s.code, t.code) as code, coalesce(s.kind, t.kind) as kind,
      t.kind as stored_kind, s.row_no
    from org_units t full join ${stagedRows(context, stage)} s on ${sameRow(stage, context.pinned)})`;
}

async function checkParents(context: RuleContext, stage: Stage): Promise<void> {
  await context.faults.addQuery(
    edges,
    'PARENT_KIND',
    `with units_after as materialized ${unitsAfter(context)}
    select distinct on (s.row_no) s.row_no, 'parent_code' as column_name, s.parent_key as value,
      jsonb_build_object('unit', c.code, 'kind', ${titleOf('c.kind')}, 'parent', p.code,
        'parentKind', ${titleOf('p.kind')}) as params
    from ${stagedRows(context, stage)} s
    join units_after c on c.code = s.unit_key join units_after p on p.code = s.parent_key
    where (${isImpossible('c.kind', 'p.kind')})
      and not exists (select from org_edges t where t.unit_id = c.id and t.parent_id = p.id)
      and not exists (select from stage_faults f
        where f.table_name = '${edges.table}' and f.row_no = s.row_no and f.code = 'CYCLE')`,
  );
}

/** Checks stored edges of org units whose kind changes, unless the package replaces the edges. */
async function checkChangedKinds(context: RuleContext, stage: Stage): Promise<void> {
  if (!stage.columns.some(({ property }) => property === 'kind')) return;
  const replacing = context.stages.get(edges);
  const isKept = replacing
    ? `not ${isReplaced(replacing, stagedRows(context, replacing), context.pinned)}`
    : 'true';
  const edgesOf = (own: string): string => `
    select n.row_no, n.kind, c.code as unit, c.kind as unit_kind, p.code as parent,
      p.kind as parent_kind
    from units_after n join org_edges t on t.${own} = n.id
    join units_after c on c.id = t.unit_id join units_after p on p.id = t.parent_id
    where n.row_no is not null and n.kind <> n.stored_kind and ${isKept}
      and (${isImpossible('c.kind', 'p.kind')})`;
  await context.faults.addQuery(
    units,
    'PARENT_KIND',
    `with units_after as materialized ${unitsAfter(context)}
    select distinct on (e.row_no) e.row_no, 'kind' as column_name, e.kind as value,
      jsonb_build_object('unit', e.unit, 'kind', ${titleOf('e.unit_kind')}, 'parent', e.parent,
        'parentKind', ${titleOf('e.parent_kind')}) as params
    from (${edgesOf('unit_id')} union all ${edgesOf('parent_id')}) e`,
  );
}
