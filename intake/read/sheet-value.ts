import { BrokenXml, XmlScan } from './xml-scan.ts';

/** Whether some cell of a sheet has a value or a formula; read up to the first of them. True where the XML is broken: reading will say so. */
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
