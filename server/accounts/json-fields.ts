import { TongxinError } from '../../base/errors/errors.ts';

/** No text of these requests is longer. */
const MAX_LENGTH = 1_000;

/** The texts of a JSON body by their names. Throws INVALID_QUERY. */
export function textsIn<N extends string>(
  body: unknown,
  ...names: readonly N[]
): Readonly<Record<N, string>> {
  const fields = (typeof body === 'object' ? body : null) as Readonly<
    Record<string, unknown>
  > | null;
  return Object.fromEntries(
    names.map((name) => {
      const value = fields !== null && Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (typeof value !== 'string' || value.length > MAX_LENGTH || value.includes('\0'))
        throw new TongxinError('INVALID_QUERY', {
          reason: {
            zh: `JSON 正文中的 ${name} 应为不超过 ${MAX_LENGTH} 个字符的文本`,
            en: `${name} in the JSON body should be a text of at most ${MAX_LENGTH} characters`,
          },
        });
      return [name, value];
    }),
  ) as Record<N, string>;
}
