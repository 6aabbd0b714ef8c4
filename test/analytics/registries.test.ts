import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Bilingual } from '../../base/language.ts';
import { DIMENSIONS, dimensionNamed } from '../../analytics/dimensions/index.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { indicatorNamed } from '../../analytics/indicators/indicator-named.ts';
import { STATUSES } from '../../analytics/formulas/figure.ts';
import { withParts } from '../../analytics/measures/measure-traits.ts';
import { canGroupBy } from '../../analytics/query/resolved-query.ts';
import { READINGS } from '../../analytics/query/metric-query.ts';
import { CAUSES } from '../../analytics/questions/decompose.ts';
import { registers } from '../../schema/registers/index.ts';
import { OF_PEOPLE } from './oracle.ts';
import { ORACLE } from './oracle/groups.ts';
import { DIMENSIONS as ASKED_ABOUT, hasDimension } from './any-question.ts';

const inFolder = (folder: string, but: readonly string[] = []): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !but.includes(file))
    .map((file) => join(folder, file));

/** The exports of a file that have a property. */
async function exported(file: string, property: string): Promise<unknown[]> {
  const module = (await import(resolve(file))) as Record<string, unknown>;
  return Object.values(module).filter(
    (it) => typeof it === 'object' && it !== null && property in it,
  );
}

const repeated = <T>(list: readonly T[]): T[] =>
  list.filter((it, index) => list.indexOf(it) !== index);

const HAN = /\p{Script=Han}/u;
/** The number of the guidance is the same in every language. */
const NUMBER = '常教工〔2020〕18号';

/** Texts that are not in both languages, each in its own. */
const wanting = (texts: readonly (readonly [what: string, text: Bilingual])[]): string[] =>
  texts
    .filter(
      ([, { zh, en }]) =>
        zh.trim() === '' ||
        en.trim() === '' ||
        HAN.test(en.replaceAll(NUMBER, '')) ||
        (zh !== en && !HAN.test(zh) && /[a-z]{3}/.test(zh)),
    )
    .map(([what]) => what);

describe('the catalogue of indicators', () => {
  const folders = readdirSync('analytics/indicators', { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map(({ name }) => name);
  const files = folders.flatMap((folder) => inFolder(join('analytics/indicators', folder)));

  it('holds what every file of its folders declares, one indicator a file, named after its code', async () => {
    const declared = await Promise.all(
      files.map(async (file) => [file, await exported(file, 'formula')] as const),
    );
    expect(declared.filter(([, its]) => its.length !== 1).map(([file]) => file)).toEqual([]);
    expect(
      declared
        .filter(([, [it]]) => !INDICATORS.includes(it as never))
        .map(([file]) => `${file} is not in analytics/indicators/index.ts`),
    ).toEqual([]);
    expect(declared).toHaveLength(INDICATORS.length);
    for (const [file, [it]] of declared)
      expect(file.split('/').at(-1)).toMatch(
        new RegExp(`^${(it as { code: string }).code.toLowerCase()}-`),
      );
  });

  it('is in the order of the codes, which nothing has twice, and so are ids', () => {
    const codes = INDICATORS.map(({ code }) => code);
    const ids = INDICATORS.map(({ id }) => id);
    expect(codes).toEqual([...codes].sort());
    expect([...repeated(codes), ...repeated(ids)]).toEqual([]);
    expect(codes.filter((it) => !/^([A-Z]\d\d|X[A-Z]\d)(-[a-z][a-z0-9]*)*$/.test(it))).toEqual([]);
    expect(ids.filter((it) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(it))).toEqual([]);
    expect(Object.isFrozen(INDICATORS)).toBe(true);
  });

  it('finds each by its code and its id, in any case and with spaces around', () => {
    for (const it of INDICATORS)
      expect([it.code, it.code.toLowerCase(), ` ${it.id} `].map(indicatorNamed)).toEqual([
        it,
        it,
        it,
      ]);
  });

  it('has a second opinion in SQL for each; the slow oracle of the tests knows some of them', () => {
    const codes = INDICATORS.map(({ code }) => code);
    const sql = readdirSync('test/golden')
      .filter((file) => file.endsWith('.sql') && file !== 'prelude.sql')
      .map((file) => file.replace('.sql', ''));
    expect(sql.sort()).toEqual([...codes].sort());
    expect([...ORACLE.keys()].filter((it) => !codes.includes(it))).toEqual([]);
  });

  it('states everything in both languages', () => {
    expect(
      wanting(
        INDICATORS.flatMap(
          ({ code, title, definition, basis }) =>
            [
              [`${code} title`, title],
              [`${code} definition`, definition],
              [`${code} basis`, basis],
            ] as const,
        ),
      ),
    ).toEqual([]);
    expect(
      repeated(INDICATORS.map(({ title }) => title.zh)).concat(
        repeated(INDICATORS.map(({ title }) => title.en)),
      ),
    ).toEqual([]);
  });

  it('gives each a revision, clauses, registers that there are, and targets in the order of their days', () => {
    const tables = registers.map(({ table }) => table);
    for (const { code, revision, clauses, source, targets, unit, formula } of INDICATORS) {
      expect([
        code,
        Number.isInteger(revision) && revision >= 1,
        clauses.filter((it) => !/^\d+(\.\d+)+$/.test(it)),
        clauses.length > 0,
        source.filter((it) => !tables.includes(it)),
        source.length > 0,
      ]).toEqual([code, true, [], true, [], true]);
      expect(targets.map(({ from }) => from)).toEqual(
        [...new Set(targets.map(({ from }) => from))].sort(),
      );
      expect(targets.every(({ value }) => value >= 0 && value <= 100)).toBe(true);
      if (formula.kind.isShare) expect([code, unit]).toEqual([code, '%']);
    }
  });

  it('calls different measures by different names, in both languages', () => {
    const all = INDICATORS.flatMap(({ formula }) => withParts(formula.measures));
    const measures = [...new Set(all)];
    expect(repeated(measures.map(({ name }) => name))).toEqual([]);
    expect(wanting(measures.map(({ name, title }) => [name, title]))).toEqual([]);
  });
});

describe('the list of dimensions', () => {
  it('holds what every file of its folder declares', async () => {
    const files = inFolder('analytics/dimensions', ['index.ts', 'dimension.ts', 'groups.ts']);
    const declared = (await Promise.all(files.map((file) => exported(file, 'kind')))).flat();
    expect(declared).toHaveLength(files.length);
    expect(new Set(declared)).toEqual(new Set(DIMENSIONS));
    expect(
      files
        .map((file) =>
          file.split('/').at(-1)!.replace('.ts', '').replaceAll('-', '_').toUpperCase(),
        )
        .sort(),
    ).toEqual(DIMENSIONS.map(({ id }) => id).sort());
    expect(Object.isFrozen(DIMENSIONS)).toBe(true);
  });

  it('has each id once, each group once, all in both languages, and is found in any case', () => {
    expect(repeated(DIMENSIONS.map(({ id }) => id))).toEqual([]);
    for (const it of DIMENSIONS) {
      expect(dimensionNamed(` ${it.id.toLowerCase()} `)).toBe(it);
      expect(repeated((it.groups ?? []).map(({ key }) => key))).toEqual([]);
      expect(
        wanting([
          [it.id, it.title],
          ...(it.groups ?? []).map(({ key, title }) => [`${it.id} ${key}`, title] as const),
        ]),
      ).toEqual([]);
    }
  });

  it('is what random questions ask by, and reports the same indicators', () => {
    expect([...ASKED_ABOUT].sort()).toEqual(DIMENSIONS.map(({ id }) => id).sort());
    const asked = INDICATORS.filter(({ code }) => ORACLE.has(code));
    const told = asked.map((it) => [
      it.code,
      DIMENSIONS.filter((dimension) => canGroupBy(it, dimension)).map(({ id }) => id),
    ]);
    expect(told).toEqual(
      asked.map(({ code }) => [
        code,
        DIMENSIONS.filter(({ id }) => hasDimension(code, id)).map(({ id }) => id),
      ]),
    );
    expect(
      asked
        .filter((it) => DIMENSIONS.every((dimension) => canGroupBy(it, dimension)))
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...OF_PEOPLE].sort());
  });
});

it('statuses, readings and causes are named in both languages', () => {
  expect(wanting(Object.entries({ ...STATUSES, ...READINGS, ...CAUSES }))).toEqual([]);
});
