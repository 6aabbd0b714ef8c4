import { describe, expect, it } from '@jest/globals';
import { foldKey } from '../../../schema/register/folded-key.ts';

describe('the folded form of a key', () => {
  it.each([
    ['lower case', 't-u1'],
    ['full width', 'Ｔ－Ｕ１'],
    ['U+2010', 'T\u2010U1'],
    ['a hyphen that does not break', 'T\u2011U1'],
    ['an en dash', 'T–U1'],
    ['an em dash', 'T—U1'],
    ['a minus sign', 'T−U1'],
    ['a small hyphen', 'T﹣U1'],
    ['a hyphen bullet', 'T⁃U1'],
    ['a sign for long vowels', 'TーU1'],
    ['the Chinese one', 'T一U1'],
    ['Cyrillic', 'Т-U1'],
    ['Cyrillic in lower case', 'т-u1'],
    ['Greek', 'Τ-U1'],
    ['mathematical letters', '𝐓-𝐔𝟏'],
    ['letters in circles', 'Ⓣ-Ⓤ①'],
    ['Arabic digits', 'T-U١'],
    ['a blank inside', 'T- U1'],
    ['a blank that does not break', 'T-U1\u00a0'],
    ['an ideographic blank', 'T-\u3000U1'],
    ['a blank without width', 'T-\u200bU1'],
    ['a joiner', 'T\u2060-U1'],
    ['an empty pattern of Braille', 'T-\u2800U1'],
  ])('is that of T-U1 for %s', (_, key) => {
    expect(foldKey(key)).toBe(foldKey('T-U1'));
  });

  it.each([
    ['Cyrillic against Greek', 'Т-U1', 'Τ-U1'],
    ['a capital lunate sigma, whose plain form is another letter', 'Ϲ001', 'C001'],
    ['a capital I of Cyrillic', 'SCHOOL-І', 'SCHOOL-I'],
    ['a capital I of Greek', 'Ιb', 'Ib'],
    ['a small o of Cyrillic', 'оld', 'old'],
    ['Cyrillic м', 'м1', 'M1'],
    ['Cyrillic of either case', 'ШКОЛА-1', 'школа-1'],
    ['letters with two lower forms', 'ΟΔΟΣ', 'οδος'],
    ['ß', 'Straße', 'STRASSE'],
    ['the Chinese zero', '2〇25', '2025'],
    ['marks apart', 'e\u0301', 'é'],
    ['quotation marks', 'A’1', "a'1"],
    ['full-width digits', '００１２', '0012'],
    ['kana like Chinese', 'エ-1', '工-1'],
  ])('is one for %s', (_, one, other) => {
    expect(foldKey(one)).toBe(foldKey(other));
  });

  it.each([
    ['S1', 'SL'],
    ['S1', 'SI'],
    ['P0', 'PO'],
    ['M1', 'RN1'],
    ['A-1', 'A_1'],
    ['A-1', 'A1'],
    ['A.1', 'A,1'],
    ['常州一小', '常州二小'],
    ['0012', '012'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldKey(one)).not.toBe(foldKey(other));
  });
});
