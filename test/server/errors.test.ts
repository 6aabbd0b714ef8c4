import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atDoor } from '../../base/errors/doors.ts';
import { ERRORS } from '../../base/errors/errors.ts';
import { FAULTS } from '../../base/errors/faults.ts';
import { languageOf } from '../../base/language.ts';
import {
  CodeListsDocument,
  CreateContestDocument,
  OrgUnitPlaceDocument,
} from './operations/generated.ts';
import { codeLists } from '../../schema/code-lists/index.ts';
import { startTestServer, type TestServer } from './support/server.ts';

/** Codes never change and are never removed; new ones are added here. */
const ERROR_CODES = [
  'BAD_SETTING',
  'STORE_UNREACHABLE',
  'STORE_NEWER',
  'STORE_LOST',
  'STORE_FULL',
  'STORE_BUSY',
  'PORT_TAKEN',
  'STORE_NOT_EMPTY',
  'TOO_MANY_ROWS',
  'PATH_TAKEN',
  'BAD_USAGE',
  'UNAUTHENTICATED',
  'SIGN_IN_REFUSED',
  'SIGN_IN_LOCKED',
  'SESSION_NEEDED',
  'CROSS_SITE_REQUEST',
  'WEAK_PASSWORD',
  'INVALID_LOGIN',
  'INVALID_PERSON_NAME',
  'LOGIN_TAKEN',
  'LINK_INVALID',
  'OWN_ACCOUNT',
  'INVALID_KEY_OPTION',
  'FORBIDDEN',
  'OUT_OF_SCOPE',
  'LINE_OUT_OF_SCOPE',
  'UNKNOWN_ORG_UNIT',
  'NOT_FOUND',
  'UNKNOWN_REGISTER',
  'UNKNOWN_ROLE',
  'ROLE_NOT_FOR_UNIT',
  'INVALID_DAY',
  'INVALID_DECIMAL',
  'INVALID_CURSOR',
  'INVALID_PAGE',
  'INVALID_QUERY',
  'PRECONDITION_FAILED',
  'EMPTY_CONDITION',
  'QUERY_TOO_LARGE',
  'BUDGET_EXHAUSTED',
  'OVERLOADED',
  'QUERY_TIMEOUT',
  'STALE_REVISION',
  'FAULTS_IN_DATA',
  'NEEDS_OWNER',
  'DRY_RUN_TOO_LONG',
  'REQUEST_ABANDONED',
  'ALREADY_EXISTS',
  'NOT_IN_FORCE',
  'NOTHING_TO_CHANGE',
  'NOTHING_TO_MERGE',
  'MERGE_INTO_ITSELF',
  'MERGE_OF_KINDS',
  'UNKNOWN_SNAPSHOT',
  'NO_SNAPSHOT',
  'INVALID_SNAPSHOT',
  'ALREADY_SUPERSEDED',
  'NOT_IN_SNAPSHOT',
  'UNKNOWN_FORMAT',
  'INTERNAL',
  'STORE_EMPTY',
  'INVALID_PERIOD',
  'UNKNOWN_INDICATOR',
  'UNKNOWN_CLAUSE',
  'TOTALS_ONLY',
  'UNKNOWN_RULE',
  'UNKNOWN_PROBLEM',
  'STALE_PROBLEM',
  'UNKNOWN_SCORE_ITEM',
  'STALE_SCORE',
  'UNKNOWN_DIMENSION',
  'UNKNOWN_GROUP',
  'DIMENSION_NOT_OF_INDICATOR',
  'INDICATOR_NOT_FIT',
  'WITHHELD',
  'EVIDENCE_NOT_LISTED',
  'UNKNOWN_SCHEDULE',
  'INVALID_SCHEDULE',
  'SCHEDULE_UNDER_WAY',
  'TOO_MUCH_AT_ONCE',
  'SNAPSHOT_DAMAGED',
  'NOT_DELIVERED',
  'RUN_GIVEN_UP',
  'PDF_NEEDS_OFFICE',
  'PDF_NEEDS_FONT',
  'PDF_GIVEN_UP',
  'INVARIANT_BROKEN',
  'NEEDS_OWNER',
];
const FAULT_CODES = [
  'TOTALS_SHEET',
  'SHEET_OF_BUREAU',
  'NOT_A_PACKAGE',
  'DAMAGED_ARCHIVE',
  'TOO_LARGE',
  'UNSAFE_ENTRY',
  'UNKNOWN_TABLE',
  'DUPLICATE_TABLE',
  'EMPTY_TABLE',
  'BAD_ENCODING',
  'AMBIGUOUS_ENCODING',
  'BAD_CSV',
  'RAGGED_ROW',
  'HEADER_NOT_FIRST',
  'MISSING_COLUMN',
  'DUPLICATE_COLUMN',
  'REQUIRED',
  'BAD_DAY',
  'BAD_FLAG',
  'BAD_COUNT',
  'BAD_PERIOD',
  'BAD_PATTERN',
  'BAD_AMOUNT',
  'TOO_MANY_DECIMALS',
  'REPEATED_CODE',
  'EMPTY_PLACE',
  'UNKNOWN_CODE',
  'TOO_LONG',
  'CONTROL_CHARACTER',
  'MEANINGLESS_CHARACTER',
  'FORMULA',
  'NOT_TEXT',
  'DIGITS_LOST',
  'CONVERTED_CODE',
  'MERGED_CELLS',
  'ID_CARD_NUMBER',
  'EXAMPLE_ROW',
  'INTERVAL_REVERSED',
  'DAYS_REVERSED',
  'NOT_FOR_KIND',
  'DUPLICATE_KEY',
  'MISSING_REFERENCE',
  'REJECTED_REFERENCE',
  'OVERLAP',
  'OVERLAP_STORED',
  'KEY_TAKEN',
  'KEY_LOOKS_ALIKE',
  'IDENTITY_DIFFERS',
  'BIRTH_IMPLAUSIBLE',
  'EMPLOYED_TOO_YOUNG',
  'NOT_POSSIBLE_HERE',
  'COLUMN_OF_OTHERS',
  'CYCLE',
  'PARENT_KIND',
  'DAY_WANTED',
  'DAY_OUTSIDE_PERIOD',
  'COUNTS_NOT_EVENTS',
  'SETTING_OUT_OF_RANGE',
  'NO_SUCH_INDICATOR',
  'SCORE_REFUSED',
  'DATA_FINDING',
  'STAFF_AT_CLOSED_UNIT',
  'MEMBER_OF_DISSOLVED_UNION',
  'UNIT_WITHOUT_PLACE',
  'COVERAGE_BY_DISSOLVED_UNION',
  'CREDIT_CODE_DOUBTFUL',
  'OPEN_BELOW_CLOSED',
  'SEVERAL_SINGLE_UNIONS',
];

const names = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

describe('the messages', () => {
  it.each(Object.entries({ ...ERRORS, ...FAULTS }))(
    'of %s name the same parameters in both languages',
    (_, { zh, en }) => {
      expect(names(zh)).toEqual(names(en));
      expect(zh.length * en.length).toBeGreaterThan(0);
    },
  );

  it('are written in Chinese and in English', () => {
    for (const [code, { zh, en }] of Object.entries({ ...ERRORS, ...FAULTS })) {
      if (code !== 'BAD_USAGE')
        expect([code, /\p{Script=Han}/u.test(zh), /\p{Script=Han}/u.test(en)]).toEqual([
          code,
          true,
          false,
        ]);
    }
  });

  it('name an option of the command line at the command line alone', () => {
    for (const [code, message] of Object.entries(FAULTS))
      for (const door of ['http', 'page'] as const) {
        const { zh, en } = atDoor(message, door);
        expect([code, door, /--\w|<\w+>/.test(`${zh} ${en}`)]).toEqual([code, door, false]);
      }
    expect(atDoor(FAULTS.IDENTITY_DIFFERS, 'command').en).toContain('(import with --correct)');
    expect(atDoor(FAULTS.AMBIGUOUS_ENCODING, 'command').zh).toContain(
      '（--encoding utf-8 或 gb18030）',
    );
    expect(Object.values(ERRORS).filter(({ zh, en }) => / --\w/.test(` ${zh} ${en}`))).toEqual([]);
  });

  it('keep every code there ever was', () => {
    expect(Object.keys(ERRORS)).toEqual(expect.arrayContaining(ERROR_CODES));
    expect(Object.keys(FAULTS)).toEqual(expect.arrayContaining(FAULT_CODES));
  });

  it('have each code in the list of this test', () => {
    expect(Object.keys(ERRORS).filter((text) => !ERROR_CODES.includes(text))).toEqual([]);
    expect(Object.keys(FAULTS).filter((text) => !FAULT_CODES.includes(text))).toEqual([]);
  });
});

describe('the language of an answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it.each([
    ['zh-CN', 'zh'],
    ['en', 'en'],
    ['en-GB,zh;q=0.9', 'en'],
    ['zh;q=0.2, en;q=0.8', 'en'],
    ['fr, de;q=0.9', 'zh'],
    ['', 'zh'],
    ['*', 'zh'],
    ['en;q=0, zh;q=0.1', 'zh'],
    ['EN_us', 'en'],
    [';;;,,q=', 'zh'],
  ])('for Accept-Language "%s" is %s', async (language, expected) => {
    expect(languageOf(language)).toBe(expected);
    const { message } = await server.refusal(OrgUnitPlaceDocument, { code: 'none' }, { language });
    expect(message).toMatch(expected === 'zh' ? /^没有代码为/ : /^There is no org unit/);
  });

  it('is kept apart for requests at the same time', async () => {
    const languages = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'zh' : 'en'));
    const messages = await Promise.all(
      languages.map(
        async (language) =>
          (await server.refusal(OrgUnitPlaceDocument, { code: 'none' }, { language })).message,
      ),
    );
    expect(messages.map((message) => (message.startsWith('There') ? 'en' : 'zh'))).toEqual(
      languages,
    );
  });

  it('holds for faults in data too', async () => {
    const ask = (language: string) =>
      server.refusal(
        CreateContestDocument,
        { input: { code: 'K9', name: '=1+1', kind: 'other', year: 1 } },
        { language },
      );
    const [zh, en] = [await ask('zh'), await ask('en')];
    expect(zh.message).toBe('数据有 2 处错误，未写入任何内容。');
    expect(en.message).toBe('The data has 2 faults; nothing was written.');
    expect(zh.extensions.faults!.map(({ message }) => message)).toEqual([
      '这里是公式；请粘贴为数值或文本。',
      '“1”应为 1949 到 2199 之间的整数。',
    ]);
    expect(en.extensions.faults!.map(({ code, message }) => [code, message])).toEqual([
      ['FORMULA', 'This is a formula; paste it as a value.'],
      ['BAD_COUNT', '"1" should be a whole number from 1949 to 2199.'],
    ]);
  });

  it('is both in the code lists', async () => {
    const { codeLists: shown } = await server.data(
      CodeListsDocument,
      {},
      { unit: 'U01', role: 'ANALYST' },
    );
    expect(shown.find(({ name }) => name === 'Establishment')!.codes[0]).toEqual({
      code: '1',
      title: { zh: '事业编制', en: 'established post' },
    });
    expect(shown.map(({ name }) => name)).toEqual(codeLists.map(({ name }) => name));
  });
});
