import { withEveryRegister } from '../../fixtures/declared-rows.ts';
import { questionnaireItems } from '../../../schema/questionnaire/questionnaire.ts';
import type { Cells, Tables } from '../../fixtures/union-package.ts';

const table = (text: string): Cells => {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return [header, ...rows.map((cells) => header.map((_, index) => cells[index] ?? ''))];
};

const UNITS = table(`
  code | name               | kind     | school_type | ownership | opened_on  | closed_on
  C    | 同心市             | city     |             |           | 2000-01-01 |
  D1   | 东区               | district |             |           | 2000-01-01 |
  D2   | 西区               | district |             |           | 2000-01-01 |
  D3   | 北区               | district |             |           | 2005-01-01 |
  U01  | 实验小学           | unit     | PS          | public    | 2001-09-01 |
  U02  | 第二中学           | unit     | JS          | public    | 2001-09-01 |
  U03  | 蓝天幼儿园         | unit     | KG          | private   | 2010-09-01 |
  U04  | 星星幼儿园         | unit     | KG          | private   | 2012-09-01 |
  U05  | 老职业学校         | unit     | VS          | public    | 1999-09-01 | 2021-07-31
  U06  | École "100%_Ä"     | unit     | SH          |           | 2015-09-01 |
  U07  | 九年一贯制学校     | unit     | NY          | public    | 2006-09-01 |
  U08  | 未来小学           | unit     | PS          | public    | 2190-09-01 |
  U09  | 国际学校           | unit     | TW          | private   | 2011-09-01 |
  U10  | 红花幼儿园         | unit     | KG          | private   | 2013-09-01 |
  U11  | 特殊教育学校       | unit     | SE          | public    | 2008-09-01 |
  U12  | 电教馆             | unit     | DU          | public    | 2006-01-01 | 2015-01-01
  G1   | 数学组工会小组     | group    |             |           | 2016-03-01 |`);

const EDGES = table(`
  code | parent_code | from_on    | to_on
  D1   | C           | 2000-01-01 |
  D2   | C           | 2000-01-01 |
  D3   | C           | 2005-01-01 |
  U01  | D1          | 2001-09-01 |
  U02  | D1          | 2001-09-01 | 2019-07-01
  U02  | D2          | 2019-07-01 |
  U03  | D1          | 2010-09-01 |
  U04  | D2          | 2012-09-01 |
  U05  | D2          | 1999-09-01 | 2021-07-31
  U06  | C           | 2015-09-01 |
  U07  | D3          | 2006-09-01 |
  U08  | D3          | 2190-09-01 |
  U09  | D2          | 2011-09-01 |
  U10  | D3          | 2013-09-01 |
  U11  | D1          | 2008-09-01 |
  U12  | D3          | 2006-01-01 | 2015-01-01
  G1   | U01         | 2016-03-01 | 2018-03-01
  G1   | U02         | 2018-03-01 |`);

const UNIONS = table(`
  code | name             | kind   | host_unit_code | approved_on | dissolved_on
  N01  | 实验小学工会     | single | U01            | 2002-01-01  |
  N02  | 第二中学工会     | single | U02            | 2002-03-01  |
  N03  | 幼儿园联合工会   | joint  | U03            | 2013-10-01  |
  N05  | 老职业学校工会   | single | U05            | 2000-01-01  | 2021-07-31
  N06  | École 工会       | single | U06            | 2016-01-01  |
  N07  | 九年一贯制工会   | single | U07            | 2007-01-01  |
  N09  | 国际学校工会     | single | U09            | 2012-01-01  |`);

const COVERAGE = table(`
  union_code | unit_code | from_on    | to_on
  N01        | U01       | 2002-01-01 |
  N02        | U02       | 2002-03-01 |
  N03        | U03       | 2013-10-01 |
  N03        | U04       | 2013-10-01 | 2020-01-01
  N03        | U04       | 2021-01-01 |
  N03        | U10       | 2013-10-01 |
  N05        | U05       | 2000-01-01 | 2021-07-31
  N06        | U06       | 2016-01-01 |
  N07        | U07       | 2007-01-01 |
  N09        | U09       | 2012-01-01 |`);

const BODIES = table(`
  unit_code | kind                  | established_on | dissolved_on
  U01       | staff_congress        | 2003-01-01     |
  U01       | funds_audit_committee | 2003-01-01     |
  U01       | womens_committee      | 2003-01-01     |
  U02       | staff_assembly        | 2003-01-01     | 2010-01-01
  U02       | staff_congress        | 2010-01-01     |
  U03       | womens_officer        | 2014-01-01     |
  U03       | funds_auditor         | 2014-01-01     |
  U05       | staff_congress        | 2001-01-01     | 2021-07-31
  U06       | womens_committee      | 2016-01-01     |
  U07       | staff_congress        | 2008-01-01     |`);

const CONTESTS = table(`
  code       | name           | kind                 | year
  K1         | 青年教师赛     | young_teacher        | 2024
  K2         | 岗位练兵       | post_training        | 2023
  K3         | 示范课, 第一轮 | demonstration_lesson | 2022
  2021-05-01 | 2021           | skills_match         | 2021`);

const WAVES = table(`
  code | name         | reference_on
  W1   | 2023 年测评  | 2023-10-31
  W2   | 2024 年测评  | 2024-10-31`);

const SURNAMES = '赵钱孙李周吴郑王冯陈';
const CATEGORIES = ['teacher', 'teacher', 'admin', 'head', 'aux', 'logistics', 'nursery', 'health'];
const WORKPLACES = ['U01', 'U02', 'U03', 'U04', 'U05', 'U06', 'U07', 'U09', 'U10', 'U11'];
const UNION_OF: Readonly<Record<string, string>> = {
  U01: 'N01',
  U02: 'N02',
  U03: 'N03',
  U04: 'N03',
  U05: 'N05',
  U06: 'N06',
  U07: 'N07',
  U09: 'N09',
  U10: 'N03',
};

const number = (index: number): string => `P${String(index).padStart(3, '0')}`;
const year = (index: number): number => 2013 + (index % 8);

/**
 * Person `i` works from 1 September 2013 + i mod 8 at the i-th workplace; every seventh moves in
 * 2022, every ninth has a secondary post; the last two never worked.
 */
function people(count: number): {
  staff: Cells;
  employments: Cells;
  memberships: Cells;
  entries: Cells;
} {
  const staff: Cells = [['staff_no', 'name', 'gender', 'born_on']];
  const employments: Cells = [
    [
      'staff_no',
      'unit_code',
      'is_main',
      'category',
      'establishment',
      'full_time_teacher',
      'dual_qualified',
      'from_on',
      'to_on',
    ],
  ];
  const memberships: Cells = [['staff_no', 'union_code', 'kind', 'from_on', 'to_on']];
  const entries: Cells = [['contest_code', 'staff_no', 'entered_on', 'level', 'award']];
  for (let i = 1; i <= count; i++) {
    const no = number(i);
    const unit = WORKPLACES[i % WORKPLACES.length]!;
    const category = CATEGORIES[i % CATEGORIES.length]!;
    const from = `${year(i)}-09-01`;
    staff.push([
      no,
      `${SURNAMES[i % 10]!}${i % 4 === 0 ? `O'Neil ${i}` : String(i)}`,
      i % 3 === 0 ? 'male' : 'female',
      `${1960 + (i % 35)}-0${1 + (i % 9)}-15`,
    ]);
    if (i > count - 2) continue;
    const work = (at: string, main: boolean, start: string, end: string): number =>
      employments.push([
        no,
        at,
        String(main),
        category,
        String(1 + (i % 6)),
        String(category === 'teacher'),
        String(i % 5 === 0),
        start,
        end,
      ]);
    const join = (at: string, start: string, end: string): void => {
      if (UNION_OF[at])
        memberships.push([no, UNION_OF[at], i % 11 === 0 ? 'retained' : 'active', start, end]);
    };
    if (unit === 'U05') {
      work(unit, true, from, '2021-07-31');
      join(unit, from, '2021-07-31');
    } else if (i % 7 === 0) {
      const next =
        WORKPLACES[(i + 3) % WORKPLACES.length]! === 'U05'
          ? 'U01'
          : WORKPLACES[(i + 3) % WORKPLACES.length]!;
      work(unit, true, from, '2022-09-01');
      work(next, true, '2022-09-01', '');
      join(unit, from, '2022-09-01');
      join(next, '2022-09-01', '');
    } else {
      work(unit, true, from, '');
      join(unit, `${year(i)}-10-01`, i % 13 === 0 ? '2023-01-01' : '');
    }
    if (i % 9 === 0)
      work(
        WORKPLACES[(i + 5) % WORKPLACES.length]!,
        false,
        '2023-02-01',
        i % 2 === 0 ? '2024-02-01' : '',
      );
    if (i % 3 === 0)
      entries.push([
        ['K1', 'K2', 'K3'][i % 2]!,
        no,
        `2024-05-${10 + (i % 10)}`,
        'school',
        ['first', 'second', '', 'special'][i % 4]!,
      ]);
    if (i % 6 === 0) entries.push(['K1', no, '2024-06-20', 'district', '']);
  }
  return { staff, employments, memberships, entries };
}

const answers = (shift: number): string[] =>
  questionnaireItems.map((_, index) => ['', '9', '1', '2', '3', '4', '5'][(index + shift) % 7]!);

/**
 * The city of the server's tests: three districts and twelve units. One of them moved (U02, from D1
 * to D2 on 2019-07-01), two closed (U05, U12), one will open (U08), one has no union (U11), one is
 * directly below the city (U06). A joint union covers three districts (N03). 80 people, or another
 * `count`.
 */
export function city(count = 80): Tables {
  const { staff, employments, memberships, entries } = people(count);
  return withEveryRegister({
    org_units: UNITS,
    org_edges: EDGES,
    unions: UNIONS,
    union_coverage: COVERAGE,
    bodies: BODIES,
    staff,
    employments,
    memberships,
    contests: CONTESTS,
    contest_entries: entries,
    survey_waves: WAVES,
    survey_responses: [
      ['wave_code', 'respondent', 'unit_code', ...questionnaireItems.map(({ code }) => code)],
      ...Array.from({ length: 14 }, (_, index) => [
        index < 6 ? 'W1' : 'W2',
        `r${index}`,
        WORKPLACES[index % WORKPLACES.length]!,
        ...answers(index),
      ]),
    ],
  });
}
