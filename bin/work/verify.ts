import { loadFacts } from '../../analytics/facts/load-facts.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { resolveQuery } from '../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { today } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { currentRevision } from '../../intake/write/revision.ts';
import { useStore } from '../store.ts';
import { EXIT, listed, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';
import { compareWithSql, type Difference } from '../verify/second-opinion.ts';

const MAX_SHOWN = 100;

/**
 * Compares every indicator with its SQL on the user's own data, in one database snapshot; returns
 * the exit code. Throws STORE_EMPTY, and what queries throw.
 */
export async function verifyNumbers(context: Context, parsed: ParsedCommand): Promise<number> {
  const { progress, t, print } = context;
  const differences: Difference[] = [];
  let cells = 0;
  let revision = 0;
  await useStore(context, async ({ pool }) => {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      revision = await currentRevision(client);
      progress.show({ zh: '读取', en: 'reading' }, '', 0, 1);
      const facts = await loadFacts(client, revision);
      const day = today();
      if (facts.hierarchy.nodes.length === 0) throw new TongxinError('STORE_EMPTY', {});
      const question = resolveQuery(
        {
          indicators: listed(
            textOption(parsed, 'indicators') ?? INDICATORS.map(({ code }) => code).join(),
          ),
          periods: listed(textOption(parsed, 'periods') ?? 'LAST_2_YEARS,TODAY'),
          root: textOption(parsed, 'root') ?? null,
        },
        facts.hierarchy,
        wholeScope(facts.hierarchy, day),
        day,
      );
      const pairs = question.periods.flatMap((period) =>
        question.indicators.map((indicator) => ({ period, indicator })),
      );
      for (const [done, { period, indicator }] of pairs.entries()) {
        progress.show(
          { zh: '核对', en: 'verifying' },
          `${indicator.code} ${period.label}`,
          done,
          pairs.length,
        );
        const comparison = await compareWithSql(client, facts, question, indicator, period);
        cells += comparison.cells;
        differences.push(...comparison.differences);
      }
      await client.query('commit');
    } finally {
      client.release(true);
    }
  });
  if (differences.length > 0) {
    const number = (value: number | null): string => (value === null ? '-' : String(value));
    print(
      textTable(
        ['indicator', 'period', 'unit', 'cell', 'engine', 'sql'],
        differences
          .slice(0, MAX_SHOWN)
          .map((difference) => [
            difference.indicator,
            difference.period,
            difference.unit,
            difference.what,
            number(difference.engine),
            number(difference.sql),
          ]),
      ),
    );
  }
  print(
    t({
      zh: `修订 ${revision}：核对 ${cells} 格，不一致 ${differences.length} 格。`,
      en: `Revision ${revision}: ${cells} cells compared, ${differences.length} differ.`,
    }),
  );
  return differences.length === 0 ? EXIT.done : EXIT.faults;
}
