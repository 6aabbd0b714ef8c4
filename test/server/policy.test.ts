import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallCity } from '../golden/small-city.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

interface Named {
  readonly code: string;
}
interface Clause extends Named {
  readonly text: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly part: string;
  readonly objective: boolean;
  readonly registers: readonly { readonly table: string; readonly many: string }[];
  readonly indicators: readonly (Named & { readonly definition: { readonly zh: string } })[];
}

const CLAUSE = `code text title { zh en } part objective
  registers { table many } indicators { code definition { zh } }`;

describe('the policy over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(new SmallCity().units('D1', 'U1').tables);
  });
  afterAll(() => server.close());

  it('leads from each clause to its text, its registers and its indicators', async () => {
    const { policy } = await server.data(
      typed<{
        policy: {
          readonly documentNo: string;
          readonly issuedOn: string;
          readonly title: { readonly zh: string };
          readonly parts: readonly (Named & { readonly clauses: readonly Named[] })[];
          readonly clauses: readonly Clause[];
        };
      }>(`{ policy { title { zh } documentNo issuedOn parts { code text clauses { code } }
        clauses { ${CLAUSE} } } }`),
      {},
      { role: 'ANALYST' },
    );
    expect(policy).toMatchObject({
      documentNo: '常教工〔2020〕18号',
      issuedOn: '2020-12-11',
      title: { zh: '关于新形势下加强基层工会建设 凝聚教育改革发展动力的指导意见' },
    });
    expect(policy.clauses.length).toBe(95);
    expect(policy.parts.flatMap(({ clauses }) => clauses.map(({ code }) => code))).toEqual(
      policy.clauses.map(({ code }) => code),
    );
    const all = policy.clauses.find(({ code }) => code === '2.1.4')!;
    expect(all).toMatchObject({
      part: '2.1',
      objective: false,
      text: '把包括事业编制和非事业编制在内的所有教职工最大限度地组织到工会中来',
    });
    expect(all.registers.map(({ table }) => table)).toEqual([
      'staff',
      'employments',
      'memberships',
    ]);
    expect(all.indicators.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['B01', 'B02', 'B03', 'B04', 'XB1', 'XB2', 'XB3', 'XB5']),
    );
    expect(policy.clauses.find(({ code }) => code === '1.2.1')).toMatchObject({
      objective: true,
      registers: [],
    });
  });

  it('leads from indicators and registers back to their clauses', async () => {
    const { indicator, registers } = await server.data(
      typed<{
        indicator: { readonly policyClauses: readonly Clause[] };
        registers: readonly {
          readonly table: string;
          readonly policyClauses: readonly Named[];
        }[];
      }>(`{ indicator(code: "G10") { policyClauses { ${CLAUSE} } }
        registers { table policyClauses { code } } }`),
      {},
    );
    expect(indicator.policyClauses.map(({ code, part }) => [code, part])).toEqual([
      ['2.3.6', '2.3'],
      ['2.3.11', '2.3'],
    ]);
    expect(indicator.policyClauses[0]!.text).toContain('知情权、参与权、表达权、监督权');
    const clausesOf = (table: string): string[] =>
      registers.find((one) => one.table === table)!.policyClauses.map(({ code }) => code);
    expect(clausesOf('survey_responses')).toEqual(['1.2.11', '2.2.1', '2.2.11', '2.3.6']);
    expect(clausesOf('contest_entries').slice(0, 2)).toEqual(['2.5.6', '2.5.7']);
  });

  it('answers one clause, and an unknown one with the nearest', async () => {
    const one = typed<{ clause: Clause }>(
      `query One($code: ID!) { clause(code: $code) { ${CLAUSE} } }`,
    );
    const { clause } = await server.data(one, { code: '2.5.8' });
    expect(clause.indicators.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['I01', 'I05']),
    );
    const error = await server.refusal(one, { code: '2.5.88' });
    expect(error.extensions.code).toBe('UNKNOWN_CLAUSE');
    expect(error.message).toContain('2.5.8');
  });
});
