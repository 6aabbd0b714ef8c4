import type { Bilingual } from './language.ts';

/** The texts on how the period of a question is read as days. */
interface TimeAxisText {
  readonly short: Bilingual;
  readonly meaning: Bilingual;
}

/**
 * How an indicator reads a period: on its last day, the events within it, its survey, or the parts
 * that end in it.
 */
export const TIME_AXES = Object.freeze({
  stock: {
    short: { zh: '期末时点', en: 'last day' },
    meaning: { zh: '期末时点', en: 'the last day of the period' },
  },
  events: {
    short: { zh: '期内事件', en: 'events within' },
    meaning: { zh: '期内事件，期末人员', en: 'events within the period, people on its last day' },
  },
  wave: {
    short: { zh: '期内测评', en: 'survey within' },
    meaning: {
      zh: '期内最后一次测评的基准日',
      en: 'the reference day of the last survey in the period',
    },
  },
  semester: {
    short: { zh: '各学期', en: 'semesters' },
    meaning: { zh: '期内结束的各学期', en: 'the semesters that end in the period' },
  },
  schoolYear: {
    short: { zh: '各学年', en: 'school years' },
    meaning: { zh: '期内结束的各学年', en: 'the school years that end in the period' },
  },
  year: {
    short: { zh: '各年度', en: 'years' },
    meaning: { zh: '期内结束的各年度', en: 'the calendar years that end in the period' },
  },
} as const satisfies Record<string, TimeAxisText>);

/** One of {@link TIME_AXES}. */
export type TimeAxis = keyof typeof TIME_AXES;
