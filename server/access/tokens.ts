import { hash, randomBytes } from 'node:crypto';

/** The kinds of secrets, by the prefix of their text. */
export const TOKEN_PREFIX = Object.freeze({ key: 'tx_', session: 'ts_', link: 'tl_' } as const);

/** A new secret of 256 random bits. */
export const newToken = (kind: keyof typeof TOKEN_PREFIX): string =>
  TOKEN_PREFIX[kind] + randomBytes(32).toString('base64url');

/** What is stored of a secret: its SHA-256, in hexadecimal. */
export const hashOfToken = (token: string): string => hash('sha256', token);
