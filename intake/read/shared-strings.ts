import { plainText } from './cell-value.ts';
import { scanPieces } from './workbook-parts.ts';
import type { XmlHandler } from './xml-scan.ts';

/**
 * Collects the text of a string item: its `t` elements and runs joined, without phonetic guides
 * (`rPh`).
 */
export class ItemText implements XmlHandler {
  value = '';
  #inText = false;
  #inGuide = false;

  open(name: string): void {
    if (name === 't') this.#inText = !this.#inGuide;
    else if (name === 'rPh') this.#inGuide = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inGuide = false;
  }

  text(text: string): void {
    if (this.#inText) this.value += text;
  }
}

/** The shared strings of a workbook, trimmed, by index. All of them are in memory. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  let item = new ItemText();
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') item = new ItemText();
      else item.open(name);
    },
    close(name) {
      if (name === 'si') strings.push(plainText(item.value));
      else item.close(name);
    },
    text: (text) => item.text(text),
  };
  for await (const _ of scanPieces(chunks, handler));
  return strings;
}
