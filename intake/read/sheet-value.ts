import { BrokenXml, XmlScan } from './xml-scan.ts';

/**
 * Whether a cell of a sheet has a value or a formula; reads up to the first one. True for broken
 * XML, which reading reports later.
 */
export async function hasValue(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  const seen = { value: false };
  const scan = new XmlScan({
    open: (name) => {
      seen.value ||= name === 'v' || name === 'is' || name === 'f';
    },
    close: () => undefined,
    text: () => undefined,
  });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of chunks) {
      scan.push(decoder.decode(chunk, { stream: true }));
      if (seen.value) return true;
    }
    scan.end();
    return false;
  } catch (error) {
    if (error instanceof BrokenXml) return true;
    throw error;
  }
}
