import { TongxinError } from '../../base/errors/errors.ts';

/** Time-outs of sessions, in seconds. */
export interface SessionTimes {
  /** a session ends when it is not used for this long */
  readonly idleSeconds: number;
  /** a session ends this long after sign-in */
  readonly absoluteSeconds: number;
}

/** 15 minutes without use (GB/T 22239-2019, 8.1.4.1), 12 hours in all. */
export const SESSION_TIMES: SessionTimes = Object.freeze({
  idleSeconds: 15 * 60,
  absoluteSeconds: 12 * 3600,
});

/** The settings SESSION_IDLE_MINUTES (1 to 1440) and SESSION_HOURS (1 to 168). Throws BAD_SETTING. */
export function sessionTimesIn(env: Readonly<Record<string, string | undefined>>): SessionTimes {
  const setting = (name: string, seconds: number, max: number, standard: number): number => {
    const text = env[name]?.trim() ?? '';
    if (text === '') return standard;
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (value >= 1 && value <= max) return value * seconds;
    throw new TongxinError('BAD_SETTING', {
      name,
      value: text.slice(0, 40),
      expected: { zh: `应为 1 到 ${max} 的整数`, en: `a whole number from 1 to ${max}` },
    });
  };
  return {
    idleSeconds: setting('SESSION_IDLE_MINUTES', 60, 1440, SESSION_TIMES.idleSeconds),
    absoluteSeconds: setting('SESSION_HOURS', 3600, 168, SESSION_TIMES.absoluteSeconds),
  };
}
