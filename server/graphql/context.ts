import type { Language } from '../../base/language.ts';
import type { Day } from '../../base/day.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Store } from '../../schema/store/open.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Loaders } from '../loaders/loaders.ts';

/** What every resolver of a request knows. */
export interface RequestContext {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly store: Store;
  /** the hierarchy at `revision`, the newest one committed when the request began */
  readonly hierarchy: Hierarchy;
  readonly revision: number;
  readonly today: Day;
  readonly loaders: Loaders;
  /** makes loaders that see what a mutation of this request has just committed */
  readonly refreshed: () => Promise<RequestContext>;
}
