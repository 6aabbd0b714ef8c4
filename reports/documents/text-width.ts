/** The width of a text on paper, counting a Chinese character as 2. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
