import type { City, Sheet } from './city.ts';
import { total, type Span } from './days.ts';
import { meanOf, people, rateOf, type Item, type OracleGroup, type Stratum } from './figures.ts';

const WEIGHTS: Readonly<Record<string, number>> = {
  S1: 0.15,
  S2: 0.15,
  S3: 0.15,
  S4: 0.15,
  S5: 0.1,
  S6: 0.1,
  S7: 0.1,
  S8: 0.1,
};

/** The answer to an item, 1 to 5; null if there is none. */
const answerTo = (sheet: Sheet, item: string): number | null => {
  const cell = (sheet as Readonly<Record<string, string>>)[item]!;
  return cell === '' || cell === '9' ? null : Number(cell);
};

/** The happiness of a sheet; null if it is not valid. */
export function personIndex(sheet: Sheet): number | null {
  const scores = Object.entries(WEIGHTS).flatMap(([dimension, weight]) => {
    const items = Object.keys(sheet).filter((it) => it.startsWith(`${dimension}-`));
    const values = items.flatMap((item) => {
      const x = answerTo(sheet, item);
      return x === null ? [] : [(((item === 'S5-3' || item === 'S8-3' ? 6 - x : x) - 1) / 4) * 100];
    });
    return values.length * 3 >= items.length * 2
      ? [{ weight, score: total(values) / values.length }]
      : [];
  });
  return scores.length >= 6
    ? total(scores.map(({ weight, score }) => weight * score)) /
        total(scores.map(({ weight }) => weight))
    : null;
}

function validResponses(city: City, span: Span): Item[] {
  const wave = city.waveIn(span);
  if (!wave) return [];
  const day = wave.reference_on;
  const open = city.openUnits(day);
  const valid = city
    .sheetsOf(wave.code)
    .filter((it) => open.includes(it.unit_code) && personIndex(it) !== null);
  return [
    ...people(city.workers(day), () => false),
    ...valid.map((it) => ({ unit: it.unit_code, worker: null, day, part: true, whole: false })),
  ];
}

/** The units of the wave of a period as strata of what sheets are worth; sheets of null stand outside. */
const strata =
  (valueOf: (sheet: Sheet) => number | null) =>
  (city: City, span: Span): Stratum[] => {
    const wave = city.waveIn(span);
    if (!wave) return [];
    const day = wave.reference_on;
    return city.openUnits(day).map((unit) => ({
      unit,
      worker: null,
      day,
      population: city.staffOf(unit, day).length,
      values: city
        .sheetsOf(wave.code)
        .filter((it) => it.unit_code === unit)
        .flatMap((it) => valueOf(it) ?? []),
    }));
  };

const overall = (sheet: Sheet): number | null => {
  const x = answerTo(sheet, 'O1');
  return x === null || personIndex(sheet) === null ? null : x >= 4 ? 100 : 0;
};

/** Group F: the survey. */
export const satisfaction: OracleGroup = {
  F01: meanOf(strata(personIndex)),
  F02: meanOf(strata(overall)),
  F03: rateOf(validResponses, { ofSurvey: true }),
};
