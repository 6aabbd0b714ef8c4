import type { Pool } from 'pg';
import { hashOfToken } from './tokens.ts';

/** The use of a key or session is recorded this often at most, and four times within its time-out. */
const EVERY_MS = 60_000;

/** The largest number of keys and sessions whose uses are remembered. */
const MAX_REMEMBERED = 10_000;

/** Uses of this long are recorded by one statement. */
const GATHER_MS = 50;

/** Records the last uses of keys and sessions, in the background. */
export class CredentialUses {
  readonly #pool: Pool;
  readonly #everyMs: number;
  readonly #report: (error: unknown) => void;
  readonly #recorded = new Map<string, number>();
  #pending = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #underWay: Promise<void> = Promise.resolve();

  /** @param report is called when a use cannot be recorded */
  constructor(pool: Pool, idleSeconds: number, report: (error: unknown) => void) {
    this.#pool = pool;
    this.#everyMs = Math.min(EVERY_MS, (idleSeconds * 1000) / 4);
    this.#report = report;
  }

  /** Notes that a valid key or session token was used. */
  note(token: string): void {
    const now = performance.now();
    const last = this.#recorded.get(token);
    if (last !== undefined && now - last < this.#everyMs) return;
    if (this.#recorded.size >= MAX_REMEMBERED) this.#recorded.clear();
    this.#recorded.set(token, now);
    this.#pending.add(token);
    this.#timer ??= setTimeout(() => {
      this.#record();
    }, GATHER_MS).unref();
  }

  /** Records what is pending. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#record();
    await this.#underWay;
  }

  #record(): void {
    this.#timer = undefined;
    const hashes = [...this.#pending].map(hashOfToken);
    this.#pending = new Set();
    if (hashes.length === 0) return;
    this.#underWay = this.#pool
      .query(
        'insert into credential_uses (hash, used_at) select unnest($1::text[]), now() ' +
          'on conflict (hash) do update set used_at = excluded.used_at',
        [hashes],
      )
      .then(() => undefined, this.#report);
  }
}
