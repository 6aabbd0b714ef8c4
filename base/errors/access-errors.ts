import type { Bilingual } from '../language.ts';

/** Mistakes of callers about accounts, sessions, passwords and keys; a part of `ERRORS`. */
export const ACCESS_ERRORS = {
  UNAUTHENTICATED: {
    zh: '需要有效的密钥或会话：请登录，或在请求头中加入 Authorization: Bearer <密钥>。',
    en: 'A valid key or session is needed: sign in, or send the header Authorization: Bearer <key>.',
  },
  SIGN_IN_REFUSED: {
    zh: '登录名或密码不正确，或账号不可用。连续五次错误将暂停登录 15 分钟；忘记密码请联系管理员。',
    en:
      'The login name or the password is wrong, or the account cannot be used. Five failures in a ' +
      'row block sign-in for 15 minutes; ask the administrator if you forgot the password.',
  },
  SIGN_IN_LOCKED: {
    zh: '失败次数过多，此登录名暂停登录，请在 {seconds} 秒后重试。',
    en: 'Too many failures: sign-in with this login name is blocked; try again in {seconds} s.',
  },
  SESSION_NEEDED: {
    zh: '此操作需要以账号登录，密钥不能执行。',
    en: 'Sign in with an account to do this; a key cannot.',
  },
  CROSS_SITE_REQUEST: {
    zh: '已拒绝：使用登录会话的请求必须来自本服务的页面，并带有请求头 {header}。',
    en:
      'Refused: a request with a session must come from a page of this service and have the header ' +
      '{header}.',
  },
  WEAK_PASSWORD: {
    zh: '密码不符合要求：{reason}。',
    en: 'The password is not accepted: {reason}.',
  },
  INVALID_LOGIN: {
    zh: '登录名“{login}”无效：应为 3 至 32 个小写字母、数字、点或连字符，以字母开头。',
    en:
      'The login name "{login}" is not valid: use 3 to 32 lower-case letters, digits, dots or ' +
      'hyphens, beginning with a letter.',
  },
  INVALID_PERSON_NAME: {
    zh: '姓名“{name}”无效：应为 1 至 {max} 个字符，不含控制字符。',
    en: 'The name "{name}" is not valid: use 1 to {max} characters without control characters.',
  },
  OWN_ACCOUNT: {
    zh: '不能修改或锁定自己的账号；请由另一位管理员操作。',
    en: 'You cannot change or lock your own account; another administrator can.',
  },
  LOGIN_TAKEN: { zh: '登录名“{login}”已被使用。', en: 'The login name "{login}" is taken.' },
  INVALID_KEY_OPTION: {
    zh: '密钥的选项有误：{reason}。',
    en: 'An option of the key is not valid: {reason}.',
  },
  LINK_INVALID: {
    zh: '此链接无效、已使用或已过期。请向管理员索取新的链接。',
    en: 'This link is not valid, was used, or has expired. Ask the administrator for a new one.',
  },
} as const satisfies Record<string, Bilingual>;
