import { invariant } from '../../base/invariant.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { Measure } from '../measures/measure.ts';

const all = INDICATORS.flatMap(({ formula }) =>
  formula.measures.flatMap((it): Measure[] => (it.kind === 'unitsWith' ? [it, ...it.any] : [it])),
);

/** Every measure of the catalogue, by name. */
const byName = new Map<string, Measure>(all.map((it) => [it.name, it]));

/** The measure of a name. */
export function measureNamed(name: string): Measure {
  const found = byName.get(name);
  invariant(found, 'measure-unknown', name);
  return found;
}
