/**
 * Whether a text contains line breaks or other control characters. They are not allowed in titles:
 * they break lists or are invisible.
 */
export const holdsControls = (text: string): boolean => /\p{Cc}/u.test(text);
