import { TongxinError } from '../../base/errors/errors.ts';

/** The format with a file name extension, ignoring case. Throws UNKNOWN_FORMAT. */
export function byEnding<F extends { readonly ending: string }>(
  forms: readonly F[],
  ending: string,
): F {
  const match = forms.find((form) => form.ending === ending.toLowerCase());
  if (!match)
    throw new TongxinError('UNKNOWN_FORMAT', {
      format: ending.slice(0, 20),
      formats: forms.map((form) => form.ending).join(', '),
    });
  return match;
}

/** The base name and the extension of a file; the extension is empty if there is none. */
export function partsOfName(file: string): { readonly name: string; readonly ending: string } {
  const dot = file.lastIndexOf('.');
  return dot < 0
    ? { name: file, ending: '' }
    : { name: file.slice(0, dot), ending: file.slice(dot + 1) };
}
