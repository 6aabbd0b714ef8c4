import { invariant } from '../../base/invariant.ts';
import { INDICATORS } from '../indicators/index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Measure } from '../measures/measure.ts';
import { withParts } from '../measures/measure-traits.ts';
import { conditionMeasures, figureMeasures } from './conditions.ts';

/** Every measure of the catalogue, and of indicators that were planned without being in it, by name. */
const byName = new Map<string, Measure>();
const entered = new WeakSet<Indicator>();

/** Enters the measures of an indicator, so that plans can name them. */
export function enterMeasures(indicator: Indicator): void {
  if (entered.has(indicator)) return;
  entered.add(indicator);
  const { counted, whole } = figureMeasures(indicator);
  const measures = withParts([...counted, ...whole, ...conditionMeasures(indicator)]);
  for (const measure of measures) byName.set(measure.name, measure);
}

INDICATORS.forEach(enterMeasures);

/** The measure of a name. */
export function measureNamed(name: string): Measure {
  const measure = byName.get(name);
  invariant(measure, 'measure-unknown', name);
  return measure;
}
