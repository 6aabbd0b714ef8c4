import { describe, expect, it } from '@jest/globals';
import { printable } from '../../../bin/terminal/printable.ts';
import { displayWidth, textTable } from '../../../bin/terminal/text-table.ts';

describe('a table of text', () => {
  it('counts Chinese letters twice and accents not at all', () => {
    expect(displayWidth('工会 union')).toBe(10);
    expect(displayWidth('（é）')).toBe(5);
    expect(displayWidth('𠀀')).toBe(2);
  });

  it('puts numbers to the right and leaves no spaces at the end', () => {
    expect(
      textTable(
        ['表', '行数'],
        [
          ['staff', 5],
          ['会籍', 12_345],
        ],
      ),
    ).toBe(['表      行数', 'staff      5', '会籍   12345'].join('\n'));
    expect(textTable(['a', 'b'], [])).toBe('a  b');
  });
});

describe('printable text', () => {
  it('keeps line ends and tabs, and nothing that commands a terminal or turns a line', () => {
    expect(printable('a\tb\n\u001b[2J\u202ec\u009b\r')).toBe('a\tb\n�[2J�c��');
  });
});
