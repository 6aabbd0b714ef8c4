/**
 * Whether a text holds line breaks or other control characters, which have no place in a title:
 * they break lists, or are not seen.
 */
export const holdsControls = (text: string): boolean => /\p{Cc}/u.test(text);
