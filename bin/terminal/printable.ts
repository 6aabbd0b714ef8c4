const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text without control characters that could command the terminal or reverse a line; line ends
 * and tabs stay.
 */
export const printable = (text: string): string => text.replace(UNSAFE, '\uFFFD');
