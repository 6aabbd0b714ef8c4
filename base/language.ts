/** The two languages in which every message, label and title exists. */
export type Language = 'zh' | 'en';

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The language preferred by an `Accept-Language` header or a `LANG` variable; Chinese when it names neither. */
export function languageOf(preference: string | undefined): Language {
  if (preference === undefined) return 'zh';
  const ranked = preference
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const q = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => q > 0 && /^(zh|en)\b|^(zh|en)_/.test(tag))
    .sort((a, b) => b.q - a.q);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh';
}
