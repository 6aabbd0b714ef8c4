import type { Setting } from '../../schema/settings/settings.ts';
import type { Facts } from '../facts/facts.ts';
import type { Measure } from '../measures/measure.ts';
import type { Window } from '../measures/window.ts';

/**
 * A measure that depends on settings: `as` makes it from their values. Each window uses the values
 * in force on its last day. Title and parts do not depend on the values; a variant for other than
 * the standard values has a suffix in its name.
 */
export function bySettings<M extends Measure>(
  settings: readonly Setting[],
  as: (values: readonly number[]) => M,
): M {
  return {
    ...as(settings.map(({ standard }) => standard!)),
    configured: { settings, as },
  };
}

/** By measure, what it is for other values than the standard ones, by their text. */
const resolvedMeasures = new WeakMap<Measure, Map<string, Measure>>();

/** What a measure is in a window: with the values of its settings on the last day. */
export function inWindow<M extends Measure>(
  measure: M,
  { on }: Pick<Window, 'on'>,
  { settings }: Pick<Facts, 'settings'>,
): M {
  const { configured } = measure;
  if (!configured) return measure;
  const values = configured.settings.map((setting) => settings.numberOn(setting, on));
  if (values.every((value, i) => value === configured.settings[i]!.standard)) return measure;
  const text = values.join(' ');
  let byValues = resolvedMeasures.get(measure);
  if (!byValues) resolvedMeasures.set(measure, (byValues = new Map<string, Measure>()));
  let other = byValues.get(text) as M | undefined;
  if (!other) {
    const { windows, template } = measure;
    other = {
      ...(configured.as(values) as M),
      // columns are cached by name
      name: `${measure.name} with ${text}`,
      ...(windows && { windows }),
      ...(template !== undefined && { template }),
    };
    byValues.set(text, other);
  }
  return other;
}
