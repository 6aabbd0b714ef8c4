import { hash, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { TongxinError } from '../../base/errors/errors.ts';
import { MAX_PASSWORD_LENGTH } from '../../base/password.ts';

/** Argon2id with 19 MiB, 2 passes and 1 thread (OWASP, Password Storage Cheat Sheet). */
const PARAMETERS = 'm=19456,t=2,p=1';

const SALT_BYTES = 16;

/** Hashes that run at a time, and that wait; each takes 19 MiB and some 30 ms of a core. */
const AT_ONCE = 2;
const MAX_WAITING = 50;

const newSalt = (): string =>
  `$argon2id$v=19$${PARAMETERS}$${randomBytes(SALT_BYTES).toString('base64url')}`;

/** The salt of login names without a password, so that their hash takes as long. */
const SALT_OF_NOBODY = newSalt();

let running = 0;
const waiting: (() => void)[] = [];

/** Runs some hashes at a time. Throws TOO_MUCH_AT_ONCE when too many wait. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw new TongxinError('TOO_MUCH_AT_ONCE', {});
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/**
 * The Argon2id hash (the algorithm that the library uses by default) of a password, which proves the
 * password to the database.
 * @param salt parameters and salt as stored; null: a login name without a password
 */
export function proofOf(password: string, salt: string | null): Promise<Buffer> {
  const [, , , parameters, encoded] = (salt ?? SALT_OF_NOBODY).split('$');
  const [memoryCost, timeCost, parallelism] = parameters!
    .split(',')
    .map((part) => Number(part.slice(2)));
  return inTurn(() =>
    hashRaw(password.normalize('NFC').slice(0, MAX_PASSWORD_LENGTH * 2), {
      memoryCost: memoryCost!,
      timeCost: timeCost!,
      parallelism: parallelism!,
      salt: Buffer.from(encoded!, 'base64url'),
    }),
  );
}

/** What is stored of a password: its salt and the SHA-256 of its Argon2id hash. */
export interface StoredPassword {
  readonly salt: string;
  readonly verifier: string;
}

/** What to store of a new password, with a new salt. */
export async function storedPassword(password: string): Promise<StoredPassword> {
  const salt = newSalt();
  return { salt, verifier: hash('sha256', await proofOf(password, salt)) };
}
