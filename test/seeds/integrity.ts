import type { Package, Row } from './package.ts';

const KEYS: Readonly<Record<string, readonly string[]>> = {
  org_units: ['code'],
  org_edges: ['code', 'from_on'],
  unions: ['code'],
  union_coverage: ['union_code', 'unit_code', 'from_on', 'to_on'],
  bodies: ['unit_code', 'kind', 'established_on'],
  staff: ['staff_no'],
  employments: ['staff_no', 'unit_code', 'from_on'],
  memberships: ['staff_no', 'from_on'],
  contests: ['code'],
  contest_entries: ['contest_code', 'staff_no', 'level'],
  survey_waves: ['code'],
  survey_responses: ['wave_code', 'respondent'],
};

const REFERENCES: readonly (readonly [table: string, column: string, target: string])[] = [
  ['org_edges', 'code', 'org_units'],
  ['org_edges', 'parent_code', 'org_units'],
  ['unions', 'host_unit_code', 'org_units'],
  ['union_coverage', 'union_code', 'unions'],
  ['union_coverage', 'unit_code', 'org_units'],
  ['bodies', 'unit_code', 'org_units'],
  ['employments', 'staff_no', 'staff'],
  ['employments', 'unit_code', 'org_units'],
  ['memberships', 'staff_no', 'staff'],
  ['memberships', 'union_code', 'unions'],
  ['contest_entries', 'contest_code', 'contests'],
  ['contest_entries', 'staff_no', 'staff'],
  ['survey_responses', 'wave_code', 'survey_waves'],
  ['survey_responses', 'unit_code', 'org_units'],
];

const LISTS: readonly (readonly [table: string, column: string, allowed: RegExp])[] = [
  ['org_units', 'kind', /^(city|district|unit)$/],
  ['org_units', 'school_type', /^(KG|PS|JS|NY|SH|CM|TW|VS|SE|DU|TR|)$/],
  ['org_units', 'ownership', /^(public|private|)$/],
  ['unions', 'kind', /^(single|joint)$/],
  [
    'bodies',
    'kind',
    /^(staff_congress|staff_assembly|funds_audit_committee|funds_auditor|womens_committee|womens_officer)$/,
  ],
  ['staff', 'gender', /^(female|male)$/],
  ['employments', 'category', /^(head|teacher|admin|aux|logistics|nursery|health)$/],
  ['employments', 'establishment', /^[1-6]$/],
  ['employments', 'is_main', /^(true|false)$/],
  ['employments', 'full_time_teacher', /^(true|false)$/],
  ['employments', 'dual_qualified', /^(true|false)$/],
  ['memberships', 'kind', /^(active|retained)$/],
  [
    'contests',
    'kind',
    /^(young_teacher|administrator|logistics|dual_qualified|post_training|skills_match|demonstration_lesson)$/,
  ],
  ['contest_entries', 'level', /^(school|district|city|province)$/],
  ['contest_entries', 'award', /^(first|second|third|)$/],
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OPTIONAL_DAYS = new Set(['to_on', 'closed_on', 'dissolved_on']);
const ENDS: Readonly<Record<string, string>> = {
  from_on: 'to_on',
  opened_on: 'closed_on',
  approved_on: 'dissolved_on',
  established_on: 'dissolved_on',
};
const LAST = '9999-12-31';

/** `[from, to)` of a row, whatever its columns are called; an open end is {@link LAST}. */
function interval(row: Row): readonly [string, string] {
  const from = Object.keys(ENDS).find((column) => column in row)!;
  return [row[from]!, row[ENDS[from]!] || LAST];
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
 * Checks the integrity rules of the package contract and what the demo promises beyond them; one
 * sentence for each fault, at most a few.
 */
export function faultsOf(tables: Package): string[] {
  const faults: string[] = [];
  const report = (rule: string, found: readonly string[]): void => {
    if (found.length > 0)
      faults.push(`${rule}: ${found.length}, e.g. ${found.slice(0, 3).join(' | ')}`);
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

  for (const [table, key] of Object.entries(KEYS)) {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const row of tables[table]!) {
      const value = key.map((column) => row[column]).join(' ');
      if (seen.has(value)) twice.push(value);
      seen.add(value);
    }
    report(`${table} has a key twice`, twice);
    for (const column of Object.keys(tables[table]![0]!).filter((name) => name.endsWith('_on'))) {
      report(
        `${table}.${column} is no day`,
        tables[table]!.filter(
          (row) => !(DAY.test(row[column]!) || (row[column] === '' && OPTIONAL_DAYS.has(column))),
        ).map(show),
      );
    }
    if (Object.keys(ENDS).some((column) => column in tables[table]![0]!)) {
      report(
        `${table} is reversed`,
        tables[table]!.filter((row) => interval(row)[0] > interval(row)[1]).map(show),
      );
    }
  }
  for (const [table, column, target] of REFERENCES) {
    const known = new Set(tables[target]!.map((row) => row[KEYS[target]![0]!]));
    report(
      `${table}.${column} is not in ${target}`,
      tables[table]!.filter((row) => !known.has(row[column])).map(show),
    );
  }
  for (const [table, column, allowed] of LISTS) {
    report(
      `${table}.${column} is not in its list`,
      tables[table]!.filter((row) => !allowed.test(row[column]!)).map(show),
    );
  }
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
  report('two parents', overlaps(tables['org_edges']!, 'code'));
  const rank: Readonly<Record<string, number>> = { city: 0, district: 1, unit: 2 };
  report(
    'a parent of no higher kind, so perhaps a cycle',
    tables['org_edges']!.filter(
      ({ code, parent_code }) =>
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
          ?.find((it) => interval(it)[0] <= from && from < interval(it)[1]);
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
          ?.some((it) => interval(it)[0] <= entered_on! && entered_on! < interval(it)[1]),
    ).map(show),
  );
  const end = '2025-12-31';
  for (const [table, rows] of Object.entries(tables)) {
    report(
      `${table} has a day after the reference day`,
      rows
        .filter((row) =>
          Object.entries(row).some(([column, cell]) => column.endsWith('_on') && cell > end),
        )
        .map(show),
    );
  }
  return faults;
}
