import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { readLink, redeemLink } from '../access/links.ts';
import { assertRight } from '../access/rights.ts';
import type { SessionTimes } from '../access/session-times.ts';
import { changePassword, signIn, signOut } from '../access/sign-in.ts';
import { assertSameSite } from '../http/cross-site.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../http/session-cookie.ts';
import { deviceOf } from './device.ts';
import { textsIn } from './json-fields.ts';
import { accountOf } from './may-manage.ts';

/**
 * `POST /session` signs in with a login name and a password, `GET /session` returns who is signed
 * in, `DELETE /session` signs out, `POST /session/password` changes the password and continues with
 * a new session. `POST /setup/link` returns for whom a one-time link is, and `POST /setup` sets the
 * password with it and signs in. Sign-in always gives a new token, so that nobody can prepare one.
 */
export function sessionRoutes(
  app: FastifyInstance,
  pool: Pool,
  contexts: RequestContexts,
  times: SessionTimes,
): void {
  const begin = async (
    request: FastifyRequest,
    reply: FastifyReply,
    credentials: { readonly login: string; readonly password: string },
  ): Promise<void> => {
    const options = {
      times,
      device: deviceOf(request.headers['user-agent']),
      replaces: sessionTokenOf(request),
    };
    setSessionCookie(request, reply, await signIn(pool, credentials, options));
  };

  app.post('/session', async (request, reply) => {
    assertSameSite(request);
    await begin(request, reply, textsIn(request.body, 'login', 'password'));
    return { signedIn: true };
  });
  app.get('/session', async (request) => {
    const authenticated = await contexts.authenticate(request);
    const { login, name } = accountOf(authenticated);
    assertRight(authenticated.viewer, 'USE_OWN_ACCOUNT');
    const { role, unitCode } = authenticated.viewer;
    return { login, name, role, unit: unitCode, idleSeconds: times.idleSeconds };
  });
  app.delete('/session', async (request, reply) => {
    assertSameSite(request);
    const token = sessionTokenOf(request);
    if (token !== null) await signOut(pool, token, null);
    clearSessionCookie(request, reply);
    return { signedIn: false };
  });
  app.post('/session/password', async (request, reply) => {
    const authenticated = await contexts.authenticate(request);
    const { login } = accountOf(authenticated);
    assertRight(authenticated.viewer, 'USE_OWN_ACCOUNT');
    const { password, newPassword } = textsIn(request.body, 'password', 'newPassword');
    await changePassword(pool, { login, password }, newPassword);
    await begin(request, reply, { login, password: newPassword });
    return { signedIn: true };
  });
  app.post('/setup/link', async (request) => {
    assertSameSite(request);
    return readLink(pool, textsIn(request.body, 'link').link);
  });
  app.post('/setup', async (request, reply) => {
    assertSameSite(request);
    const { link, ...answer } = textsIn(request.body, 'link', 'login', 'name', 'password');
    const login = await redeemLink(pool, link, answer);
    await begin(request, reply, { login, password: answer.password });
    return { signedIn: true };
  });
}
