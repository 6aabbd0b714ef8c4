import type { Judgement } from '../../analytics/problems/problem.ts';
import type { Bilingual } from '../../base/language.ts';
import { valueUnitText } from '../../base/value-unit.ts';

/** What is wrong, in words. */
export function titleOf({
  rule,
  indicator,
  target,
}: Pick<Judgement, 'rule' | 'indicator' | 'target'>): Bilingual {
  if (rule) return rule.lacks;
  if (!target) return indicator.title;
  const { sign } = valueUnitText(indicator.unit);
  const isUp = indicator.direction === 'up';
  return {
    zh: `${indicator.title.zh}${isUp ? '低于' : '高于'}${target.value}${sign.zh}`,
    en: `${indicator.title.en} ${isUp ? 'below' : 'above'} ${target.value}${sign.en}`,
  };
}
