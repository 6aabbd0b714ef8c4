import { dayOf } from '../../base/day.ts';
import type { Bilingual, Language } from '../../base/language.ts';
import { registerByTable } from '../../schema/registers/index.ts';
import type { Facts } from '../facts/facts.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { treesOf } from './nearest-above.ts';
import { eventsCounted, offRecordIn, STATED, statedFor } from './off-record.ts';
import type { ResolvedQuery } from './resolved-query.ts';

const titleOf = (register: string): Bilingual => registerByTable(register)!.title;

/**
 * The day from which a register is complete for the root of a query, as stated or derived from
 * rows; null if unknown.
 */
function horizonText(
  register: string,
  indicator: Indicator,
  query: ResolvedQuery,
  facts: Facts,
): Bilingual | null {
  const { recordHorizons, hierarchy } = facts;
  const { zh, en } = titleOf(register);
  const stated = recordHorizons.stated.get(register);
  const trees = treesOf(query, query.periods.at(-1)!.last, facts);
  const horizon = stated ? statedFor(stated, query.root, trees, facts) : null;
  if (horizon) {
    const { code } = hierarchy.nodeOfId(horizon.unit)!;
    const day = dayOf(horizon.day);
    return {
      zh: `${zh}自 ${day} 起登记完整（${code} 已声明）`,
      en: `${en} complete from ${day} (stated for ${code})`,
    };
  }
  const kinds = eventsCounted(indicator, register);
  if (kinds.length > 0) {
    const years = kinds
      .map((kind) => facts.eventsOf(kind).years)
      .reduce((all, those) => all.filter((year) => those.includes(year)))
      .toSorted((a, b) => a - b)
      .join(', ');
    return {
      zh: `${zh}有记录的年度：${years || '无'}（由数据推定）`,
      en: `${en} on record in ${years || 'no year'} (derived from rows)`,
    };
  }
  const end = recordHorizons.firstEndOf(register);
  return end === null
    ? null
    : {
        zh: `${zh}自 ${dayOf(end)} 起登记完整（由数据推定：当日起有终止的记录）`,
        en: `${en} complete from ${dayOf(end)} (derived: the first row ended on that day)`,
      };
}

/**
 * The record horizons for the root of a query, in words: for each indicator the day from which its
 * registers are complete, stated or derived; and the periods in which it is not on record.
 */
export function recordExplained(
  query: ResolvedQuery,
  facts: Facts,
  language: Language,
): readonly string[] {
  return query.indicators.flatMap((indicator) => {
    const horizons = indicator.source.flatMap(
      (register) => horizonText(register, indicator, query, facts)?.[language] ?? [],
    );
    const off = query.periods.flatMap((period) => {
      const mark = offRecordIn(indicator, period, query, [query.root], facts)?.[0];
      if (!mark) return [];
      return [mark === STATED ? `${period.label} (NOT_ON_RECORD)` : period.label];
    });
    const words = { zh: '登记', en: 'records' }[language];
    const lines = horizons.length > 0 ? [`${indicator.code} ${words}: ${horizons.join('; ')}`] : [];
    if (off.length === 0) return lines;
    const notOn = { zh: '登记不全的统计期', en: 'not on record' }[language];
    return [...lines, `${indicator.code} ${notOn}: ${off.join(', ')}`];
  });
}
