import { contestEntries } from '../facts/events/contest-entries.ts';
import { rate } from '../formulas/rate.ts';
import { eventsOfStaff } from '../measures/events.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Indicator } from './indicator.ts';

/** Levels of contests that have a next one. */
export const PROMOTING = ['school', 'district', 'city'] as const;

/**
 * The rate of promotion from some levels of contests: the share of the entries at these levels that
 * were followed by an entry at the next level. @param at the levels in words
 */
export function promotionFrom(
  levels: readonly (typeof PROMOTING)[number][],
  title: Bilingual,
  at: string,
): Omit<Indicator, 'code' | 'id' | 'revision'> {
  const isMeant = (level: string): boolean => (levels as readonly string[]).includes(level);
  const entries = eventsOfStaff(
    `entries at ${at}`,
    { zh: `${title.zh}：参赛人次`, en: `entries at ${at}` },
    contestEntries,
    ({ level }) => isMeant(level),
  );
  const advanced = eventsOfStaff(
    `advanced entries at ${at}`,
    { zh: `${title.zh}：晋级人次`, en: `entries at ${at} that were followed by the next level` },
    contestEntries,
    ({ level, advanced: isFollowed }) => isFollowed && isMeant(level),
  );
  return {
    title,
    clauses: ['2.5.8', '2.5.9', '2.5.10', '2.5.11', '2.5.12'],
    definition: {
      zh: '同一人在同一竞赛中有高一级参赛记录的 ÷ 期内参赛人次（期末在职教职工）',
      en:
        'those with an entry of the same person in the same contest at the next level, on any day ÷ ' +
        'entries within the period of those who are staff on the last day',
    },
    unit: '%',
    direction: 'up',
    targets: [],
    axis: 'events',
    source: ['contest_entries', 'contests', 'employments'],
    basis: { zh: '常教工〔2020〕18号 2.5.8', en: 'guidance 常教工〔2020〕18号, clause 2.5.8' },
    formula: rate(advanced, entries),
  };
}
