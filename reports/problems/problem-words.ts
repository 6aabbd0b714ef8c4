import type { Judgement } from '../../analytics/problems/problem.ts';
import type { Bilingual } from '../../base/language.ts';
import { valueUnitText } from '../../base/value-unit.ts';

/** What is wrong with all problems of a group: the target is named if it is the same for all. */
export function titleOfGroup([first, ...more]: readonly Judgement[]): Bilingual {
  const { target, indicator } = first!;
  if (!target || more.every((other) => other.target?.value === target.value))
    return titleOf(first!);
  const isUp = indicator.direction === 'up';
  return {
    zh: `${indicator.title.zh}${isUp ? '低于' : '高于'}各自的目标`,
    en: `${indicator.title.en} ${isUp ? 'below' : 'above'} their targets`,
  };
}

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
