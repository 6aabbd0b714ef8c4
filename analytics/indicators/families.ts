/**
 * Codes of the policy that stand for several figures, with the codes of these in the order in which
 * they are answered. Each may be queried by itself.
 */
export const FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'XE5',
    [
      'XE5-report-p50',
      'XE5-report-p90',
      'XE5-help-p50',
      'XE5-help-p90',
      'XE5-close-p50',
      'XE5-close-p90',
    ],
  ],
]);

/** The codes for which a name stands: those of a family, in either case, or the name alone. */
export const namesIn = (name: string): readonly string[] =>
  FAMILIES.get(name.trim().toUpperCase()) ?? [name];
