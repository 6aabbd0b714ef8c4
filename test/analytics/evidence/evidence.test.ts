import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  EvidenceList,
  EvidencePage,
  EvidencePlace,
  EvidenceRow,
} from '../../../analytics/evidence/evidence.ts';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { dimensionNamed } from '../../../analytics/dimensions/index.ts';
import { INDICATORS } from '../../../analytics/indicators/index.ts';
import { canGroupBy } from '../../../analytics/query/resolved-query.ts';
import { contractAnswers, contractTables } from '../../fixtures/contract-package.ts';
import { answersOfToday, POLICY_PACKAGE } from '../../fixtures/policy-package.ts';
import type { Tables } from '../../fixtures/union-package.ts';
import { takePath } from '../../intake/support.ts';
import { openFilledStore } from '../../support/filled.ts';
import { openTestStore } from '../../support/store.ts';
import { anyCity, anyDay } from '../any-city.ts';
import { anyPeriod, anyQuestion, questionAbout } from '../any-question.ts';
import { above, City, daysOf, RATES_WITHOUT_SURVEY } from '../oracle.ts';
import type { Item } from '../oracle/figures.ts';
import { ORACLE } from '../oracle/groups.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { ask, factsOf } from '../support.ts';
import { evidenceFor, wrongEvidence } from './support.ts';
import { anyCityWithProjects } from './with-projects.ts';

const CODES = INDICATORS.map(({ code }) => code);
const PARTS = ['COUNTED', 'NOT_COUNTED'] as const;
const TODAY = '2026-06-30';

describe('evidence', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());
  const factsAbout = async (tables: Tables): Promise<Facts> => {
    await reused.fill(tables);
    return factsOf(reused.store.pool);
  };

  it('adds up to every figure of any city, by groups, with filters, in both readings', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        anyCityWithProjects,
        fc.array(anyQuestion, { minLength: 6, maxLength: 6 }),
        anyDay,
        async (tables, drafts, today) => {
          const facts = await factsAbout(tables);
          for (const draft of drafts) {
            const query = questionAbout(tables, draft);
            const dimensions = [...query.by!, ...query.where!.map((one) => one.dimension)].map(
              dimensionNamed,
            );
            const whole = {
              ...query,
              indicators: INDICATORS.filter((indicator) =>
                dimensions.every((dimension) => canGroupBy(indicator, dimension)),
              ).map(({ code }) => code),
            };
            const rows = ask(facts, whole, today);
            compared += rows.filter(({ denominator }) => denominator).length;
            expect(wrongEvidence(facts, whole, rows, today)).toEqual([]);
          }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('lists whom and what the contract counts, and no others', () =>
    fc.assert(
      fc.asyncProperty(
        anyCity(),
        fc.array(anyPeriod, { minLength: 3, maxLength: 3 }),
        async (tables, periods) => {
          const facts = await factsAbout(tables);
          const city = new City(tables);
          const { rows: staff } = await reused.store.pool.query<{ id: number; staff_no: string }>(
            'select id, staff_no from staff',
          );
          const numbers = new Map(staff.map(({ id, staff_no }) => [id, staff_no]));
          const nameOf = ({ node, person }: EvidenceRow): string =>
            `${facts.hierarchy.nodes[node]!.code} ${person === null ? '' : numbers.get(person)!}`;
          for (const period of periods)
            for (const indicator of RATES_WITHOUT_SURVEY)
              for (const { code: unit } of city.units.filter(({ kind }) => kind !== 'unit')) {
                const items = (ORACLE.get(indicator)!.count(city, daysOf(period)) as Item[]).filter(
                  ({ unit: at, day }) => above(city.treeOn(day), at).includes(unit),
                );
                for (const part of PARTS) {
                  const expected = items
                    .filter((item) => item.whole && item.part === (part === 'COUNTED'))
                    .map(({ unit: at, worker }) => `${at} ${worker?.person.staff_no ?? ''}`);
                  const listed = evidenceFor(
                    facts,
                    { indicators: [], periods: [] },
                    { indicator, unit, period, group: [] },
                    part,
                    TODAY,
                  )!.rows.map(nameOf);
                  expect({ indicator, unit, period, part, listed: listed.sort() }).toEqual({
                    indicator,
                    unit,
                    period,
                    part,
                    listed: expected.sort(),
                  });
                }
              }
        },
      ),
      { numRuns: 3, endOnFailure: true },
    ));

  it('is the same in pages as in one piece', async () => {
    const facts = await factsAbout(contractTables());
    for (const indicator of CODES)
      for (const part of PARTS) {
        const row = {
          indicator,
          unit: contractTables().org_units![1]![0]!,
          period: '2025',
          group: [],
        };
        const list = (page?: EvidencePage) =>
          evidenceFor(facts, { indicators: [], periods: [] }, row, part, TODAY, page);
        const whole = list();
        if (!whole) continue;
        const pages: EvidenceRow[] = [];
        for (let after: EvidencePlace | null = null, hasMore = true; hasMore;) {
          const page: EvidenceList = list({ after, first: 37 })!;
          expect([page.count, page.total]).toEqual([whole.count, whole.total]);
          pages.push(...page.rows);
          after = page.rows.at(-1)?.place ?? null;
          hasMore = page.hasMore;
        }
        expect(pages).toEqual(whole.rows);
      }
  });

  it('adds up to every figure that the contract demands', async () => {
    const store = await openFilledStore(contractTables());
    try {
      const facts = await factsOf(store.pool);
      for (const { query } of contractAnswers)
        expect(wrongEvidence(facts, query, ask(facts, query, TODAY), TODAY)).toEqual([]);
    } finally {
      await store.close();
    }
  });

  it('adds up to every figure that the policy demands', async () => {
    const store = await openTestStore();
    try {
      await takePath(store.pool, POLICY_PACKAGE);
      const facts = await factsOf(store.pool);
      for (const { query } of answersOfToday())
        expect(wrongEvidence(facts, query, ask(facts, query, TODAY), TODAY)).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
