import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { fromBuffer, type Entry } from 'yauzl';
import type { Facts } from '../../analytics/facts/facts.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import type { View } from '../../analytics/view.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { WEIGHTS } from '../../analytics/problems/problem.ts';
import { isSupplement, withoutFew } from '../../reports/snapshots/supplements.ts';
import type { Cause } from '../../analytics/questions/decompose.ts';
import { surveyOf } from '../../analytics/questions/survey.ts';
import { reportDocx } from '../../reports/documents/docx.ts';
import { reportHtml } from '../../reports/documents/html.ts';
import { reportXlsx } from '../../reports/documents/xlsx.ts';
import { chapter, dayInWords, FONT, OPEN_FONTS } from '../../reports/documents/official.ts';
import { cityReport } from '../../reports/report/city-report.ts';
import { FrozenPeriod } from '../../reports/report/frozen-period.ts';
import { periodName } from '../../reports/report/period-name.ts';
import { cellText, MISSING, type Report } from '../../reports/report/report.ts';
import { problemsInSteps } from '../../reports/problems/problem-list.ts';
import { finish } from '../../base/work.ts';
import { fitsReport, snapshotFor } from '../../reports/report/snapshot-for.ts';
import { TABLES } from '../../reports/report/tables/index.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import { contractTables } from '../fixtures/contract-package.ts';
import { ask, factsOf, type PlainRow } from '../analytics/support.ts';
import { openFilledStore } from '../support/filled.ts';
import { type TestStore } from '../support/store.ts';

const TODAY = '2026-01-05';
const REQUEST = {
  period: '2025',
  day: TODAY,
  issuer: '市教育工会',
  number: '演教工〔2026〕1号',
  copies: '市总工会',
} as const;

/** The parts of a zip archive as texts. */
const partsOf = (bytes: Uint8Array): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    fromBuffer(Buffer.from(bytes), (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, (wrong, stream) => {
          if (wrong) {
            reject(wrong);
            return;
          }
          void stream.toArray().then((chunks: Buffer[]) => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString());
            if (parts.size === zip.entryCount) resolve(parts);
          });
        }),
      );
    });
  });

/** Facts as a viewer of the whole city sees them on a day. */
const viewOn = (facts: Facts, day: string): View => ({
  facts,
  scope: wholeScope(facts.hierarchy, day),
  guarded: true,
  today: day,
});

/** Indicators of participation in contests. */
const CONTEST = /^I0[1-5]/;

describe('the city report', () => {
  let store: TestStore;
  let snapshot: StoredSnapshot;
  let report: Report;
  let now: PlainRow[];
  let before: PlainRow[];
  beforeAll(async () => {
    store = await openFilledStore(contractTables());
    snapshot = await snapshotFor(store, 'C001', '2025', 'test', TODAY);
    report = await cityReport(store.pool, snapshot, REQUEST);
    const facts = await factsOf(store.pool);
    const indicators = INDICATORS.map(({ code }) => code);
    [now, before] = ['2025', '2024'].map((period) => [
      ...ask(facts, { indicators, periods: [period] }, TODAY),
      ...ask(facts, { indicators, periods: [period], level: 'DISTRICT' }, TODAY),
    ]) as [PlainRow[], PlainRow[]];
  });
  afterAll(() => store.close());

  const tableOf = (label: string) =>
    report.sections.flatMap(({ tables }) => tables).find((table) => table.label === label)!;
  const figure = (rows: PlainRow[], unit: string, indicator: string): PlainRow =>
    rows.find((row) => row.unit === unit && row.indicator === indicator)!;

  it('is made from the snapshot with the period and the year before, once', async () => {
    expect(snapshot.manifest.periods.map(({ label }) => label)).toEqual(['2024', '2025']);
    expect((await snapshotFor(store, 'C001', '2025', 'test', TODAY)).code).toBe(snapshot.code);
    expect(report.snapshot).toEqual({
      code: snapshot.code,
      contentHash: snapshot.contentHash,
      revision: 1,
    });
  });

  it('opens with the headlines and has the 19 tables in their order, numbered without gaps', () => {
    const [first, ...others] = report.sections;
    expect([first!.heading, first!.tables]).toEqual(['总体情况', []]);
    expect(others.map(({ tables }) => tables[0]!.label)).toEqual([
      ...Array.from({ length: 16 }, (_, i) => `表${i + 1}`),
      '表A',
      '表B',
      '表C',
    ]);
    for (const { tables } of others)
      expect(tables.map(({ label }) => label)).toEqual(
        tables.map((_, i) => `${tables[0]!.label}${i === 0 ? '' : `-${i}`}`),
      );
    const text = first!.paragraphs!.join('');
    const { value } = figure(now, 'C001', 'B01');
    expect(text).toContain(`职工入会率${value!.toFixed(2)}%（比上年`);
    expect(text).toMatch(/有目标的\d+项指标中，\d+项达到目标/);
    expect(text).toMatch(/共有问题\d+项，涉及\d+个组织单位：不合规\d+项/);
    expect(tableOf('表2').head).toEqual([
      '单位',
      '教职工',
      '其中女',
      '会员',
      '其中女',
      '入会率（%）',
      '编制内（%）',
      '编制外（%）',
      '差距（百分点）',
      '建会单位（%）',
    ]);
  });

  it('shows every indicator that the tables of DOMAIN.md 5.6 name, and all of them in table C', () => {
    const shown = new Set(TABLES.flatMap(({ columns }) => columns.flatMap(({ needs }) => needs)));
    for (const [letter, last, ...except] of [
      ['A', 5],
      ['B', 4],
      ['C', 8],
      ['D', 7],
      ['E', 8],
      ['F', 5],
      ['G', 11, 10],
      ['H', 5],
      ['I', 9],
      ['J', 9],
      ['K', 2],
      ['L', 4],
    ] as const)
      for (let i = 1; i <= last; i++) {
        const code = `${letter}${String(i).padStart(2, '0')}`;
        if (!(except as readonly number[]).includes(i)) expect(shown).toContain(code);
      }
    for (const code of ['G10', 'XB2', 'XC1', 'XI4', 'XI5']) expect(shown).toContain(code);
    expect(tableOf('表A').title).toBe('综合得分排名');
    expect(tableOf('表C').rows.map(({ name }) => name.split(' ')[0])).toEqual(
      INDICATORS.map(({ code }) => code),
    );
  });

  it('states below every table its days, source, definitions, filings and signs', () => {
    const tables = report.sections.flatMap((section) => section.tables);
    for (const { label, foot } of tables.filter((table) => /^表(\d+|C)$/.test(table.label)))
      expect([label, foot.join('')]).toEqual([
        label,
        expect.stringMatching(
          /统计时间：.+数据来源：.+数据修订1.+(报送情况：T\d|个开办单位).+指标定义：.+第1版/,
        ),
      ]);
    for (const { label, rows, foot } of tables.filter((table) => /^表\d+$/.test(table.label)))
      for (const reason of ['SUPPRESSED', 'NOT_REPORTED', 'NOT_APPLICABLE'] as const)
        if (rows.some(({ cells }) => cells.some(({ missing }) => missing === reason)))
          expect([label, foot.join('')]).toEqual([
            label,
            expect.stringContaining(`“${MISSING[reason].sign}”`),
          ]);
  });

  it('says why the membership rate changed: the points of its causes add up to the change', () => {
    const { rows } = tableOf('表2-1');
    const total = rows.at(-1)!;
    const change = figure(now, 'C001', 'B01').value! - figure(before, 'C001', 'B01').value!;
    expect([rows.length > 2, total.name, total.isTotal]).toEqual([true, '合计', true]);
    expect(total.cells[2]!.value).toBeCloseTo(change, 9);
    expect(total.cells[1]!.value).toBe(
      figure(now, 'C001', 'B01').denominator! - figure(before, 'C001', 'B01').denominator!,
    );
    expect(report.sections[0]!.paragraphs!.join('')).toContain('入会率变动的原因按影响大小依次为');
  });

  it('shows no cause of few people alone, so that no difference reveals one', () => {
    const part = (cause: Cause, numerator: number, denominator: number) => ({
      cause,
      numerator,
      denominator,
      points: numerator / 100,
    });
    const many = [part('joined', 20, 0), part('left', -9, 0), part('hired', 30, 31)];
    expect(withoutFew(many)).toEqual(many);
    expect(withoutFew([...many, part('gone', -2, -3)])).toEqual([
      part('joined', 20, 0),
      part('left', -9, 0),
      {
        cause: 'other',
        numerator: 28,
        denominator: 28,
        points: expect.closeTo(0.28, 9) as unknown,
      },
    ]);
    expect(withoutFew([part('joined', 4, 0)])).toEqual([
      { cause: 'other', numerator: 4, denominator: 0, points: 0.04 },
    ]);
  });

  it('gives the parts of numbers that the catalogue gives as a whole', () => {
    const cityRow = (label: string): readonly (number | string | null)[] =>
      tableOf(label)
        .rows.at(-1)!
        .cells.map(({ value }) => value);
    const [units, established, single, joint] = cityRow('表1') as number[];
    expect(single! + joint!).toBe(established);
    const sum = (rows: Report['sections'][number]['tables'][number]['rows'], i: number): number =>
      rows.reduce((total, { cells }) => total + Number(cells[i]!.value), 0);
    expect(sum(tableOf('表1-1').rows, 0)).toBe(units);
    expect(sum(tableOf('表1-1').rows, 1)).toBe(established);
    const contests = tableOf('表12-1').rows;
    expect(contests.map(({ name }) => name)).toEqual([
      '青年教师教学基本功',
      '管理干部专业知识',
      '后勤职工服务技能',
      '双师型教师教学基本功',
    ]);
    for (const [i, code] of ['I01', 'I02', 'I03', 'I04'].entries()) {
      const { numerator, denominator, value } = figure(now, 'C001', code);
      expect(contests[i]!.cells.slice(0, 3).map((cell) => cell.value)).toEqual([
        denominator,
        numerator,
        value,
      ]);
    }
    expect(sum(contests, 3)).toBeLessThanOrEqual(figure(now, 'C001', 'XI4').denominator!);
  });

  it('shows the dimensions of the survey with their intervals and reliability', async () => {
    const survey = await surveyOf(viewOn(await factsOf(store.pool), TODAY), store.pool, {
      root: 'C001',
      period: '2025',
    });
    const dimensions = survey!.dimensions.filter(({ weight }) => weight !== null);
    const { rows } = tableOf('表9-1');
    expect(rows.map(({ name }) => name)).toEqual([
      ...dimensions.map(({ title }) => title.zh),
      '全部题目',
    ]);
    for (const [i, { value, n, alpha }] of dimensions.entries()) {
      expect(rows[i]!.cells[1]!.value).toBe(n);
      expect(rows[i]!.cells[2]!.value).toBeCloseTo(value!, 8);
      expect(rows[i]!.cells[4]!.value).toBe(alpha === null ? '—' : alpha.toFixed(3));
    }
  });

  it('has no hash in the running text', () => {
    const text = JSON.stringify({ ...report, snapshot: null }).replace(/\d+\.\d+/g, '');
    expect(text).not.toMatch(/[0-9a-f]{16}/);
    expect(text.split(snapshot.code)).toHaveLength(2);
    expect(report.notes.join('')).toContain(snapshot.code);
  });

  it('draws intervals where estimates are compared, and bars from zero elsewhere', () => {
    const chartIn = (heading: string) =>
      report.sections.find((section) => section.heading === heading)!.chart!;
    expect(chartIn('会员发展情况').hasIntervals).toBe(false);
    const chart = chartIn('幸福指数与满意度');
    expect(chart.hasIntervals).toBe(true);
    for (const { value, lower, upper } of chart.bars)
      if (value !== null) expect([lower! <= value, value <= upper!]).toEqual([true, true]);
  });

  it('holds the very numbers of the engine, by district and in all', () => {
    const { rows } = tableOf('表2');
    expect(rows.map(({ name, isTotal }) => [name, isTotal])).toEqual([
      ...snapshotDistricts().map(({ name }) => [name, false]),
      ['合计', true],
    ]);
    for (const [i, unit] of [...snapshotDistricts().map(({ code }) => code), 'C001'].entries()) {
      const { numerator, denominator, value } = figure(now, unit, 'B01');
      const [whole, , part, , rate] = rows[i]!.cells;
      expect([whole!.value, part!.value, rate!.value]).toEqual([denominator, numerator, value]);
    }
    const comparison = tableOf('表C').rows.map(({ name, cells }) => [
      name.split(' ')[0]!,
      ...cells.map((cell) => cell.value),
    ]);
    for (const [code, last, present, change] of comparison as [
      string,
      number | null,
      number | null,
      number | null,
    ][]) {
      const a = figure(before, 'C001', code).value;
      const b = figure(now, 'C001', code).value;
      if (last !== null) expect(last).toBeCloseTo(a!, 10);
      if (present !== null) expect(present).toBeCloseTo(b!, 10);
      if (change !== null) expect(change).toBeCloseTo(b! - a!, 10);
    }
  });

  const snapshotDistricts = (): { code: string; name: string }[] =>
    [
      ...new Map(
        now
          .filter(({ unit }) => unit.startsWith('C001-D') && unit.length === 7)
          .map(({ unit }) => [
            unit,
            { code: unit, name: contractTables().org_units!.find(([code]) => code === unit)![1]! },
          ]),
      ).values(),
    ].sort((a, b) => (a.code < b.code ? -1 : 1));

  it('describes the numbers', () => {
    const text = report.sections[2]!.findings.join('');
    const city = figure(now, 'C001', 'B01');
    const last = figure(before, 'C001', 'B01');
    const values = snapshotDistricts()
      .map(({ code, name }) => ({ name, value: figure(now, code, 'B01').value! }))
      .sort((a, b) => b.value - a.value);
    expect(text).toContain(`${city.value!.toFixed(2)}%（${city.numerator!}/${city.denominator!}）`);
    expect(text).toContain(
      `比上年${city.value! > last.value! ? '上升' : '下降'}${Math.abs(city.value! - last.value!).toFixed(2)}个百分点`,
    );
    expect(text).toContain(
      `最高的是${values[0]!.name}（${values[0]!.value.toFixed(2)}%），` +
        `最低的是${values.at(-1)!.name}（${values.at(-1)!.value.toFixed(2)}%）`,
    );
    expect(text).toMatch(/目标95\.00%/);
  });

  it('ranks those below, with the change against the year before', () => {
    const ranked = snapshotDistricts()
      .map(({ code, name }) => ({
        name,
        now: figure(now, code, 'B01').value!,
        before: figure(before, code, 'B01').value!,
      }))
      .sort((a, b) => b.now - a.now);
    const { rows, head } = tableOf('表2-3');
    expect(head).toEqual(['单位', '名次', '本期（%）', '上年', '增减', '差异', '目标']);
    expect(
      rows.map(({ name, cells }) => [name, ...cells.slice(0, 3).map(({ value }) => value)]),
    ).toEqual(
      ranked.map((value) => [
        value.name,
        ranked.findIndex((other) => other.now === value.now) + 1,
        value.now,
        value.before,
      ]),
    );
    for (const [i, { cells }] of rows.entries())
      expect(cells[3]!.value).toBeCloseTo(ranked[i]!.now - ranked[i]!.before, 9);
  });

  it('states how many share the first and the last place, and how many have no value', async () => {
    const made = await cityReport(
      store.pool,
      await snapshotFor(store, 'C001-D1', '2025', 'test', TODAY),
      REQUEST,
    );
    const text = made.sections.flatMap(({ findings }) => findings).join('');
    expect(text).toMatch(/最高（100\.00%）的有\d+个单位，最低（0\.00%）的有\d+个单位/);
    expect(text).toMatch(/（另有\d+个单位不显示或没有数据）/);
  });

  it('compares nothing with a year ago where the period has not ended, and states so', async () => {
    const made = await cityReport(
      store.pool,
      await snapshotFor(store, 'C001', '2040', 'test', '2040-07-01'),
      { ...REQUEST, period: '2040' },
    );
    const text = JSON.stringify(made);
    expect(text).toMatch(/截至\d{4}-\d\d-\d\d尚未结束/);
    expect(text).toContain('统计期尚未结束');
    for (const word of ['比上年', '与上年持平', '未达标', '时点数据截至2040-12-31'])
      expect(text).not.toContain(word);
    expect(
      made.sections
        .flatMap(({ tables }) => tables)
        .find(({ label }) => label === '表C')!
        .rows.every(({ cells }) => cells[2]!.value === null),
    ).toBe(true);
  });

  it('takes a year without contests for one of which nothing is known, not for one of 0 %', async () => {
    const { rows } = await store.pool.query<{ first: number }>(
      'select min(extract(year from entered_on))::int as first from contest_entries',
    );
    const { first } = rows[0]!;
    const reportOf = async (year: number): Promise<Report> =>
      cityReport(store.pool, await snapshotFor(store, 'C001', String(year), 'test', TODAY), {
        ...REQUEST,
        period: String(year),
      });
    const [without, withThem] = [await reportOf(first - 1), await reportOf(first)];
    const contests = (made: Report) => made.sections.find(({ heading }) => heading === '竞赛')!;
    const compared = (made: Report) =>
      made.sections
        .flatMap(({ tables }) => tables)
        .find(({ label }) => label === '表C')!
        .rows.filter(({ name }) => CONTEST.test(name))
        .map(({ cells }) => cells.slice(0, 3).map(({ value }) => value === null));
    expect(contests(without).findings).toEqual(['青年教师教学基本功竞赛参与率：本期登记不全。']);
    expect(contests(without).chart).toBeNull();
    const { cells } = contests(without).tables[0]!.rows.at(-1)!;
    expect(cells.every(({ value }) => value === null)).toBe(true);
    expect(contests(withThem).findings.join('')).not.toMatch(/比上年|与上年/);
    const ofContests = INDICATORS.filter(({ code }) => CONTEST.test(code));
    expect(compared(without)).toEqual(ofContests.map(() => [true, true, true]));
    expect(compared(withThem)).toEqual(ofContests.map(() => [true, false, true]));
    // what is withheld stays withheld, and a snapshot that does not say what is on record is not
    // taken for a report unasked
    const last = String(first - 1);
    const made = await snapshotFor(store, 'C001', last, 'test', TODAY);
    const { recordHorizons: _, ...manifest } = made.manifest;
    const old = { ...made, manifest };
    const shown = await cityReport(store.pool, old, { ...REQUEST, period: last });
    expect(contests(shown).tables[0]!.foot.join('')).not.toContain('登记不全');
    expect([fitsReport(made, last), fitsReport(old, last)]).toEqual([true, false]);
    const [guarded, plain] = [
      await FrozenPeriod.read(store.pool, made, last),
      await FrozenPeriod.read(store.pool, old, last),
    ];
    const units = [...guarded.units.keys()];
    const withheld = units.filter((unit) => plain.figure('I01', unit)?.status === 'SUPPRESSED');
    expect(withheld.length).toBeGreaterThan(0);
    for (const unit of withheld)
      expect(guarded.figure('I01', unit)).toEqual(plain.figure('I01', unit));
  });

  it.each([
    ['2025', '2025年度'],
    ['2025-Q3', '2025年第三季度'],
    ['2025-09', '2025年9月'],
    ['SY2025', '2025至2026学年'],
    ['SY2025-2', '2025至2026学年第二学期'],
    ['UY2025', '2025工会统计年度'],
    ['2025-09-01', '2025年9月1日'],
  ])('calls the period %s %s', (label, name) => {
    expect(periodName(label)).toBe(name);
  });

  it('lists all problems, the worst first, with clause and due day, and no person', async () => {
    const { rows } = tableOf('表B');
    const { groups } = finish(
      problemsInSteps(
        viewOn(await factsOf(store.pool), TODAY),
        { unit: 'C001', asOf: '2025-12-31' },
        {},
        [],
      ),
    );
    const problems = groups.flatMap((group) =>
      group.problems.filter(({ isProblem }) => isProblem === true),
    );
    const weights: string[] = Object.values(WEIGHTS).map(({ zh }) => zh);
    const order = rows.map(({ cells }) => weights.indexOf(String(cells[1]!.value)));
    expect(rows).toHaveLength(problems.length);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set([0, 1, 2]));
    expect(rows.map(({ cells }) => cells[5]!.value).sort()).toEqual(
      problems.map(({ dueOn }) => dueOn ?? '').sort(),
    );
    const kinds = tableOf('表B-1').rows;
    expect(kinds.reduce((sum, { cells }) => sum + Number(cells[1]!.value), 0)).toBe(rows.length);
    for (const { name, cells } of kinds)
      expect([name, cells[0]!.value, cells[1]!.value]).toEqual([
        name,
        cells[0]!.value,
        rows.filter(
          (row) => row.cells[2]!.value === name && row.cells[1]!.value === cells[0]!.value,
        ).length,
      ]);
    const spread = tableOf('表B-2').rows;
    for (const { cells } of spread)
      expect(cells.slice(0, 3).reduce((sum, { value }) => sum + Number(value), 0)).toBe(
        cells[3]!.value,
      );
    expect(
      spread
        .filter(({ isTotal }) => !isTotal)
        .reduce((sum, { cells }) => sum + Number(cells[3]!.value), 0),
    ).toBe(rows.length);
    const names = contractTables()
      .staff!.slice(1)
      .map(([, name]) => name!);
    expect(
      names.filter((name) => name.length > 1 && JSON.stringify(report).includes(name)),
    ).toEqual([]);
  });

  it('is, as DOCX, a page of GB/T 9704 with its fonts, head, numbers of pages and place for copies', async () => {
    const parts = await partsOf(await reportDocx(report));
    const document = parts.get('word/document.xml')!;
    expect(parts.get('docProps/core.xml')).toContain(snapshot.contentHash);
    expect(document).not.toContain(snapshot.contentHash);
    const footers = [...parts]
      .filter(([name]) => name.startsWith('word/footer'))
      .map(([, text]) => text);
    const millimetres = (name: string): number =>
      Math.round(
        (Number(new RegExp(`<w:pg(?:Mar|Sz)[^>]*w:${name}="(\\d+)"`).exec(document)![1]) / 1440) *
          25.4,
      );
    expect(['w', 'h', 'top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([
      210, 297, 37, 35, 28, 26,
    ]);
    for (const font of [FONT.title, FONT.body, FONT.heading, FONT.subheading])
      expect(document).toContain(`w:eastAsia="${font}"`);
    for (const [font, others] of Object.entries(OPEN_FONTS))
      expect(parts.get('word/fontTable.xml')).toContain(
        `<w:font w:name="${font}"><w:altName w:val="${others.join(',')}"/>`,
      );
    for (const text of [
      '市教育工会文件',
      '演教工〔2026〕1号',
      '各基层工会：',
      '一、总体情况',
      '二、基层工会组建情况',
      '（一）主要情况',
      '抄送：市总工会。',
      '2026年1月5日印发',
    ])
      expect(document).toContain(text);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer.replace(/<[^>]*>/g, '')).toMatch(/— .*PAGE.* —/);
    expect(parts.get('word/settings.xml')).toContain('evenAndOddHeaders');
    expect([...parts.keys()].filter((name) => name.endsWith('.svg')).length).toBe(
      report.sections.filter(({ chart }) => chart).length,
    );
    const text = document.replace(/<[^>]*>/g, '');
    for (const { tables } of report.sections)
      for (const { rows, onPaper = rows.length } of tables)
        for (const { name, cells } of rows.slice(0, onPaper))
          for (const cell of [name, ...cells.map(cellText)])
            expect(text).toContain(cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  });

  it('is, as XLSX, a sheet for each table with typed numbers', async () => {
    const bytes = await reportXlsx(report);
    const { sheets } = await readXlsx(bytes);
    expect((await partsOf(bytes)).get('docProps/core.xml')).toContain(snapshot.contentHash);
    const tables = report.sections.flatMap((section) => section.tables);
    expect(sheets).toHaveLength(tables.length + 1);
    const b = sheets.find(({ name }) => name.startsWith('表2 '))!;
    const { rows } = tableOf('表2');
    expect(b.rows.slice(3, 3 + rows.length).map((row) => row.slice(1))).toEqual(
      rows.map(({ cells }) => cells.map((cell) => cell.value ?? cellText(cell))),
    );
  });

  it('is, as HTML, one page that asks for nothing else', () => {
    const page = reportHtml(report);
    expect(
      page
        .replaceAll('http://www.w3.org/2000/svg', '')
        .replaceAll('http://www.w3.org/1999/xlink', ''),
    ).not.toMatch(/https?:|<script|<link|src=|@import|url\(/);
    expect(page.match(/<svg/g)).toHaveLength(report.sections.filter(({ chart }) => chart).length);
    for (const { heading } of report.sections) expect(page).toContain(heading);
    expect(page).toContain(`<meta name="snapshot-sha256" content="${snapshot.contentHash}">`);
  });

  it('numbers chapters and days as official documents do', () => {
    expect([0, 1, 9, 10, 18, 19, 20].map(chapter)).toEqual([
      '一',
      '二',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
    ]);
    expect(dayInWords('2026-01-05')).toBe('2026年1月5日');
  });

  it('is made of a single unit in a quarter, and of a snapshot without supplements', async () => {
    const [unit] = now
      .filter((row) => row.unit.startsWith('C001-D') && row.unit.length === 7)
      .map((row) => row.unit);
    const code = contractTables().org_edges!.find(([, parent]) => parent === unit)![0]!;
    const quarter = await snapshotFor(store, code, '2025-Q4', 'test', TODAY);
    const ofUnit = await cityReport(store.pool, quarter, { ...REQUEST, period: '2025-Q4' });
    const labels = ofUnit.sections.flatMap(({ tables }) => tables.map(({ label }) => label));
    expect(labels).toEqual(expect.arrayContaining(['表1', '表16', '表A', '表C']));
    for (const { findings, tables, paragraphs = [] } of ofUnit.sections)
      expect(findings.length + tables.length + paragraphs.length).toBeGreaterThan(0);
    const { blocks, ...manifest } = snapshot.manifest;
    const older = {
      ...snapshot,
      manifest: { ...manifest, blocks: blocks.filter(({ name }) => !isSupplement(name)) },
    };
    const made = await cityReport(store.pool, older, REQUEST);
    const problems = made.sections.find(({ heading }) => heading === '问题清单')!;
    expect([problems.tables, problems.findings.join('')]).toEqual([
      [],
      expect.stringContaining('未冻结问题清单'),
    ]);
    expect(fitsReport(older, '2025')).toBe(false);
    expect(fitsReport(snapshot, '2025')).toBe(true);
  });

  it('is refused for a period that the snapshot does not hold', async () => {
    await expect(cityReport(store.pool, snapshot, { ...REQUEST, period: '2019' })).rejects.toThrow(
      expect.objectContaining({ code: 'NOT_IN_SNAPSHOT' }),
    );
  });
});
