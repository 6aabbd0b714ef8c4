import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../../analytics/indicators/index.ts';
import { addMonths, dueAfter } from '../../../analytics/rules/due.ts';
import { RULES, ruleNamed, ruleOf } from '../../../analytics/rules/index.ts';
import { severityAt } from '../../../analytics/rules/rule.ts';
import { historyOf } from '../../../analytics/settings/history.ts';
import { SettingValues } from '../../../analytics/settings/setting-values.ts';
import { dayNumber } from '../../../base/day.ts';
import { bodiesDueDays, SETTINGS } from '../../../schema/settings/settings.ts';
import { schoolType } from '../../../schema/code-lists/school-type.ts';

describe('the rules', () => {
  it('are one file each, named after their id', () => {
    const files = readdirSync('analytics/rules').filter((file) => /^[a-z]+\d+[a-z]?-/.test(file));
    expect(files).toHaveLength(RULES.length);
    expect(files.map((file) => file.split('-')[0]!)).toEqual(
      expect.arrayContaining(RULES.map(({ id }) => id.toLowerCase())),
    );
  });

  it('have ids, versions, articles, indicators of the catalogue, and settings that are declared', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id, version, article, indicator, sameAs, except = [], due, settings } of RULES) {
      expect([id, version >= 1, article.zh.startsWith('《'), article.en !== '']).toEqual([
        id,
        true,
        true,
        true,
      ]);
      expect(INDICATORS).toEqual(expect.arrayContaining([indicator, ...sameAs]));
      expect(Object.keys(schoolType.codes)).toEqual(expect.arrayContaining([...except]));
      expect(SETTINGS).toEqual(expect.arrayContaining([...settings]));
      if (due) expect(settings).toContain(due.setting);
      expect(INDICATORS.some(({ code }) => code === id)).toBe(false);
      expect(id).not.toContain(':');
    }
  });

  it('rest on indicators in percent', () => {
    for (const { indicator } of RULES)
      expect([indicator.code, indicator.unit]).toEqual([indicator.code, '%']);
  });

  it('are serious by kind of school, and bind nobody before their day', () => {
    const { severity } = ruleNamed('sc15');
    expect(severity).toEqual({ public: 'FAIL', private: 'WARNING' });
    const at = (ownership: string, type: string, on = '2025-01-01') =>
      severityAt(ruleNamed('SC15'), { ownership, schoolType: type }, on);
    expect([at('public', 'PS'), at('private', 'KG'), at('', 'DU'), at('private', 'TR')]).toEqual([
      'FAIL',
      'WARNING',
      'FAIL',
      null,
    ]);
    expect(at('public', 'PS', '2020-12-10')).toBeNull();
    expect(ruleOf('SC99')).toBeUndefined();
    expect(() => ruleNamed('WC1')).toThrow('WC11');
  });
});

describe('settings', () => {
  const months = SETTINGS.find(({ name }) => name === 'union_due_months_after_opening')!;
  const values = new SettingValues(
    new Map([
      [
        months.name,
        [
          { from: dayNumber('2022-01-01'), value: 6 },
          { from: dayNumber('2023-01-01'), value: 3 },
        ],
      ],
    ]),
  );

  it('hold from their day on, before with their standard value; history is by day', () => {
    expect(
      ['2020-12-31', '2021-06-01', '2022-01-01', '2024-01-01'].map((on) =>
        values.onDay(months, on),
      ),
    ).toEqual([null, null, 6, 3]);
    expect(historyOf(months, values).values).toEqual([
      { from: '2020-12-11', value: null },
      { from: '2022-01-01', value: 6 },
      { from: '2023-01-01', value: 3 },
    ]);
    expect(values.numberOn(bodiesDueDays, 0)).toBe(90);
  });

  it('say when a breach is to be mended: by the value on the day on which it began', () => {
    const due = { setting: months, unit: 'months' } as const;
    expect(dueAfter(due, '2021-05-05', values)).toBeNull();
    expect(dueAfter(due, '2022-08-31', values)).toBe('2023-02-28');
    expect(dueAfter(due, '2023-11-30', values)).toBe('2024-02-29');
    expect(dueAfter({ setting: months, unit: 'days' }, '2023-12-30', values)).toBe('2024-01-02');
    expect(dueAfter(due, null, values)).toBeNull();
    expect(dueAfter(null, '2023-01-01', values)).toBeNull();
    expect(addMonths('2023-12-31', 12)).toBe('2024-12-31');
  });
});
