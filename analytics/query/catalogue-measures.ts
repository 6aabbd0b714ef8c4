import { invariant } from '../../base/invariant.ts';
import { INDICATORS } from '../indicators/index.ts';
import { withParts, type Measure } from '../measures/measure.ts';
import { conditionMeasures, figureMeasures } from './conditions.ts';

const all = INDICATORS.flatMap((indicator) => {
  const { counted, whole } = figureMeasures(indicator);
  return withParts([...counted, ...whole, ...conditionMeasures(indicator)]);
});

/** Every measure of the catalogue, by name. */
const byName = new Map<string, Measure>(all.map((it) => [it.name, it]));

/** The measure of a name. */
export function measureNamed(name: string): Measure {
  const found = byName.get(name);
  invariant(found, 'measure-unknown', name);
  return found;
}
