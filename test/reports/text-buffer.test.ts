import { describe, expect, it } from '@jest/globals';
import { TextBuffer } from '../../reports/snapshots/text-buffer.ts';

describe('a buffer of text', () => {
  it('holds what was written, however long, in UTF-8, and begins anew when it is cleared', () => {
    const buffer = new TextBuffer();
    const parts = ['{', '工会'.repeat(20_000), 'é', 'x'.repeat(200_000), '👩‍🏫'.repeat(10_000), '}'];
    for (const part of parts) buffer.write(part);
    expect(buffer.written.toString('utf8') === parts.join('')).toBe(true);
    expect(buffer.clear().write('短').written.toString()).toBe('短');
  });
});
