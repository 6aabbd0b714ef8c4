import { codesOf } from '../../schema/code-lists/code-list.ts';
import { columnOf, keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import { registers } from '../../schema/registers/index.ts';
import type { Package, Row } from './package.ts';

/**
 * Codes that the demo city does not use: other kinds of contests than those of the policy, and
 * entries above the province.
 */
const NOT_IN_THE_DEMO: readonly (readonly [table: string, column: string, code: string])[] = [
  ['contests', 'kind', 'other'],
  ['contest_entries', 'level', 'national'],
];

/** Tables whose last rows arrive after the reference day: the filings of the last year. */
const COMES_AFTER = new Set(['submissions']);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LAST = '9999-12-31';

/** Columns that begin an interval, with the columns that end it. */
const ENDS = registers.flatMap((register) =>
  register.interval
    ? [register.interval.map((property) => columnOf(register, property).header)]
    : [],
) as [string, string][];

/** `[from, to)` of a row, whatever the names of its columns; an open end is {@link LAST}. */
function interval(row: Row): readonly [string, string] {
  const [from, to] = ENDS.find((columns) => columns.every((column) => column in row))!;
  return [row[from]!, row[to] || LAST];
}

/** Pairs of rows of the same key whose intervals share a day. */
function overlaps(rows: readonly Row[], key: string): string[] {
  return [...Map.groupBy(rows, (row) => row[key]!)]
    .filter(([, group]) => {
      const sorted = group.map(interval).sort(([a], [b]) => (a < b ? -1 : 1));
      return sorted.some(([from], i) => i > 0 && from < sorted[i - 1]![1]);
    })
    .map(([value]) => value);
}

/**
 * Checks the integrity rules of the package contract and the further promises of the demo city; one
 * sentence for each fault, only the first few.
 */
export function faultsOf(tables: Package): string[] {
  const faults: string[] = [];
  const report = (rule: string, examples: readonly string[]): void => {
    if (examples.length > 0)
      faults.push(`${rule}: ${examples.length}, e.g. ${examples.slice(0, 3).join(' | ')}`);
  };
  const show = (row: Row): string => Object.values(row).slice(0, 9).join(',');
  const byCode = (table: string): Map<string, Row> =>
    new Map(tables[table]!.map((row) => [row['code']!, row]));
  const units = byCode('org_units');
  const unions = byCode('unions');
  const isWithin = (row: Row, frame: Row): boolean => {
    const [from, to] = interval(row);
    const [low, high] = interval(frame);
    return from >= low && to <= high;
  };

  for (const register of registers) {
    const { table, columns, interval: days } = register;
    const rows = tables[table]!;
    const key = keyColumns(register).map(({ header }) => header);
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const row of rows) {
      const value = key.map((column) => row[column]).join(' ');
      if (seen.has(value)) twice.push(value);
      seen.add(value);
    }
    report(`${table} has a key twice`, twice);
    if (days)
      report(
        `${table} is reversed`,
        rows.filter((row) => interval(row)[0] > interval(row)[1]).map(show),
      );
    for (const column of columns) {
      const { header, kind, optional, codes } = column;
      const isWrong = (cell: string): boolean => {
        if (cell === '') return !optional;
        if (kind === 'day') return !DAY.test(cell);
        if (kind === 'flag') return !/^(true|false)$/.test(cell);
        return kind === 'code' && !codesOf(codes!).includes(cell);
      };
      report(
        `${table}.${header} holds what it may not`,
        rows.filter((row) => isWrong(row[header]!)).map(show),
      );
      if (kind !== 'reference') continue;
      const target = targetOf(column);
      const keys = new Set(tables[target.table]!.map((row) => row[referenceKey(target).header]));
      report(
        `${table}.${header} is not in ${target.table}`,
        rows.filter((row) => !(optional && row[header] === '') && !keys.has(row[header])).map(show),
      );
    }
  }
  for (const [table, column, code] of NOT_IN_THE_DEMO)
    report(
      `${table}.${column} is ${code}`,
      tables[table]!.filter((row) => row[column] === code).map(show),
    );
  for (const row of tables['survey_responses']!.slice(0, 5000)) {
    for (const [column, answer] of Object.entries(row).slice(3))
      if (!/^[1-59]?$/.test(answer)) faults.push(`answer ${column}=${answer}`);
  }

  report(
    'two main employments',
    overlaps(
      tables['employments']!.filter((row) => row['is_main'] === 'true'),
      'staff_no',
    ),
  );
  report('two memberships', overlaps(tables['memberships']!, 'staff_no'));
  for (const line of ['union', 'admin', 'geographic', 'cooperation'])
    report(
      `two parents, ${line}`,
      overlaps(
        tables['org_edges']!.filter((row) => row['line'] === line),
        'code',
      ),
    );
  const rank: Readonly<Record<string, number>> = { city: 0, district: 1, unit: 2, group: 3 };
  report(
    'a parent of no higher kind, so perhaps a cycle',
    tables['org_edges']!.filter(
      ({ code, parent_code, line }) =>
        line === 'union' &&
        rank[units.get(parent_code!)!['kind']!]! >= rank[units.get(code!)!['kind']!]!,
    ).map(show),
  );

  report(
    'an employment outside its unit',
    tables['employments']!.filter((row) => !isWithin(row, units.get(row['unit_code']!)!)).map(show),
  );
  report(
    'an edge outside its unit',
    tables['org_edges']!.filter((row) => !isWithin(row, units.get(row['code']!)!)).map(show),
  );
  report(
    'a body outside its unit',
    tables['bodies']!.filter((row) => !isWithin(row, units.get(row['unit_code']!)!)).map(show),
  );
  report(
    'a coverage outside its union',
    tables['union_coverage']!.filter((row) => !isWithin(row, unions.get(row['union_code']!)!)).map(
      show,
    ),
  );
  report(
    'a coverage outside its unit',
    tables['union_coverage']!.filter((row) => !isWithin(row, units.get(row['unit_code']!)!)).map(
      show,
    ),
  );
  report('two unions of a unit', overlaps(tables['union_coverage']!, 'unit_code'));

  const coverage = new Map(
    tables['union_coverage']!.map((row) => [`${row['union_code']} ${row['unit_code']}`, row]),
  );
  const mains = Map.groupBy(
    tables['employments']!.filter((row) => row['is_main'] === 'true'),
    (row) => row['staff_no']!,
  );
  report(
    'an active member who does not work in a covered unit of the union on the first day',
    tables['memberships']!.filter(({ kind }) => kind === 'active')
      .filter((row) => {
        const [from] = interval(row);
        const spell = mains
          .get(row['staff_no']!)
          ?.find((row) => interval(row)[0] <= from && from < interval(row)[1]);
        const cover = spell && coverage.get(`${row['union_code']} ${spell['unit_code']}`);
        return !cover || from < interval(cover)[0] || interval(row)[1] > interval(cover)[1];
      })
      .map(show),
  );
  report(
    'an entry of somebody not in work',
    tables['contest_entries']!.filter(
      ({ staff_no, entered_on }) =>
        !mains
          .get(staff_no!)
          ?.some((row) => interval(row)[0] <= entered_on! && entered_on! < interval(row)[1]),
    ).map(show),
  );
  const end = '2025-12-31';
  for (const [table, rows] of Object.entries(tables)) {
    if (COMES_AFTER.has(table)) continue;
    report(
      // what is due may lie after it
      `${table} has a day after the reference day`,
      rows
        .filter((row) =>
          Object.entries(row).some(
            ([column, cell]) => column.endsWith('_on') && column !== 'due_on' && cell > end,
          ),
        )
        .map(show),
    );
  }
  return faults;
}
