import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RevisionDocument } from './operations/generated.ts';
import { city } from './support/city.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

const work = (staff: string, unit: string, from: string, to = ''): string[] => [
  staff,
  unit,
  'false',
  'teacher',
  '1',
  'true',
  'false',
  from,
  to,
];

/** Secondary posts at U01 in D1 and U04 in D2 of people without a main one. */
function tables(): ReturnType<typeof city> {
  const all = city();
  for (const no of ['Q1', 'Q2', 'Q3', 'Q4'])
    all.staff!.push([no, `某${no}`, 'female', '1980-01-01']);
  all.employments!.push(
    work('Q1', 'U01', '2015-01-01'),
    work('Q1', 'U04', '2023-01-01', '2024-01-01'),
    work('Q2', 'U01', '2010-01-01', '2022-01-01'),
    work('Q2', 'U04', '2015-01-01', '2016-01-01'),
    work('Q3', 'U01', '2020-01-01'),
    work('Q3', 'U04', '2020-01-01'),
    work('Q4', 'U01', '2020-01-01', '2020-01-01'),
    // P003 works at U04 and was once in D1; the second of these employments has no day
    work('P003', 'U01', '2010-01-01', '2011-01-01'),
    work('P003', 'U01', '2020-01-01', '2020-01-01'),
  );
  return all;
}

const CORRECT = typed<{ correctStaffMember: { revision: number } }>(
  'mutation($no: String!, $revision: Int!) { correctStaffMember(key: { staffNo: $no }, ' +
    'revision: $revision, patch: { gender: male }) { revision } }',
);

describe('a person', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(tables());
  });
  afterAll(() => server.close());

  it.each([
    ['Q1', 'the post that holds, though another began later'],
    ['Q2', 'the post that ended last'],
    ['Q3', 'the first of two that hold and began together'],
  ])('without a main post (%s) is hosted by %s', async (no) => {
    const { revision } = await server.data(RevisionDocument, {});
    const refused = await server.refusal(CORRECT, { no, revision }, { unit: 'D2' });
    expect(refused.extensions.code).toBe('OUT_OF_SCOPE');
    const { correctStaffMember } = await server.data(CORRECT, { no, revision }, { unit: 'D1' });
    expect(correctStaffMember.revision).toBe(revision + 1);
  });

  it('is not read through an employment without a day, nor are memberships', async () => {
    const { staff, memberships } = await server.data(
      typed<{
        staff: { nodes: { staffNo: string }[] };
        memberships: { totalCount: number };
      }>(`{ staff(where: { staffNo: { in: ["P003", "Q1", "Q4"] } }) { nodes { staffNo } }
        memberships(where: { staff: { eq: "P003" } }) { totalCount } }`),
      {},
      { unit: 'D1' },
    );
    expect(staff.nodes.map(({ staffNo }) => staffNo)).toEqual(['P003', 'Q1']);
    expect(memberships.totalCount).toBe(0);
  });

  it('whose day of birth is corrected is judged by all employments, and those elsewhere are not told', async () => {
    // P007 works at U01, and from 2020-09-01 on worked at U09 in D2
    const document = typed(
      'mutation($revision: Int!) { correctStaffMember(key: { staffNo: "P007" }, revision: ' +
        '$revision, patch: { bornOn: "2005-01-01" }) { revision } }',
    );
    const { revision } = await server.data(RevisionDocument, {});
    const part = await server.refusal(document, { revision }, { unit: 'D1' });
    expect(part.extensions.code).toBe('OUT_OF_SCOPE');
    const whole = await server.refusal(document, { revision });
    expect(whole.extensions.faults!.map(({ code }) => code)).toContain('EMPLOYED_TOO_YOUNG');
  });
});
