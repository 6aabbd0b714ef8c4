/** A text for where HTML is taken, such as the tips of charts. */
export const htmlText = (text: string): string =>
  text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);
