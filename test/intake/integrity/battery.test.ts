import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { BATTERY } from '../../../intake/integrity/index.ts';
import { currentFindings, findingMessage } from '../../../intake/invariants/findings.ts';
import { checks } from '../../../intake/invariants/index.ts';
import { registerOf } from '../../../schema/register/declared.ts';
import { registers } from '../../../schema/registers/index.ts';
import { findingsInScope } from '../../../server/findings/visible.ts';
import { unionPackage } from '../../fixtures/union-package.ts';
import { fillStore } from '../../server/support/server.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

/** Registers of whose rows nothing can be checked that their declaration does not enforce. */
const WITHOUT_CHECKS = ['contests', 'survey_waves', 'survey_responses', 'policy_settings'];

/** SQL of the internal id of a row by its code. */
const unit = (code: string): string => `(select id from org_units where code = '${code}')`;
const union = (code: string): string => `(select id from unions where code = '${code}')`;
const staff = (code: string): string => `(select id from staff where staff_no = '${code}')`;
const project = (code: string): string => `(select id from projects where code = '${code}')`;
const activity = (code: string): string => `(select id from activities where code = '${code}')`;
const theCase = "(select id from hardship_cases where code = 'H')";
const session = "(select id from congress_sessions where code = 'S')";

/** Inserts a row: cells as SQL by column, texts with their quotes. */
function insert(table: string, cells: Readonly<Record<string, string | number>>): string {
  const names = Object.keys(cells).map((name) => `"${name}"`);
  return `insert into ${table} (revision, ${names.join(', ')}) values (9, ${Object.values(cells).join(', ')});`;
}

const ACTIVITY = insert('activities', {
  code: "'A'",
  unit_id: unit('U1'),
  kind: "'training'",
  title: "'t'",
  from_on: "'2023-05-01'",
  last_on: "'2023-05-02'",
  audience: "'all'",
  new_form: 'false',
  major: 'false',
  hours: 8,
  key_folded: "'a'",
});
const CASE = (closed = 'null', onset = 'null', registered = "'2023-03-05'"): string =>
  insert('hardship_cases', {
    code: "'H'",
    staff_id: staff('P1'),
    unit_id: unit('U1'),
    category: "'illness'",
    hardship_class: "'deep'",
    identified_on: "'2023-03-03'",
    registered_on: registered,
    onset_on: onset,
    closed_on: closed,
    reportable: 'true',
    key_folded: "'h'",
  });
const caseEvent = (kind: string, on: string): string =>
  insert('case_events', {
    case_id: theCase,
    kind: `'${kind}'`,
    happened_on: `'${on}'`,
    number: 1,
    actor: "'unit_union'",
  });
const SESSION = (attended: number, on = "'2023-05-01'", at = 'U1'): string =>
  insert('congress_sessions', {
    code: "'S'",
    unit_id: unit(at),
    kind: "'regular'",
    held_on: on,
    due_to_attend: 50,
    attended,
    key_folded: "'s'",
  });
const MATTER = (cells: Record<string, string | number> = {}): string =>
  insert('congress_matters', {
    unit_id: unit('U1'),
    arisen_on: "'2023-05-01'",
    number: 99,
    title: "'t'",
    power: "'power1'",
    mode: "'adopted'",
    ballot: "'secret'",
    resolution: 'true',
    ...cells,
  });
const TERM = (cells: Record<string, string | number> = {}): string =>
  insert('terms', {
    unit_id: unit('U2'),
    kind: "'party_organisation'",
    from_on: "'2022-01-01'",
    due_on: "'2025-01-01'",
    ...cells,
  });
const POST = (person: string, at: string, from: string, post = 'chair', to = 'null'): string =>
  insert('posts', {
    staff_id: staff(person),
    unit_id: unit(at),
    post: `'${post}'`,
    full_time: 'false',
    from_on: `'${from}'`,
    to_on: to,
  });
const FACILITY = (cells: Record<string, string | number> = {}): string =>
  insert('facilities', {
    unit_id: unit('U1'),
    kind: "'home'",
    shared: 'false',
    from_on: "'2022-01-01'",
    ...cells,
  });
const PROJECT = (cells: Record<string, string | number> = {}, code = 'J'): string =>
  insert('projects', {
    code: `'${code}'`,
    unit_id: unit('U1'),
    kind: "'benefit'",
    title: "'t'",
    year: 2023,
    promised_on: "'2023-05-01'",
    key_folded: `'${code.toLowerCase()}'`,
    ...cells,
  });
const PROPOSAL = (cells: Record<string, string | number>): string =>
  insert('proposals', {
    unit_id: unit('U1'),
    number: 999,
    title: "'t'",
    submitted_on: "'2023-05-01'",
    asked: 'false',
    ...cells,
  });
const HONOUR = (cells: Record<string, string | number>): string =>
  insert('honours', {
    unit_id: unit('U1'),
    kind: "'other'",
    title: "'t'",
    level: "'city'",
    awarded_on: "'2023-05-01'",
    number: 99,
    ...cells,
  });
const PUBLICATION = (cells: Record<string, string | number> = {}): string =>
  insert('publications', {
    unit_id: unit('U1'),
    published_on: "'2023-05-01'",
    number: 99,
    title: "'t'",
    form: "'item'",
    media_level: "'city'",
    ...cells,
  });
const SUBSIDY = (cells: Record<string, string | number>): string =>
  insert('subsidies', {
    code: "'B'",
    unit_id: unit('U1'),
    purpose: "'facility'",
    approved_on: "'2023-05-01'",
    approved: 100,
    key_folded: "'b'",
    ...cells,
  });
const FUNDS = (cells: Record<string, string | number>): string =>
  insert('fund_years', {
    unit_id: unit('U1'),
    year: 2023,
    wages: 100,
    contribution_paid: 2,
    dues_payable: 10,
    dues_received: 10,
    ...cells,
  });
const SUBMISSION = (cells: Record<string, string | number>): string =>
  insert('submissions', {
    unit_id: unit('U1'),
    template: "'T06'",
    year: 2023,
    period: "'2023'",
    due_on: "'2024-01-20'",
    required_fields: 10,
    filled_fields: 10,
    ...cells,
  });
const ETHICS = (cells: Record<string, string | number>): string =>
  insert('ethics_records', {
    staff_id: staff('P1'),
    unit_id: unit('U1'),
    kind: "'commitment'",
    recorded_on: "'2023-05-01'",
    result: "'signed'",
    ...cells,
  });
const ENTRY = (cells: Record<string, string | number>): string =>
  insert('contest_entries', {
    contest_id: "(select id from contests where code = 'K1')",
    staff_id: staff('P1'),
    entered_on: "'2024-05-10'",
    level: "'school'",
    ...cells,
  });
const MEETING = (cells: Record<string, string | number>): string =>
  insert('meetings', {
    unit_id: unit('U1'),
    kind: "'hearing'",
    held_on: "'2023-05-01'",
    number: 99,
    ...cells,
  });
const DOCUMENT = (cells: Record<string, string | number>): string =>
  insert('documents', {
    unit_id: unit('U1'),
    action: "'issued'",
    document_no: "'9'",
    title: "'t'",
    issued_on: "'2023-05-01'",
    staff_interest: 'true',
    ...cells,
  });
const SURVEY = (cells: Record<string, string | number>): string =>
  insert('local_surveys', {
    unit_id: unit('U1'),
    kind: "'needs'",
    surveyed_on: "'2023-05-01'",
    asked: 10,
    valid: 9,
    ...cells,
  });
const SPENDING = (cells: Record<string, string | number>): string =>
  insert('spendings', {
    unit_id: unit('U1'),
    kind: "'service'",
    spent_on: "'2023-05-01'",
    number: 99,
    amount: 1,
    source: "'union'",
    ...cells,
  });
const DISCLOSURE = (cells: Record<string, string | number>): string =>
  insert('disclosures', { unit_id: unit('U1'), item: "'P01'", due_on: "'2023-05-01'", ...cells });
const FUTURE = "'2999-01-01'";

/** For each check a row that it must find, as SQL; the checks of several registers follow below. */
const BROKEN: Readonly<Record<string, string>> = {
  UNIT_WITHOUT_TYPE: "update org_units set school_type = null where code = 'U1'",
  EDGE_BEFORE_UNIT: `update org_edges set from_on = '2001-08-31' where unit_id = ${unit('U1')}`,
  COVERED_WITHOUT_UNION: `update union_coverage set from_on = '2001-12-31' where union_id = ${union('N1')}`,
  SINGLE_UNION_ELSEWHERE: insert('union_coverage', {
    union_id: union('N1'),
    unit_id: unit('U6'),
    from_on: "'2020-01-01'",
  }),
  UNION_COVERS_NOTHING: `delete from union_coverage where union_id = ${union('N1')}`,
  LEGAL_PERSON_BEFORE_UNION: "update unions set legal_person_from = '2001-12-31' where code = 'N1'",
  RULES_OVERLAP: ["'2020-01-01'", "'2022-01-01'"]
    .map((adopted_on) =>
      insert('unit_rules', {
        unit_id: unit('U6'),
        kind: "'R01'",
        status: "'in_force'",
        adopted_on,
      }),
    )
    .join(''),
  TARGET_WITHOUT_INDICATOR: insert('targets', {
    unit_id: unit('U1'),
    line: "'new_unions'",
    indicator: "'B01'",
    year: 2030,
    value: 1,
  }),
  TARGET_SIGNED_LATE: insert('targets', {
    unit_id: unit('U1'),
    line: "'indicator'",
    indicator: "'B01'",
    year: 2020,
    value: 1,
    signed_on: "'2021-01-01'",
  }),
  FILING_FIELDS_EXCEED: SUBMISSION({ filled_fields: 11 }),
  FILING_DAYS_REVERSED: SUBMISSION({ district_approved_on: "'2024-01-20'" }),
  SAME_PERSON_TWICE: insert('staff', {
    staff_no: "'P9'",
    name: "'张伟'",
    gender: "'male'",
    born_on: "'1970-02-28'",
    key_folded: "'p9'",
  }),
  EMPLOYED_BEFORE_UNIT: `update employments set from_on = '2001-08-31' where staff_id = ${staff('P1')}`,
  EMPLOYED_TOO_OLD: "update staff set born_on = '1930-01-01' where staff_no = 'P1'",
  MEMBER_WITHOUT_EMPLOYMENT: `update employments set to_on = '2023-01-01' where staff_id = ${staff('P1')}`,
  MEMBER_OF_OTHER_UNION: `update memberships set union_id = ${union('N2')} where staff_id = ${staff('P1')}`,
  GROUP_IS_NO_GROUP: `delete from group_memberships where staff_id = ${staff('P1')}; ${insert(
    'group_memberships',
    { staff_id: staff('P1'), group_id: unit('U1'), from_on: "'2020-01-01'" },
  )}`,
  GROUP_CLOSED: `delete from group_memberships where staff_id = ${staff('P1')}; ${insert(
    'group_memberships',
    { staff_id: staff('P1'), group_id: unit('G1'), from_on: "'2016-02-29'" },
  )}`,
  POST_BEYOND_EMPLOYMENT: POST('P3', 'U5', '2020-01-01', 'organiser'),
  SEVERAL_CHAIRS: POST('P1', 'U6', '2020-01-01') + POST('P6', 'U6', '2021-01-01'),
  OFFICER_NO_MEMBER: POST('P6', 'U6', '2020-01-01', 'vice_chair'),
  HOME_WITHOUT_LEVEL: FACILITY({ accepted_on: "'2022-02-01'" }),
  HOME_DAYS_REVERSED: FACILITY({ accepted_on: "'2021-12-31'", accepted_level: "'city'" }),
  SMALL_HOME_WITHOUT_GROUP: FACILITY({ kind: "'small_home'" }),
  PROJECT_DUE_BEFORE_PROMISE: PROJECT({ due_on: "'2023-04-30'" }),
  PROJECT_OTHER_YEAR: PROJECT({ year: 2025 }),
  PROJECT_ABOVE_BUDGET: PROJECT({ budget: 10, spent: 100.01 }),
  ETHICS_WITHOUT_THEME: `${ACTIVITY} update activities set kind = 'ethics' where code = 'A'`,
  ATTENDANCE_TOO_LARGE:
    ACTIVITY +
    insert('attendances', { activity_id: activity('A'), unit_id: unit('U1'), head_count: 2 }),
  ATTENDANCE_BESIDE_NAMES:
    ACTIVITY +
    insert('attendances', { activity_id: activity('A'), unit_id: unit('U1'), head_count: 1 }) +
    insert('participations', {
      activity_id: activity('A'),
      staff_id: staff('P1'),
      completed: 'true',
    }),
  HOURS_ABOVE_ACTIVITY:
    ACTIVITY +
    insert('participations', {
      activity_id: activity('A'),
      staff_id: staff('P1'),
      completed: 'true',
      hours: 8.5,
    }),
  CASE_DAYS_REVERSED: CASE('null', "'2023-03-04'"),
  CASE_EVENT_BEFORE_CASE: CASE() + caseEvent('known', '2023-01-31'),
  CASE_EVENT_AFTER_CASE: CASE("'2023-04-01'") + caseEvent('helped', '2023-04-02'),
  CASE_CLOSED_OTHERWISE: CASE("'2023-04-01'") + caseEvent('closed', '2023-03-31'),
  SESSION_ATTENDED_ABOVE_DUE: SESSION(51),
  MATTER_VOTES_EXCEED: MATTER({
    voters_eligible: 50,
    votes_returned: 40,
    votes_yes: 30,
    votes_no: 11,
  }),
  MATTER_VOTES_WITHOUT_BALLOT: MATTER({ ballot: "'none'", votes_yes: 1 }),
  MATTER_DAYS_REVERSED: MATTER({ disclosed_on: "'2023-04-30'" }),
  MATTER_OF_OTHER_SESSION: SESSION(50, "'2023-05-01'", 'U2') + MATTER({ session_id: session }),
  PROPOSAL_DAYS_REVERSED: PROPOSAL({ replied_on: "'2023-04-30'" }),
  PROPOSAL_RATED_UNASKED: PROPOSAL({ satisfied: 'true' }),
  MEETING_ADOPTED_ABOVE_OPINIONS: MEETING({ opinions: 1, adopted: 2 }),
  DISCLOSURE_LONG_BEFORE_DUE: DISCLOSURE({ published_on: "'2022-04-30'" }),
  DISCLOSURE_CHANNEL_WITHOUT_DAY: DISCLOSURE({ channel: "'x'" }),
  TERMS_OVERLAP: TERM() + TERM({ from_on: "'2024-01-01'", due_on: "'2027-01-01'" }),
  TERM_LENGTH_ODD: TERM({ due_on: "'2026-01-01'" }),
  TERM_ATTENDED_ABOVE_DUE: TERM({ due_to_attend: 9, attended: 10 }),
  TERM_PARTS_EXCEED: TERM({
    kind: "'staff_congress'",
    representatives: 10,
    women_representatives: 11,
  }),
  TERM_DAYS_REVERSED: TERM({ requested_on: "'2024-12-01'", request_approved_on: "'2024-11-30'" }),
  TERM_WITHOUT_UNION: TERM({ kind: "'union_committee'" }),
  HONOUR_DAYS_REVERSED: HONOUR({ valid_until: "'2023-04-30'" }),
  HONOUR_WITHOUT_PERSON: HONOUR({ kind: "'model_worker'" }),
  PARTY_LEADS_TOO_EARLY: insert('party_orgs', {
    unit_id: unit('U6'),
    kind: "'branch'",
    established_on: "'2016-01-01'",
    leads_union_on: "'2015-12-31'",
  }),
  SCORE_OUT_OF_RANGE: insert('assessments', {
    unit_id: unit('U1'),
    scheme: "'union_sheet'",
    year: 2030,
    includes_union_work: 'true',
    city_score: 100.5,
  }),
  WEIGHT_WITHOUT_UNION_WORK: insert('assessments', {
    unit_id: unit('U1'),
    scheme: "'party_building'",
    year: 2030,
    includes_union_work: 'false',
    weight: 5,
  }),
  REFORM_BODY_TWICE: ["'2020-01-01'", "'2022-01-01'"]
    .map((from_on) =>
      insert('reform_bodies', {
        unit_id: unit('U6'),
        name: "'组'",
        union_seat: 'true',
        from_on,
      }),
    )
    .join(''),
  ISSUE_OUTCOME_WITHOUT_DAY: insert('issues', {
    unit_id: unit('U1'),
    kind: "'dispute'",
    raised_on: "'2023-05-01'",
    number: 99,
    outcome: "'resolved'",
  }),
  OPINION_WITHOUT_DAY: DOCUMENT({ opinion_adopted: 'true' }),
  FUNDS_PARTS_EXCEED: FUNDS({ dues_received: 10.01 }),
  FUNDS_OUTSIDE_UNIT: FUNDS({ year: 2000 }),
  SPENDING_OF_OTHERS: PROJECT({ unit_id: unit('U2') }) + SPENDING({ project_id: project('J') }),
  SUBSIDY_PAID_ABOVE_APPROVED: SUBSIDY({ paid: 101, paid_on: "'2023-06-01'" }),
  SUBSIDY_DAYS_REVERSED: SUBSIDY({ paid: 100 }),
  ENTRY_OUTSIDE_YEAR: ENTRY({ entered_on: "'2023-12-31'" }),
  ETHICS_RESULT_OF_OTHER_KIND: ETHICS({ result: "'excellent'" }),
  SURVEY_PARTS_EXCEED: SURVEY({ satisfied: 10 }),
  RESPONSES_TOO_MANY: `insert into survey_responses (revision, wave_id, respondent, unit_id)
    select 9, id, 'r' || n, ${unit('U1')} from survey_waves, generate_series(90, 91) n where code = 'W1'`,
  CHANNEL_OF_OTHER_MEDIUM: PUBLICATION({ channel: "'website'" }),
  CHANNEL_NOT_THERE: PUBLICATION({ channel: "'radio'", media_level: "'campus'" }),
  HORIZON_TO_COME: insert('record_horizons', {
    unit_id: unit('U1'),
    register: "'meetings'",
    whole_from: FUTURE,
  }),
  OUTSIDE_UNIT_UNION_COVERAGE: `update union_coverage set from_on = '1995-08-31' where union_id = ${union('N5')}`,
  OUTSIDE_UNIT_BODIES: insert('bodies', {
    unit_id: unit('U5'),
    kind: "'funds_auditor'",
    established_on: "'2000-01-01'",
  }),
  OUTSIDE_UNIT_PARTY_ORGS: insert('party_orgs', {
    unit_id: unit('U5'),
    kind: "'branch'",
    established_on: "'2016-01-01'",
    dissolved_on: "'2021-08-01'",
  }),
  OUTSIDE_UNIT_TERMS: TERM({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_POSTS: POST('P3', 'U5', '2014-09-01', 'organiser'),
  OUTSIDE_UNIT_UNIT_RULES: insert('unit_rules', {
    unit_id: unit('U5'),
    kind: "'R02'",
    status: "'in_force'",
    adopted_on: "'2020-01-01'",
  }),
  OUTSIDE_UNIT_FACILITIES: FACILITY({ unit_id: unit('U5'), from_on: "'2020-01-01'" }),
  OUTSIDE_UNIT_REFORM_BODIES: insert('reform_bodies', {
    unit_id: unit('U5'),
    name: "'组'",
    union_seat: 'true',
    from_on: "'2020-01-01'",
  }),
  OUTSIDE_UNIT_PROJECTS: PROJECT({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_ACTIVITIES: `${ACTIVITY} update activities set unit_id = ${unit('U5')} where code = 'A'`,
  OUTSIDE_UNIT_HARDSHIP_CASES: `${CASE()} update hardship_cases set unit_id = ${unit('U5')} where code = 'H'`,
  OUTSIDE_UNIT_CONGRESS_SESSIONS: SESSION(50, "'2021-07-31'", 'U5'),
  OUTSIDE_UNIT_CONGRESS_MATTERS: MATTER({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_PROPOSALS: PROPOSAL({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_MEETINGS: MEETING({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_DISCLOSURES: DISCLOSURE({ unit_id: unit('U5'), published_on: "'2023-04-30'" }),
  OUTSIDE_UNIT_ISSUES: insert('issues', {
    unit_id: unit('U5'),
    kind: "'dispute'",
    raised_on: "'2023-05-01'",
    number: 99,
    outcome: "'pending'",
  }),
  OUTSIDE_UNIT_SPENDINGS: SPENDING({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_SUBSIDIES: SUBSIDY({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_PUBLICATIONS: PUBLICATION({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_HONOURS: HONOUR({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_LOCAL_SURVEYS: SURVEY({ unit_id: unit('U5') }),
  OUTSIDE_UNIT_DOCUMENTS: DOCUMENT({ unit_id: unit('U5') }),
  NOT_EMPLOYED_POSTS: POST('P6', 'U1', '2020-01-01', 'organiser'),
  NOT_EMPLOYED_CONTEST_ENTRIES: ENTRY({ staff_id: staff('P4') }),
  NOT_EMPLOYED_PARTICIPATIONS:
    ACTIVITY +
    insert('participations', {
      activity_id: activity('A'),
      staff_id: staff('P4'),
      completed: 'true',
    }),
  NOT_EMPLOYED_HARDSHIP_CASES: CASE('null', 'null', "'2002-08-31'").replace(
    "'2023-03-03'",
    "'2002-08-30'",
  ),
  NOT_EMPLOYED_HONOURS: HONOUR({ staff_id: staff('P6') }),
  NOT_EMPLOYED_ETHICS_RECORDS: ETHICS({ staff_id: staff('P6') }),
  IN_FUTURE_ACTIVITIES: `${ACTIVITY} update activities set last_on = ${FUTURE} where code = 'A'`,
  IN_FUTURE_CASE_EVENTS: CASE() + caseEvent('known', '2999-01-01'),
  IN_FUTURE_CONGRESS_SESSIONS: SESSION(50, FUTURE),
  IN_FUTURE_CONTEST_ENTRIES: ENTRY({ entered_on: FUTURE }),
  IN_FUTURE_ETHICS_RECORDS: ETHICS({ recorded_on: FUTURE }),
  IN_FUTURE_HONOURS: HONOUR({ awarded_on: FUTURE }),
  IN_FUTURE_LOCAL_SURVEYS: SURVEY({ surveyed_on: FUTURE }),
  IN_FUTURE_MEETINGS: MEETING({ held_on: FUTURE }),
  IN_FUTURE_DOCUMENTS: DOCUMENT({ issued_on: FUTURE }),
  IN_FUTURE_PROPOSALS: PROPOSAL({ submitted_on: FUTURE }),
  IN_FUTURE_PUBLICATIONS: PUBLICATION({ published_on: FUTURE }),
  IN_FUTURE_SPENDINGS: SPENDING({ spent_on: FUTURE }),
};

const EMPLOYED = (person: string, at: string, isMain: boolean, from: string): string =>
  insert('employments', {
    staff_id: staff(person),
    unit_id: unit(at),
    is_main: String(isMain),
    category: "'teacher'",
    establishment: "'1'",
    full_time_teacher: 'false',
    dual_qualified: 'false',
    from_on: `'${from}'`,
  });

/**
 * The checks that read rows of other units: what breaks them, the units whose key reads the named
 * row but must not see the finding, and those whose key sees it (null: only that of the whole city).
 */
const ACROSS_UNITS: Readonly<
  Record<string, readonly [sql: string, without: string[], withIt: string[] | null]>
> = {
  UNION_COVERS_NOTHING: [
    `update union_coverage set to_on = '2020-01-01' where union_id = ${union('N1')};` +
      insert('union_coverage', {
        union_id: union('N1'),
        unit_id: unit('U2'),
        from_on: "'2003-01-01'",
        to_on: "'2004-01-01'",
      }),
    ['U2'],
    ['U1'],
  ],
  MEMBER_WITHOUT_EMPLOYMENT: [BROKEN.MEMBER_WITHOUT_EMPLOYMENT!, ['U1'], null],
  MEMBER_OF_OTHER_UNION: [
    BROKEN.MEMBER_OF_OTHER_UNION! + ';' + EMPLOYED('P1', 'U5', false, '2003-01-01'),
    ['U5'],
    ['U1'],
  ],
  OFFICER_NO_MEMBER: [POST('P6', 'U2', '2020-01-01', 'vice_chair'), ['U2'], ['U2', 'U6']],
  ATTENDANCE_TOO_LARGE: [
    ACTIVITY +
      insert('attendances', { activity_id: activity('A'), unit_id: unit('U2'), head_count: 99 }),
    ['U1'],
    ['U2'],
  ],
  ATTENDANCE_BESIDE_NAMES: [
    BROKEN.ATTENDANCE_BESIDE_NAMES! +
      `update employments set to_on = '2024-01-01' where staff_id = ${staff('P1')};` +
      EMPLOYED('P1', 'U2', true, '2024-01-01'),
    ['U1'],
    ['U1', 'U2'],
  ],
  NOT_EMPLOYED_CONTEST_ENTRIES: [BROKEN.NOT_EMPLOYED_CONTEST_ENTRIES!, ['U1', 'U3'], null],
  NOT_EMPLOYED_PARTICIPATIONS: [BROKEN.NOT_EMPLOYED_PARTICIPATIONS!, ['U1', 'U3', 'U4'], null],
};

describe('the integrity checks of all registers', () => {
  let store: TestStore;
  let owner: pg.Client;
  beforeAll(async () => {
    store = await openTestStore();
    const {
      org_units,
      org_edges,
      unions,
      union_coverage,
      bodies,
      staff: people,
      ...rest
    } = unionPackage();
    const { employments, memberships, contests, contest_entries, survey_waves } = rest;
    const { survey_responses } = rest;
    await fillStore(store, {
      org_units,
      org_edges,
      unions,
      union_coverage,
      bodies,
      staff: people,
      employments,
      memberships,
      contests,
      contest_entries,
      survey_waves,
      survey_responses,
    } as never);
    owner = new pg.Client(store.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await store.close();
  });

  it('have one entry of what they must find each', () => {
    expect(Object.keys(BROKEN).sort()).toEqual(BATTERY.map(({ id }) => id).sort());
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it('reach every register, but those whose declaration says it all', () => {
    const checked = new Set(
      checks
        .filter(({ id }) => !id.startsWith('LOOKALIKE_KEYS_'))
        .map(({ register }) => registerOf(register()).table),
    );
    const without = registers.filter(({ table }) => !checked.has(table));
    expect(without.map(({ table }) => table)).toEqual(WITHOUT_CHECKS);
  });

  it('warn of rows that are imported or changed where one row says it, and only of its register', () => {
    for (const { kind, rows, register, sql } of BATTERY) {
      expect(rows === undefined).toBe(kind === 'listing');
      if (kind === 'warning') {
        expect(rows!()).toEqual([register()]);
        expect(sql).toMatch(/ from \w+ t\s+where /);
      }
    }
  });

  it('find one row more each than in a city in order, and say what is wrong in both languages', async () => {
    const standing = await currentFindings(owner, BATTERY, 100);
    for (const check of BATTERY) {
      await owner.query('begin');
      await owner.query(BROKEN[check.id]!);
      const { listed, count } = await currentFindings(owner, [check], 100);
      await owner.query('rollback');
      expect([check.id, count - (standing.counts[check.id] ?? 0)]).toEqual([check.id, 1]);
      for (const finding of listed)
        for (const language of ['zh', 'en'] as const)
          expect(findingMessage(finding, language)).not.toMatch(/[{}[\]]|undefined|null/);
    }
  });

  it('show what they read of other units only to those who may read it there', async () => {
    expect(BATTERY.filter(({ visibleIf }) => visibleIf).map(({ id }) => id)).toEqual(
      Object.keys(ACROSS_UNITS),
    );
    for (const [id, [broken, without, withIt]] of Object.entries(ACROSS_UNITS)) {
      const check = BATTERY.find((one) => one.id === id)!;
      await owner.query('begin');
      const idsOf = async (codes: string[] | null): Promise<number[]> => {
        const { rows } = await owner.query<{ id: number }>(
          'select id from org_units where $1::text[] is null or code = any($1)',
          [codes],
        );
        return rows.map((row) => row.id);
      };
      const seenBy = async (units: number[] | null): Promise<number> => {
        const values: unknown[] = [];
        const condition = findingsInScope({
          role: 'STATISTICIAN',
          atTop: units === null,
          units,
          ancestors: [],
          today: '2026-01-01',
          officer: null,
        })(check, (value) => `$${values.push(value)}`);
        const { rowCount } = await owner.query(
          `select from (${check.sql}) q where ${condition}`,
          values,
        );
        return rowCount!;
      };
      const standing = await seenBy(null);
      await owner.query(broken);
      const seen = {
        whole: (await seenBy(null)) - standing,
        without: await seenBy(await idsOf(without)),
        withIt: await seenBy(await idsOf(withIt)),
      };
      await owner.query('rollback');
      expect([id, seen]).toEqual([id, { whole: 1, without: 0, withIt: withIt === null ? 0 : 1 }]);
    }
  });
});
