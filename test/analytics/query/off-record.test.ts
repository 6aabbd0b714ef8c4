import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../analytics/facts/facts.ts';
import type { MetricQuery } from '../../../analytics/query/metric-query.ts';
import { SmallCity } from '../../golden/small-city.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { ask, factsOf, type PlainRow } from '../support.ts';

const TODAY = '2026-01-15';

/** Two units in each district, ten people in each, of whom the first half are members. */
function city(): SmallCity {
  const made = new SmallCity().units('D1', 'U1', 'U2').units('D2', 'U3', 'U4');
  made.unions('U1', 'U2', 'U3', 'U4');
  for (const unit of ['U1', 'U2', 'U3', 'U4'])
    made.people(5, unit, { union: `N-${unit}` }).people(5, unit);
  return made;
}

let reused: ReusedStore;
beforeAll(async () => {
  reused = await openReusedStore();
});
afterAll(() => reused.close());

const factsAbout = async ({ tables }: SmallCity): Promise<Facts> => {
  await reused.fill(tables);
  return factsOf(reused.store.pool);
};

/** Unit, period, status and whether the figure is on record, in one word each. */
const said = (rows: readonly PlainRow[]): string[] =>
  rows.map(({ unit, period, status, onRecord }) =>
    [unit, period, status, onRecord ? 'on' : 'off'].join(' '),
  );
const saidOf = (facts: Facts, query: MetricQuery): string[] => said(ask(facts, query, TODAY));

describe('a stated record horizon', () => {
  it('takes every number from a stock before it, and none on its day', async () => {
    const facts = await factsAbout(city().add('record_horizons', 'C | employments | 2024-01-01'));
    const query = {
      indicators: ['B01'],
      periods: ['2023', '2023-12-31', '2024-01-01', '2024'],
    };
    expect(saidOf(facts, query)).toEqual([
      'C 2023 NOT_ON_RECORD off',
      'C 2023-12-31 NOT_ON_RECORD off',
      'C 2024-01-01 OK on',
      'C 2024 OK on',
    ]);
    expect(ask(facts, query, TODAY)[0]).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      lower: null,
      upper: null,
      n: null,
    });
  });

  it('takes every number from a flow whose first day lies before it', async () => {
    const made = city().add('contests', 'K | 赛 | young_teacher | 2024');
    made.people(1, 'U1', { teacher: true, born: '1990-01-01' });
    made.add('contest_entries', 'K | U1-11 | 2024-03-01 | school');
    const facts = await factsAbout(made.add('record_horizons', 'C | contest_entries | 2024-02-01'));
    expect(
      saidOf(facts, { indicators: ['I01'], periods: ['2024', '2024-02', '2024-Q1', '2024-Q2'] }),
    ).toEqual([
      'C 2024 NOT_ON_RECORD off',
      'C 2024-02 OK on',
      'C 2024-Q1 NOT_ON_RECORD off',
      'C 2024-Q2 OK on',
    ]);
  });

  it('counts for the parts of a period that are read, each from its own first day', async () => {
    const facts = await factsAbout(
      city().add(
        'record_horizons',
        'C | contest_entries | 2024-01-01',
        'C | projects | 2024-06-01',
      ),
    );
    // 2024 has the semester that began on 1 September 2023; SY2024 the year that began on 1 January 2024
    expect(
      saidOf(facts, { indicators: ['I06'], periods: ['2024', 'SY2023-2', '2025'] }).map((row) =>
        row.replace(' off', '').replace(' on', ''),
      ),
    ).toEqual(['C 2024 NOT_ON_RECORD', 'C SY2023-2 OK', 'C 2025 OK']);
    expect(
      saidOf(facts, { indicators: ['C08'], periods: ['SY2024', '2024-Q4', '2025'] }).map((row) =>
        row.split(' ').slice(0, 3).join(' '),
      ),
    ).toEqual(['C SY2024 NOT_ON_RECORD', 'C 2024-Q4 NOT_ON_RECORD', 'C 2025 EMPTY']);
  });

  it('counts for all below the org unit that states it, unless a nearer one states another', async () => {
    const facts = await factsAbout(
      city().add(
        'record_horizons',
        'D1 | employments | 2024-01-01',
        'U2 | employments | 2022-01-01',
        'U3 | memberships | 2023-01-01',
      ),
    );
    const periods = ['2021', '2022', '2023'];
    expect(saidOf(facts, { indicators: ['B01'], level: 'UNIT', periods })).toEqual([
      ...['U1', 'U2', 'U3'].map((unit) => `${unit} 2021 NOT_ON_RECORD off`),
      'U4 2021 OK on',
      'U1 2022 NOT_ON_RECORD off',
      'U2 2022 OK on',
      'U3 2022 NOT_ON_RECORD off',
      'U4 2022 OK on',
      'U1 2023 NOT_ON_RECORD off',
      ...['U2', 'U3', 'U4'].map((unit) => `${unit} 2023 OK on`),
    ]);
    expect(saidOf(facts, { indicators: ['B01'], level: 'DISTRICT', periods: ['2023'] })).toEqual([
      'D1 2023 NOT_ON_RECORD off',
      'D2 2023 OK on',
    ]);
    // what lies above is not covered by the statement of a part, and is what it was
    expect(saidOf(facts, { indicators: ['B01', 'A01'], periods: ['2021'] })).toEqual([
      'C 2021 OK on',
      'C 2021 OK on',
    ]);
  });

  it('follows the tree of the day, or the current one as is', async () => {
    const made = city()
      .add('org_units', 'U5 | U5 | unit | PS | public | 2000-01-01')
      .add('org_edges', 'U5 | D1 | 2000-01-01 | 2023-01-01', 'U5 | D2 | 2023-01-01')
      .add('record_horizons', 'D1 | org_units | 2024-01-01');
    made.people(5, 'U5');
    const facts = await factsAbout(made);
    const query = { indicators: ['A01'], root: 'U5', periods: ['2022', '2023'] };
    // the edge that ended says nothing, since its register is not complete either
    expect(saidOf(facts, query).map((row) => row.split(' ')[2])).toEqual(['NOT_ON_RECORD', 'OK']);
    expect(saidOf(facts, { ...query, hierarchy: 'AS_IS' }).map((row) => row.split(' ')[2])).toEqual(
      ['OK', 'OK'],
    );
  });

  it('counts for org units that hang nowhere on the day, by their place in the current tree', async () => {
    const facts = await factsAbout(
      new SmallCity()
        .add('org_units', 'U1 | U1 | unit | PS | public | 2000-01-01')
        .add('org_edges', 'U1 | D1 | 2020-01-01')
        .add('record_horizons', 'C | org_units | 2018-01-01'),
    );
    expect(
      saidOf(facts, { indicators: ['A01'], root: 'U1', periods: ['2017', '2019', '2021'] }),
    ).toEqual(['U1 2017 NOT_ON_RECORD off', 'U1 2019 OK on', 'U1 2021 OK on']);
  });

  it('comes before every other status, and leaves units that reported as they are', async () => {
    const made = city()
      .add('projects', 'P1 | U1 | key_task | 事 | 2023 | | | | | | 2023-02-01 | 2023-06-01')
      .add('submissions', 'U1 | T06 | 2023 | 2023 | 2024-01-20 | | | | | 30 | 0')
      .add('survey_waves', 'W | 测 | 2023-10-31');
    const statuses = async (those: SmallCity): Promise<string[]> =>
      ask(
        await factsAbout(those),
        { indicators: ['XB1', 'XC1', 'F01', 'B01'], periods: ['2023'] },
        TODAY,
      ).map(({ indicator, status, reported, required }) =>
        [indicator, status, reported ?? '-', required ?? '-'].join(' '),
      );
    expect(await statuses(made)).toEqual([
      'XB1 NOT_APPLICABLE - -',
      'XC1 NOT_REPORTED 0 1',
      'F01 EMPTY - -',
      'B01 OK - -',
    ]);
    made.add(
      'record_horizons',
      ...['employments', 'projects', 'survey_responses'].map(
        (register) => `C | ${register} | 2024-01-01`,
      ),
    );
    expect(await statuses(made)).toEqual([
      'XB1 NOT_ON_RECORD - -',
      'XC1 NOT_ON_RECORD 0 1',
      'F01 NOT_ON_RECORD - -',
      'B01 NOT_ON_RECORD - -',
    ]);
  });

  it('gives the groups that occur the same status', async () => {
    const facts = await factsAbout(city().add('record_horizons', 'D1 | memberships | 2024-01-01'));
    const rows = ask(
      facts,
      { indicators: ['B01'], level: 'DISTRICT', periods: ['2023'], by: ['ESTABLISHMENT'] },
      TODAY,
    );
    expect(said(rows)).toEqual(['D1 2023 NOT_ON_RECORD off', 'D2 2023 OK on']);
  });

  it('is decided for the registers that an indicator names, and for no other', async () => {
    const facts = await factsAbout(city().add('record_horizons', 'C | bodies | 2024-01-01'));
    expect(saidOf(facts, { indicators: ['B01', 'C01'], periods: ['2023'] })).toEqual([
      'C 2023 OK on',
      'C 2023 NOT_ON_RECORD off',
    ]);
  });
});

describe('a record horizon that follows from rows', () => {
  it('changes no number: years without any entry in a contest are not on record', async () => {
    const made = city().add('contests', 'K | 赛 | young_teacher | 2024');
    made.people(1, 'U1', { teacher: true, born: '1990-01-01' });
    made.add('contest_entries', 'K | U1-11 | 2024-03-01 | school');
    const facts = await factsAbout(made);
    const query = {
      indicators: ['I01'],
      periods: ['2023', '2023-Q4', 'SY2023', '2024', '2024-Q4', '2025'],
    };
    expect(saidOf(facts, query)).toEqual([
      'C 2023 OK off',
      'C 2023-Q4 OK off',
      'C SY2023 OK off',
      'C 2024 OK on',
      'C 2024-Q4 OK on',
      'C 2025 OK off',
    ]);
    expect(ask(facts, query, TODAY)[0]).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
  });

  it('looks at the events that are counted: D05 at completed projects, C08 at planned ones', async () => {
    const made = city().add(
      'projects',
      'P1 | U1 | key_task | 事 | 2023 | | | | | | 2023-02-01 | 2023-06-01',
      'P2 | U1 | benefit | 事 | 2024 | | | | | | 2024-02-01 | 2024-06-01 | 2024-05-01',
    );
    const facts = await factsAbout(made);
    expect(
      saidOf(facts, { indicators: ['D05', 'C08'], periods: ['2022', '2023', '2024'] }).map((row) =>
        row.split(' ').at(-1),
      ),
    ).toEqual(['off', 'off', 'off', 'on', 'on', 'on']);
  });

  it('begins for what holds for a while on the first day on which any row ended', async () => {
    const made = city();
    made.people(5, 'U1', { to: '2024-05-10' }).people(1, 'U2', { to: '2025-01-01' });
    const facts = await factsAbout(made);
    expect(
      saidOf(facts, { indicators: ['B01'], periods: ['2023', '2024-05-09', '2024-05-10', '2024'] }),
    ).toEqual(['C 2023 OK off', 'C 2024-05-09 OK off', 'C 2024-05-10 OK on', 'C 2024 OK on']);
    // nothing of what A01 reads ever ended: nothing is known of it
    expect(saidOf(facts, { indicators: ['A01'], periods: ['2003'] })).toEqual(['C 2003 OK on']);
  });

  it('states nothing where rows seldom end: fewer than five within a year of the first', async () => {
    const made = city();
    made.people(4, 'U1', { to: '2024-05-10' }).people(9, 'U2', { to: '2025-05-12' });
    const facts = await factsAbout(made);
    expect(saidOf(facts, { indicators: ['B01'], periods: ['2023'] })).toEqual(['C 2023 OK on']);
  });

  it('does not count where one was stated, be it earlier', async () => {
    const made = city().add('record_horizons', 'D1 | employments | 2010-01-01');
    made.people(5, 'U1', { to: '2024-05-10' });
    const facts = await factsAbout(made);
    expect(saidOf(facts, { indicators: ['B01'], periods: ['2023'], level: 'DISTRICT' })).toEqual([
      'D1 2023 OK on',
      'D2 2023 OK off',
    ]);
    expect(saidOf(facts, { indicators: ['B01'], periods: ['2009'], root: 'D1' })).toEqual([
      'D1 2009 NOT_ON_RECORD off',
    ]);
  });
});
