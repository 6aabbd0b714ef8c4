import { INDICATORS } from '../../analytics/indicators/index.ts';
import { csvLine } from '../../base/people-csv.ts';
import { clauseNamed, clauses, partOf, policy } from '../../schema/policy/policy.ts';
import type { Clause } from '../../schema/policy/policy-part.ts';
import { registers } from '../../schema/registers/index.ts';
import { EXIT, listed, oneOf, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

/** Prints clauses with their registers and indicators; returns the exit code. Throws BAD_USAGE, UNKNOWN_CLAUSE. */
export function tellPolicy(context: Context, parsed: ParsedCommand): number {
  const form = oneOf(parsed, 'format', ['table', 'csv', 'json'] as const) ?? 'table';
  const codes = listed(parsed.args[0]);
  const records = (codes.length === 0 ? clauses : codes.flatMap(clausesUnder)).map(recordOf);
  const { print, t, language } = context;
  if (form === 'json') {
    const { title, documentNo, issuedOn } = policy;
    print(JSON.stringify({ title, documentNo, issuedOn, clauses: records }, null, 2));
    return EXIT.done;
  }
  const line = ({ title, ...record }: ClauseRecord): string[] => [
    record.code,
    title[language],
    record.registers.join(' '),
    record.indicators.join(' '),
  ];
  if (form === 'csv') {
    print(
      [
        ['code', 'title', 'registers', 'indicators', 'objective', 'text'],
        ...records.map((record) => [...line(record), String(record.objective), record.text]),
      ]
        .map((cells) => csvLine(cells))
        .join('')
        .trimEnd(),
    );
    return EXIT.done;
  }
  if (codes.length > 0) {
    print(records.map((record) => inFull(record, context)).join('\n\n'));
    return EXIT.done;
  }
  print(`${policy.title[language]} ${policy.documentNo}\n`);
  print(
    textTable(
      [
        t({ zh: '条款', en: 'clause' }),
        t({ zh: '名称', en: 'title' }),
        t({ zh: '登记表', en: 'registers' }),
        t({ zh: '指标', en: 'indicators' }),
      ],
      records.map(line),
    ),
  );
  return EXIT.done;
}

/** A clause as plain data. */
interface ClauseRecord {
  readonly code: string;
  readonly title: Clause['title'];
  readonly part: string;
  readonly text: string;
  readonly objective: boolean;
  /** tables */
  readonly registers: readonly string[];
  /** codes */
  readonly indicators: readonly string[];
}

const recordOf = (clause: Clause): ClauseRecord => {
  const { code, title, text, isObjective } = clause;
  return {
    code,
    title,
    part: partOf(clause).code,
    text,
    objective: isObjective === true,
    registers: registers.filter((one) => one.clauses.includes(code)).map(({ table }) => table),
    indicators: INDICATORS.filter((one) => one.clauses.includes(code)).map((one) => one.code),
  };
};

/** The clauses of a part, or the one clause. Throws UNKNOWN_CLAUSE. */
const clausesUnder = (code: string): readonly Clause[] =>
  policy.parts.find((part) => part.code === code)?.clauses ?? [clauseNamed(code)];

const inFull = (
  { code, title, text, objective, registers, indicators }: ClauseRecord,
  { t, language }: Context,
): string =>
  [
    `${code} ${title[language]}${objective ? t({ zh: '（总体目标）', en: ' (an objective)' }) : ''}`,
    text,
    `${t({ zh: '登记表：', en: 'registers: ' })}${registers.join(' ') || '—'}`,
    `${t({ zh: '指标：', en: 'indicators: ' })}${indicators.join(' ') || '—'}`,
  ].join('\n');
