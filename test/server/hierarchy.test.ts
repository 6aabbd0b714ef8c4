import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '../../base/day.ts';
import { OrgUnitPastDocument, OrgUnitPlaceDocument, RootDocument } from './operations/generated.ts';
import { city } from './support/city.ts';
import { Model } from './support/model.ts';
import { startTestServer, type TestServer } from './support/server.ts';

const model = new Model(city());
const units = model.of('org_units');
const codes = (rows: readonly { readonly code: string }[]): string[] =>
  rows.map(({ code }) => code);

const DAYS = {
  'a day before the first record': '1990-01-01',
  'the first day of the city': '2000-01-01',
  'a day of the past': '2014-06-01',
  'the day before the move': '2019-06-30',
  'the day of the move': '2019-07-01',
  'the last day of a unit': '2021-07-30',
  'the day on which a unit is closed': '2021-07-31',
  today: today(),
  'a day on which a future unit is open': '2190-09-01',
} as const;

describe('the hierarchy over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  describe.each(Object.entries(DAYS))('on %s', (_, asOf) => {
    it.each(units.map(({ code }) => String(code)))(
      'states where %s hangs and what hangs below it',
      async (code) => {
        const { orgUnit } = await server.data(OrgUnitPlaceDocument, { code, asOf });
        const open = (value: unknown): boolean => model.isOpen(value as string, asOf);
        const isUnit = (value: unknown): boolean =>
          units.some((unit) => unit.code === value && unit.kind === 'unit');
        const below = model.subtreeOn(code, asOf).slice(1);
        const children = model.childrenOn(code, asOf);
        const above = model.ancestorsOn(code, asOf);
        expect(orgUnit).toMatchObject({
          code,
          path: [code, ...above].reverse(),
          parent: above[0] ? { code: above[0] } : null,
          descendantCount: below.filter(open).length,
          unitCount: below.filter(isUnit).length,
        });
        expect(codes(orgUnit!.ancestors)).toEqual(above);
        expect(codes(orgUnit!.children)).toEqual(children.filter(open));
        expect(codes(orgUnit!.allChildren)).toEqual(children);
        expect(codes(orgUnit!.descendants)).toEqual(below.filter(open));
        expect(codes(orgUnit!.allDescendants)).toEqual(below);
        expect(codes(orgUnit!.unitsBelow)).toEqual(
          below.filter((value) => isUnit(value) && open(value)),
        );
      },
    );
  });

  it('is that of today when no day is given', async () => {
    const { orgUnit } = await server.data(OrgUnitPlaceDocument, { code: 'C' });
    expect(codes(orgUnit!.allDescendants)).toEqual(model.subtreeOn('C', today()).slice(1));
    expect((await server.data(OrgUnitPlaceDocument, { code: 'C', asOf: null })).orgUnit).toEqual(
      orgUnit,
    );
  });

  it('leaves out what is not open on the day, unless it is asked for', async () => {
    const { orgUnit } = await server.data(OrgUnitPlaceDocument, { code: 'D3', asOf: '2190-08-31' });
    expect(codes(orgUnit!.allChildren)).not.toContain('U08');
    const opening = await server.data(OrgUnitPlaceDocument, { code: 'D3', asOf: '2190-09-01' });
    expect(codes(opening.orgUnit!.children)).toContain('U08');
  });

  it('keeps moves, openings and closings as edges', async () => {
    const moved = await server.data(OrgUnitPastDocument, { code: 'U02' });
    expect(moved.orgUnit!.edges.nodes).toEqual([
      { parent: { code: 'D1' }, fromOn: '2001-09-01', toOn: '2019-07-01' },
      { parent: { code: 'D2' }, fromOn: '2019-07-01', toOn: null },
    ]);
    const district = await server.data(OrgUnitPastDocument, { code: 'D2' });
    expect(district.orgUnit!.childEdges.nodes).toContainEqual({
      unit: { code: 'U05' },
      fromOn: '1999-09-01',
      toOn: '2021-07-31',
    });
  });

  it('has the unit of the key at its root', async () => {
    expect((await server.data(RootDocument, {}, { unit: 'D2', role: 'ANALYST' })).root.code).toBe(
      'D2',
    );
    expect((await server.data(RootDocument, {})).root).toEqual({ code: 'C', parent: null });
  });

  it('leads upwards beyond the scope of a key, and down again only within it', async () => {
    const { root } = await server.data(RootDocument, {}, { unit: 'D1' });
    const below = model
      .subtreeOn('D1', today())
      .slice(1)
      .filter((value) => model.isOpen(value, today()));
    expect(root.parent).toEqual({
      code: 'C',
      children: [{ code: 'D1' }],
      descendantCount: below.length + 1,
    });
    const past = await server.data(
      OrgUnitPlaceDocument,
      { code: 'D1', asOf: '2014-06-01' },
      { unit: 'D1' },
    );
    expect(codes(past.orgUnit!.children)).not.toContain('U02');
    const movedHere = await server.data(
      OrgUnitPlaceDocument,
      { code: 'U02', asOf: '2014-06-01' },
      { unit: 'D2' },
    );
    expect(movedHere.orgUnit!.path).toEqual(['C', 'D1', 'U02']);
  });

  it('shows a closed unit to the key of the district where it was last', async () => {
    const { orgUnit } = await server.data(OrgUnitPlaceDocument, { code: 'U05' }, { unit: 'D2' });
    expect(orgUnit).toMatchObject({
      code: 'U05',
      closedOn: '2021-07-31',
      path: ['U05'],
      parent: null,
    });
  });

  it('names the nearest visible codes for one that does not exist', async () => {
    const { message, extensions, path } = await server.refusal(OrgUnitPlaceDocument, {
      code: 'U0',
    });
    expect(extensions).toEqual({
      code: 'UNKNOWN_ORG_UNIT',
      params: { code: 'U0', nearest: expect.stringContaining('U01') as unknown },
    });
    expect(message).toMatch(/^There is no org unit "U0"\. Nearest: U01/);
    expect(path).toEqual(['orgUnit']);
    const within = await server.refusal(
      OrgUnitPlaceDocument,
      { code: 'U0X' },
      { unit: 'D3', role: 'ANALYST', language: 'zh-CN' },
    );
    expect(within.extensions.params!.nearest).not.toMatch(/U01|U02/);
    expect(within.message).toMatch(/^没有代码为“U0X”的组织单位/);
    const far = await server.refusal(OrgUnitPlaceDocument, { code: '\u0000'.repeat(2000) });
    expect(far.extensions).toEqual({
      code: 'UNKNOWN_ORG_UNIT',
      params: { code: '\u0000'.repeat(80), nearest: '' },
    });
  });

  it('refuses a unit outside the scope of the key', async () => {
    expect(
      (await server.refusal(OrgUnitPlaceDocument, { code: 'U01' }, { unit: 'D2' })).extensions,
    ).toEqual({ code: 'OUT_OF_SCOPE', params: { unit: 'U01', scope: 'D2' } });
    expect(
      (await server.refusal(OrgUnitPlaceDocument, { code: 'C' }, { unit: 'U01', role: 'ANALYST' }))
        .extensions.code,
    ).toBe('OUT_OF_SCOPE');
  });

  it.each([
    '2024-02-30',
    '2024-1-1',
    'today',
    '',
    '1899-12-31',
    '2200-01-01',
    '2024-01-01T00:00:00Z',
  ])('refuses "%s" as a day', async (asOf) => {
    const { extensions, message } = await server.refusal(OrgUnitPlaceDocument, { code: 'C', asOf });
    expect(extensions).toEqual({ code: 'INVALID_DAY', params: { value: asOf } });
    expect(message).toBe(`"${asOf}" is no day; write it like 2025-09-01.`);
  });
});
