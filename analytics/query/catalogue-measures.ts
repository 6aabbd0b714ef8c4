import { invariant } from '../../base/invariant.ts';
import { INDICATORS } from '../indicators/index.ts';
import { withParts, type Measure } from '../measures/measure.ts';
import { conditionMeasures, figureMeasures } from './conditions.ts';

const all = INDICATORS.flatMap((indicator) => {
  const { counted, whole } = figureMeasures(indicator);
  return withParts([...counted, ...whole, ...conditionMeasures(indicator)]);
});

/** Every measure of the catalogue, by name. */
const byName = new Map<string, Measure>(all.map((measure) => [measure.name, measure]));

/** The measure of a name. */
export function measureNamed(name: string): Measure {
  const measure = byName.get(name);
  invariant(measure, 'measure-unknown', name);
  return measure;
}
