import type { ScoredItem, ScoredPart } from '../../analytics/score-sheet/score-item.ts';
import { STATUSES } from '../../analytics/formulas/figure.ts';
import { TARGET_SOURCES } from '../../analytics/targets/target-at.ts';
import type { Language } from '../../base/language.ts';
import { valueUnitText } from '../../base/value-unit.ts';

/** A number with at most two decimals. */
export const shortNumber = (value: number): string => String(Number(value.toFixed(2)));

/** From which value to which one an indicator brings points. */
export function standardOf(
  { indicator, floor, target }: ScoredPart,
  language: Language = 'zh',
): string {
  const sign = valueUnitText(indicator.unit).sign[language];
  const [from, to] = [shortNumber(floor), shortNumber(target.value)];
  const source = TARGET_SOURCES[target.source][language];
  const name = indicator.code + (language === 'zh' ? '' : ' ') + indicator.title[language];
  return language === 'zh'
    ? `${name}：${from}至${to}${sign}（${source}）`
    : `${name}: ${from} to ${to}${sign} (${source})`;
}

/** The value of an indicator, or why there is none. */
export const valueOf = ({ indicator, figure }: ScoredPart, language: Language = 'zh'): string =>
  `${indicator.code} ` +
  (figure.value === null
    ? STATUSES[figure.status][language]
    : `${shortNumber(figure.value)}${valueUnitText(indicator.unit).sign[language]}`);

/** The newest evidence of each scorer, in one text; null: none. */
export const evidenceOf = ({ given }: Pick<ScoredItem, 'given'>): string | null =>
  given
    .flatMap(({ history }) => history.flatMap(({ evidence }) => evidence ?? [])[0] ?? [])
    .join('；') || null;
