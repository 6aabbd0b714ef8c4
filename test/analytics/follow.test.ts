import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as nextTurn } from 'node:timers/promises';
import pg, { type Pool } from 'pg';
import type { Facts } from '../../analytics/facts/facts.ts';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { metrics } from '../../analytics/view.ts';
import { EVERYTHING } from './everything.ts';
import { anyCity, anyDay } from './any-city.ts';
import { anySteps, storedRows, tablesOf, take, type Step } from './any-change.ts';
import { anyQuestion, questionAbout, type QuestionDraft } from './any-question.ts';
import { CODES, oracle } from './oracle.ts';
import { SmallCity } from '../golden/small-city.ts';
import { takeTables } from '../intake/support.ts';
import { openReusedStore, type ReusedStore } from './reused-store.ts';
import { expectSameRows, NEAR } from './same-rows.ts';
import { expectSameAnswers, type AnswerOfFacts } from './same-answers.ts';
import { answerOf, ask, factsOf } from './support.ts';

const questions = (maxLength: number): fc.Arbitrary<QuestionDraft[]> =>
  fc.array(anyQuestion, { minLength: 3, maxLength, size: 'max' });

/** What an ANALYST of the whole hierarchy sees. */
const guarded = (facts: Facts, query: MetricQuery, day: string): AnswerOfFacts => ({
  facts,
  answer: metrics(
    { facts, scope: wholeScope(facts.hierarchy, day), guarded: true, today: day },
    query,
  ),
});

const open = (facts: Facts, query: MetricQuery, day: string): AnswerOfFacts => ({
  facts,
  answer: answerOf(facts, query, day),
});

describe('facts that follow the revisions of a store', () => {
  let reused: ReusedStore;
  let pool: Pool;
  beforeAll(async () => {
    reused = await openReusedStore();
    ({ pool } = reused.store);
  });
  afterAll(() => reused.close());

  /** Takes steps and tells after each that changed something; the number of those. */
  async function walk(
    steps: readonly Step[],
    publish: (revision: number) => Promise<void>,
  ): Promise<number> {
    let taken = 0;
    for (const step of steps) {
      const revision = await take(pool, step);
      if (revision === null) continue;
      taken++;
      await publish(revision);
    }
    return taken;
  }

  it('answer any question after any chain of changes as facts made anew do, and as the contract words it', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyCity({ horizons: 'some' }), anyCity({ tidy: true })),
        anySteps(10),
        questions(8),
        anyDay,
        async (tables, steps, drafts, day) => {
          await reused.fill(tables);
          const followed = new FollowedFacts(pool);
          const seldom = new FollowedFacts(pool);
          const first = await followed.at(1);
          await seldom.at(1);
          const expectSame = async (facts: Facts): Promise<void> => {
            const fresh = await factsOf(pool);
            const now = tablesOf(await storedRows(pool));
            for (const query of [...EVERYTHING, ...drafts.map((it) => questionAbout(now, it))]) {
              expectSameAnswers(open(facts, query, day), open(fresh, query, day), query);
              expectSameAnswers(guarded(facts, query, day), guarded(fresh, query, day), query);
            }
          };
          taken += await walk(steps, async (revision) => {
            const facts = await followed.at(revision);
            expect([facts.builtAt, facts.revision]).toEqual([first.builtAt, revision]);
            await expectSame(facts);
          });
          const now = tablesOf(await storedRows(pool));
          const facts = await followed.at(1);
          await expectSame(await seldom.at(facts.revision));
          const known = EVERYTHING.map((query) => ({
            ...query,
            indicators: query.indicators.filter((code) => CODES.includes(code)),
          }));
          for (const query of [...known, ...drafts.map((it) => questionAbout(now, it))])
            expectSameRows(ask(facts, query, day), oracle(now, query, day), query, NEAR);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(8);
  });

  it('speak of one revision at any moment, while changes are written and read', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(anyCity(), anyCity({ tidy: true })),
        anySteps(8),
        anyDay,
        async (tables, steps, day) => {
          await reused.fill(tables);
          const followed = new FollowedFacts(pool);
          const told: { revision: number; answer: AnswerOfFacts }[] = [];
          const expected = new Map<number, AnswerOfFacts>();
          const [query] = EVERYTHING;
          const note = async (revision: number): Promise<void> =>
            void expected.set(revision, open(await factsOf(pool), query!, day));
          await followed.at(1);
          await note(1);
          const writing = { done: false };
          const writer = walk(steps, async (revision) => {
            void followed.at(revision);
            await note(revision);
          }).finally(() => {
            writing.done = true;
          });
          while (!writing.done) {
            const facts = followed.ready(0)!;
            const { revision } = facts;
            if (told.filter((it) => it.revision === revision).length < 20)
              told.push({ revision, answer: open(facts, query!, day) });
            expect(facts.revision).toBe(revision);
            await nextTurn();
          }
          await writer;
          const last = Math.max(...expected.keys());
          told.push({ revision: last, answer: open(await followed.at(last), query!, day) });
          // a step may have been several revisions, of which only the last is known
          for (const { revision, answer } of told)
            if (expected.has(revision))
              expectSameAnswers(answer, expected.get(revision)!, { query, revision });
        },
      ),
      { numRuns: 3, endOnFailure: true },
    ));

  it('are made anew where much changed, and are the same', async () => {
    const many = Array.from({ length: 210 }, (_, i) => `U${i}`);
    const city = new SmallCity().units('D1', ...many).people(3, 'U7');
    const [query] = EVERYTHING;
    await reused.fill(city.tables);
    const followed = new FollowedFacts(pool);
    const first = await followed.at(1);
    const { outcome } = await takeTables(pool, {
      bodies: [
        city.tables.bodies![0]!,
        ...many.map((code) => [code, 'staff_congress', '2020-01-01', '']),
      ],
      union_coverage: city.tables.union_coverage!,
    });
    const facts = await followed.at(2);
    expect([outcome, facts.builtAt, first.revision, facts.revision]).toEqual(['WRITTEN', 2, 1, 2]);
    expectSameRows(ask(facts, query!), ask(await factsOf(pool), query!), query);
  });

  it('are loaded once for all who ask at the same time, and again after a failure', async () => {
    await reused.fill(fc.sample(anyCity(), { seed: 1, numRuns: 1 })[0]!);
    const followed = new FollowedFacts(pool);
    expect(followed.ready(0)).toBeNull();
    const [one, other] = await Promise.all([followed.at(1), followed.at(0)]);
    expect(other).toBe(one);
    expect([followed.ready(1), followed.ready(2)]).toEqual([one, null]);
    const owner = new pg.Client(reused.store.ownerUrl);
    const failing = new FollowedFacts(pool);
    await owner.connect();
    await owner.query('alter table revisions rename to away');
    await expect(failing.at(1)).rejects.toThrow('revisions');
    await owner.query('alter table away rename to revisions');
    await owner.end();
    expect((await failing.at(1)).revision).toBe(1);
  });
});
