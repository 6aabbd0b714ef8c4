import type { Language } from '../../base/language.ts';
import { headersOf } from './client.ts';

/** Sends JSON with the session of this browser; returns the answer. Throws with the message of the service. */
async function send<R>(
  method: string,
  path: string,
  language: Language,
  body?: object,
): Promise<R> {
  const response = await fetch(path, {
    method,
    headers: {
      ...headersOf(null, language),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json().catch(() => ({}))) as R & {
    errors?: { message: string }[];
  };
  if (response.ok) return answer;
  throw new Error(
    answer.errors?.map(({ message }) => message).join(' ') ?? `HTTP ${response.status}`,
  );
}

/** Whether this browser has a session. */
export const hasSession = (language: Language): Promise<boolean> =>
  send('GET', '/session', language).then(
    () => true,
    () => false,
  );

/** Signs in. Throws with the message of the service. */
export const signIn = (
  values: { readonly login: string; readonly password: string },
  language: Language,
): Promise<object> => send('POST', '/session', language, values);

/** Signs out. */
export const signOut = (language: Language): Promise<object> =>
  send('DELETE', '/session', language);

/** Changes the password; the session goes on. Throws with the message of the service. */
export const changePassword = (
  values: { readonly password: string; readonly newPassword: string },
  language: Language,
): Promise<object> => send('POST', '/session/password', language, values);

/** For whom a one-time link is; `account` null: it creates the first account. */
export interface LinkTarget {
  readonly account: { readonly login: string; readonly name: string } | null;
}

/** For whom a one-time link is. Throws with the message of the service. */
export const readLink = (link: string, language: Language): Promise<LinkTarget> =>
  send('POST', '/setup/link', language, { link });

/** Sets the password of a one-time link and signs in. Throws with the message of the service. */
export const setUp = (
  values: {
    readonly link: string;
    readonly login: string;
    readonly name: string;
    readonly password: string;
  },
  language: Language,
): Promise<object> => send('POST', '/setup', language, values);
