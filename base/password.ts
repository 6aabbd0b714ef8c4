import type { Bilingual } from './language.ts';

/** The largest number of characters of a password. */
export const MAX_PASSWORD_LENGTH = 128;

/** A password of this many characters need not have several classes of characters. */
const LONG = 12;

/** The smallest number of characters of a password of three classes. */
const SHORT = 10;

const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{Ll}\p{Lu}\d]/u];

/** Passwords that attackers try first, in lower case; also refused with digits and signs around them. */
const COMMON: readonly string[] = Object.freeze([
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'admin',
  'administrator',
  'root',
  'welcome',
  'letmein',
  'iloveyou',
  'qwerty',
  'qwertyuiop',
  'qwerasdf',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx',
  '1qaz2wsx3edc',
  'zaq12wsx',
  'q1w2e3r4t5',
  'a1b2c3d4',
  'abcd',
  'abcdefghij',
  'woaini',
  'tongxin',
  'gonghui',
  'jiaoyu',
  'changzhou',
  'china',
  'test',
  'user',
  'guest',
  'a',
  'aa',
  'abc',
  'qwe',
  'asd',
  '112233445566',
  '123456789012',
  '012345678901',
  '131452013145',
]);

/** Digits and signs that people append to a common word to satisfy a rule. */
const APPENDED = /^[^\p{L}]+|[^\p{L}]+$/gu;

const isSequence = (text: string): boolean => {
  const steps = new Set(
    Array.from({ length: text.length - 1 }, (_, n) => text.charCodeAt(n + 1) - text.charCodeAt(n)),
  );
  return steps.size <= 1;
};

/** Whether a password is a common one, with or without digits and signs around. */
function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  return (
    COMMON.includes(lower) ||
    COMMON.includes(lower.replace(APPENDED, '')) ||
    new Set(lower).size <= 4 ||
    isSequence(lower) ||
    /^(.{1,6})\1+$/u.test(lower)
  );
}

/**
 * Why a password is too weak, as the part of a sentence; null: it is strong enough. It needs 12
 * characters, or 10 of three of the four classes (lower case, upper case, digits, others).
 */
export function weaknessOf(password: string, login: string): Bilingual | null {
  const length = [...password].length;
  if (length > MAX_PASSWORD_LENGTH)
    return {
      zh: `最多 ${MAX_PASSWORD_LENGTH} 个字符`,
      en: `it may have at most ${MAX_PASSWORD_LENGTH} characters`,
    };
  const classes = CLASSES.filter((pattern) => pattern.test(password)).length;
  if (length < LONG && (length < SHORT || classes < 3))
    return {
      zh: `至少 ${LONG} 个字符，或至少 ${SHORT} 个字符并包含小写字母、大写字母、数字、其他字符中的三类`,
      en:
        `it needs ${LONG} characters, or ${SHORT} characters of three of these classes: lower-case ` +
        'letters, upper-case letters, digits, others',
    };
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase()))
    return { zh: '不能包含登录名', en: 'it must not contain the login name' };
  if (isCommon(password))
    return {
      zh: '这是常见密码，容易被猜到',
      en: 'it is a common password, which is easy to guess',
    };
  return null;
}
