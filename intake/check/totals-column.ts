import { fault, shorten, type Fault } from '../../base/errors/faults.ts';
import { registerOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { CongressMatter } from '../../schema/registers/congress-matter.ts';
import { EthicsRecord } from '../../schema/registers/ethics-record.ts';
import { Proposal } from '../../schema/registers/proposal.ts';
import { plainName } from './header-match.ts';

/**
 * Columns of the bureau's sheets T03 and T10 with totals of what is registered one by one. Those of
 * wide sheets stand in their adapters.
 */
const TOTALS: readonly (readonly [register: Register, names: readonly string[]])[] = [
  [
    registerOf(CongressMatter),
    ['议题数', '讨论通过事项数', '票决事项数', '票决事项数、通过数', '决议数'],
  ],
  [registerOf(Proposal), ['提案征集数', '立案数', '办结数']],
  [registerOf(EthicsRecord), ['承诺签订数', '考核合格数', '违规认定数']],
];

const BY_NAME = new Map(
  TOTALS.flatMap(([register, names]) => names.map((name) => [plainName(name), register] as const)),
);

/** The fault that a column has totals where single rows are registered; none for other columns. */
export function totalsFault(table: string, row: number, column: string): Fault[] {
  const register = BY_NAME.get(plainName(column));
  if (!register) return [];
  const registerNames = { zh: register.title.zh, en: register.table };
  return [
    fault(
      'COUNTS_NOT_EVENTS',
      { table, row, column },
      { value: shorten(column), register: registerNames },
    ),
  ];
}
