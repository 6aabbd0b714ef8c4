import { parseArgs } from 'node:util';

/**
 * The whole numbers of the command line, given as `--name N`, with their defaults. Throws for any
 * other option or value.
 */
export function wholeNumbers<N extends string>(
  defaults: Readonly<Record<N, number>>,
): Record<N, number> {
  const names = Object.keys(defaults) as N[];
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  return Object.fromEntries(
    names.map((name) => {
      const text = values[name];
      const value = text === undefined ? defaults[name] : Number(text);
      if (!Number.isSafeInteger(value) || value < 1)
        throw new Error(`--${name} ${text ?? ''}: a whole number from 1 on`);
      return [name, value];
    }),
  ) as Record<N, number>;
}
