import { invariant } from '../../base/invariant.ts';
import type { StateSchema } from './state-schema.ts';

/** A function of a state that branches more often than this reads too many attributes to be a predicate. */
const MAX_BRANCHES = 100_000;

interface Branch {
  readonly name: string;
  index: number;
}

/**
 * The attributes that decide what a function of a state returns, so that nothing has to be declared
 * next to the function. It is run on every combination of the values that it reads; each run
 * discovers further reads. Cost: a run for each combination of the attributes read.
 */
export function attributesRead<S extends object>(
  schema: StateSchema<S>,
  decide: (state: S) => unknown,
): ReadonlySet<string> {
  const names = new Set<string>();
  const path: Branch[] = [];
  for (let runs = 0; ; runs++) {
    invariant(runs < MAX_BRANCHES, 'state-predicate-branches');
    const indexes = new Map(path.map(({ name, index }) => [name, index]));
    const get = (_: object, property: string | symbol): unknown => {
      const name = String(property);
      const { values } = schema.attribute(name);
      let index = indexes.get(name);
      if (index === undefined) {
        index = 0;
        indexes.set(name, index);
        path.push({ name, index });
        names.add(name);
      }
      return values[index];
    };
    decide(new Proxy({}, { get }) as S);
    while (path.length > 0) {
      const last = path.at(-1)!;
      if (++last.index < schema.attribute(last.name).values.length) break;
      path.pop();
    }
    if (path.length === 0) return names;
  }
}
