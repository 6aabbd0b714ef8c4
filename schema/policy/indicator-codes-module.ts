/**
 * The text of `indicator-codes.ts`, which `npm run generate` writes: `schema` and `intake` may not
 * import the catalogue, and a signed target names its indicator by code.
 */
export const indicatorCodesModule = (
  codes: readonly string[],
): string => `// written by npm run generate

/** The codes of all indicators, in the order of the catalogue. */
export const INDICATOR_CODES: readonly string[] = Object.freeze([
${codes.map((code) => `  '${code}',\n`).join('')}]);
`;
