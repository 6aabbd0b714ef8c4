/** A text for where HTML is taken, such as the tips of charts. */
export const htmlText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
