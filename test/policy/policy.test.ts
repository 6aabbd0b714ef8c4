import { describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { CHAPTERS, clauseNamed, clauses, policy } from '../../schema/policy/policy.ts';
import { registers } from '../../schema/registers/index.ts';
import { RECORDS_ALONE } from './records-alone.ts';

describe('the policy', () => {
  it('has 95 clauses, numbered within their parts without a gap', () => {
    expect(clauses.length).toBe(95);
    for (const part of policy.parts) {
      expect(part.clauses.map(({ code }) => code)).toEqual(
        part.clauses.map((_, i) => `${part.code}.${i + 1}`),
      );
      expect(Object.keys(CHAPTERS)).toContain(part.code[0]);
    }
  });

  it('quotes each clause from the text of its part, in the order of the document', () => {
    for (const { text, clauses } of policy.parts) {
      const places = clauses.map((clause) => text.indexOf(clause.text));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('leaves no word of its parts on tasks and support to no clause', () => {
    for (const { code, text, clauses } of policy.parts.filter(({ code }) => code > '1')) {
      const rest = clauses.reduce((left, clause) => left.replace(clause.text, ''), text);
      expect([code, rest.replace(/[，。、“”]/g, '').length < 60]).toEqual([code, true]);
    }
  });

  it('names the nearest clauses where there is none of a code', () => {
    expect(() => clauseNamed('2.1.33')).toThrow('2.1.3');
    expect(clauseNamed(' 2.1.3 ').title.en).toBe('A union at every unit');
  });
});

describe('every clause', () => {
  const requirements = clauses.filter(({ isObjective }) => !isObjective).map(({ code }) => code);
  const without = (named: readonly { readonly clauses: readonly string[] }[]): string[] =>
    requirements.filter((code) => !named.some((one) => one.clauses.includes(code)));

  it('has a register, unless it is an objective', () => {
    expect(without(registers)).toEqual([]);
  });

  it('has an indicator, unless it is an objective or a record alone', () => {
    expect(without(INDICATORS).filter((code) => !RECORDS_ALONE.includes(code))).toEqual([]);
  });

  it('that a register or an indicator names is one of the policy', () => {
    const codes = new Set(clauses.map(({ code }) => code));
    expect(
      [...registers, ...INDICATORS].flatMap((one) =>
        one.clauses.filter((code) => !codes.has(code)),
      ),
    ).toEqual([]);
  });

  it('is called an objective where other clauses make it measurable', () => {
    expect(clauses.filter(({ isObjective }) => isObjective).map(({ code }) => code)).toEqual([
      '1.1.2',
      '1.2.1',
      '1.2.4',
      '1.2.7',
    ]);
  });
});
