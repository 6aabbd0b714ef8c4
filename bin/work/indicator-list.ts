import { INDICATORS } from '../../analytics/indicators/index.ts';
import { indicatorsNamed } from '../../analytics/indicators/indicator-named.ts';
import { dimensionIdsOf } from '../../analytics/query/resolved-query.ts';
import { csvLine } from '../../base/people-csv.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

/**
 * Prints the catalogue, or some of its indicators: a short table, or CSV or JSON with all fields.
 * Throws UNKNOWN_INDICATOR.
 */
export function listIndicators(
  { print, t, language }: Context,
  names: readonly string[],
  form: 'table' | 'csv' | 'json',
): void {
  const chosen = names.length > 0 ? names.flatMap(indicatorsNamed) : INDICATORS;
  if (form === 'json') {
    print(
      JSON.stringify(
        chosen.map((indicator) => ({
          ...indicator,
          formula: undefined,
          kind: indicator.formula.kind.name,
          dimensions: dimensionIdsOf(indicator),
        })),
        null,
        2,
      ),
    );
    return;
  }
  const header = [
    'code',
    'id',
    'title',
    'unit',
    'direction',
    'target',
    'axis',
    'clauses',
    'dimensions',
    'definition',
    'revision',
  ];
  const lines = chosen.map((indicator) => [
    indicator.code,
    indicator.id,
    indicator.title[language],
    indicator.unit,
    indicator.direction,
    indicator.targets.at(-1)?.value ?? '',
    indicator.axis,
    indicator.clauses.join(' '),
    dimensionIdsOf(indicator).join(' '),
    indicator.definition[language],
    indicator.revision,
  ]);
  if (form === 'csv')
    print(
      [header, ...lines]
        .map((cells) => csvLine(cells))
        .join('')
        .trimEnd(),
    );
  else
    print(
      textTable(
        [t({ zh: '代码', en: 'code' }), t({ zh: '标识', en: 'id' }), t({ zh: '名称', en: 'name' })],
        chosen.map(({ code, id, title }) => [code, id, title[language]]),
      ),
    );
}
