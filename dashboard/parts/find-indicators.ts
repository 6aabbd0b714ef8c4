import type { Indicator } from '../app/viewer.tsx';

/** A text as it is compared: without width and case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** How well a word fits an indicator: 0 is its code, higher is worse; null: not at all. */
function fitOf(indicator: Indicator, word: string): number | null {
  const code = folded(indicator.code);
  const texts = (values: readonly string[]): boolean =>
    values.some((text) => folded(text).includes(word));
  if (code === word) return 0;
  if (code.startsWith(word)) return 1;
  if (indicator.clauses.includes(word)) return 2;
  if (texts([indicator.title.zh, indicator.title.en])) return 3;
  if (code.includes(word) || indicator.clauses.some((clause) => clause.startsWith(word))) return 4;
  if (texts([indicator.id, indicator.definition.zh, indicator.definition.en])) return 5;
  return null;
}

/**
 * The indicators that every word of a text fits, the best first, otherwise in the order of the
 * catalogue: by code, clause, name in either language, id and definition. All of them for an empty
 * text.
 */
export function findIndicators(
  indicators: readonly Indicator[],
  text: string,
): readonly Indicator[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return indicators;
  return indicators
    .flatMap((indicator) => {
      const fits = words.map((word) => fitOf(indicator, word));
      return fits.includes(null) ? [] : [{ indicator, fit: Math.max(...fits.map(Number)) }];
    })
    .sort((a, b) => a.fit - b.fit)
    .map(({ indicator }) => indicator);
}
