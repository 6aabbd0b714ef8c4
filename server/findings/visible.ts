import type { Day } from '../../base/day.ts';
import type { FindingFilter } from '../../intake/invariants/findings.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestContext } from '../graphql/context.ts';
import { mayRead } from '../access/rights.ts';
import type { Officer } from '../loaders/loader-context.ts';
import { readCondition, readGround } from '../loaders/scope-condition.ts';

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
  /** the officer in charge of cases, see {@link LoaderContext}; null for other viewers */
  readonly officer: Officer | null;
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
  officer: loaders.officer(),
});

/**
 * The findings in the scope of a viewer: those whose every named row a STATISTICIAN key of the same
 * unit may read, with regard to units alone, and whose check lets the viewer see what else it reads.
 */
export const findingsInScope =
  ({ units, ancestors, today, officer }: Sight): FindingFilter =>
  (check, add) => {
    const register = registerOf(check.register());
    const scope = {
      visibleUnits: () => units,
      ancestorUnits: () => ancestors,
      officer: () => officer,
      today,
    };
    const readable = readCondition(register, 't', scope, { add });
    const named = ['q.row_id', ...(check.other ? [check.other] : [])].map(
      (id) => `exists (select from ${register.table} t where t.id = ${id} and ${readable})`,
    );
    const ground = check.visibleIf && readGround(scope, { add });
    const conditions = [
      ...(readable === null ? [] : named),
      ...(ground ? [check.visibleIf(ground)] : []),
    ];
    return conditions.join(' and ') || 'true';
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
