/** What has no place in a line of text: control characters, halves of characters, line separators, characters that nobody sees, and what XML cannot hold. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/u;

/** The first character of a text that has no place in a line; null where there is none. */
export const unseenIn = (text: string): string | null => UNSEEN.exec(text)?.[0] ?? null;
