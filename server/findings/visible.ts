import type { Day } from '../../base/day.ts';
import type { FindingFilter } from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';
import { readCondition } from '../loaders/scope-condition.ts';
import { mayRead } from '../registers/privacy.ts';

/**
 * The facts that decide which findings a viewer may see: role, whether the key is for the whole
 * hierarchy, its units (null: all) and those above them, the day. Plain data.
 */
export interface Sight {
  readonly role: Viewer['role'];
  readonly atTop: boolean;
  readonly units: readonly number[] | null;
  readonly ancestors: readonly number[];
  readonly today: Day;
}

/** The sight of the viewer of a request. */
export const sightOf = ({
  viewer,
  loaders,
  today,
}: Pick<RequestContext, 'viewer' | 'loaders' | 'today'>): Sight => ({
  role: viewer.role,
  atTop: loaders.atTop(),
  units: loaders.visibleUnits(),
  ancestors: loaders.ancestorUnits(),
  today,
});

/**
 * The findings in the scope of a viewer: those whose every named row a STATISTICIAN key of the same
 * unit may read, with regard to units alone.
 */
export const findingsInScope =
  ({ units, ancestors, today }: Sight): FindingFilter =>
  (check, add) => {
    const register = registerOf(check.register());
    const readable = readCondition(
      register,
      't',
      { visibleUnits: () => units, ancestorUnits: () => ancestors, today },
      { add },
    );
    if (readable === null) return 'true';
    return ['q.row_id', ...(check.other ? [check.other] : [])]
      .map((id) => `exists (select from ${register.table} t where t.id = ${id} and ${readable})`)
      .join(' and ');
  };

/** The findings that a viewer may see: those whose every named row the viewer may read. */
export const visibleFindings =
  (sight: Sight): FindingFilter =>
  (check, add) => {
    const { role, atTop } = sight;
    const isReadable = mayRead(registerOf(check.register()), {
      viewer: { role },
      loaders: { atTop: () => atTop },
    });
    return isReadable ? findingsInScope(sight)(check, add) : 'false';
  };
