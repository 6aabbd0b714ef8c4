import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { TongxinError } from '../../base/errors/errors.ts';
import { isExposed, LOCAL_NETWORK, networkIn } from '../../server/http/network.ts';
import { startServer, type RunningServer } from '../../server/start.ts';
import { startTestServer, type TestServer } from './support/server.ts';

// a certificate of localhost for tests alone
const fileIn = (name: string): string =>
  fileURLToPath(new URL(`support/tls/${name}`, import.meta.url));
const TLS = { TLS_CERT: fileIn('cert.pem'), TLS_KEY: fileIn('key.pem') };

describe('settings of the network', () => {
  it('are this machine without TLS by default', () => {
    expect(networkIn({})).toEqual(LOCAL_NETWORK);
    expect(networkIn({ HOST: ' ', TRUST_PROXY: '', TLS_CERT: '', TLS_KEY: '' })).toEqual(
      LOCAL_NETWORK,
    );
  });

  it('name a host, proxies and the files of a certificate', () => {
    const network = networkIn({
      HOST: '::',
      TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8',
      ...TLS,
    });
    expect(network).toMatchObject({
      host: '::',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    });
    expect(network.tls?.cert.toString()).toContain('BEGIN CERTIFICATE');
  });

  it.each<[string, Record<string, string>, string]>([
    ['a host with a port', { HOST: '0.0.0.0:4000' }, 'HOST'],
    ['a host with blanks', { HOST: 'my host' }, 'HOST'],
    ['a proxy by name', { TRUST_PROXY: 'proxy' }, 'TRUST_PROXY'],
    ['every proxy', { TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
    ['a range of 33 bits', { TRUST_PROXY: '10.0.0.0/33' }, 'TRUST_PROXY'],
    ['a range without bits', { TRUST_PROXY: '10.0.0.0/' }, 'TRUST_PROXY'],
    ['a certificate without a key', { TLS_CERT: TLS.TLS_CERT }, 'TLS_KEY'],
    ['a key without a certificate', { TLS_KEY: TLS.TLS_KEY }, 'TLS_CERT'],
    ['a file that does not exist', { ...TLS, TLS_CERT: '/nowhere.pem' }, 'TLS_CERT'],
    ['a folder', { ...TLS, TLS_KEY: fileIn('.') }, 'TLS_KEY'],
    [
      'files in the wrong places',
      { TLS_CERT: TLS.TLS_KEY, TLS_KEY: TLS.TLS_CERT },
      'TLS_CERT, TLS_KEY',
    ],
  ])('%s is refused with the name of the setting', (_, env, name) => {
    const refusal = (): unknown => networkIn(env);
    expect(refusal).toThrow(TongxinError);
    expect(refusal).toThrow(expect.objectContaining({ code: 'BAD_SETTING' }));
    expect(refusal).toThrow(name);
  });

  it.each([
    [{}, false],
    [{ HOST: '127.0.0.2' }, false],
    [{ HOST: 'localhost' }, false],
    [{ HOST: '0.0.0.0' }, true],
    [{ HOST: '0.0.0.0', ...TLS }, false],
    [{ HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.1' }, false],
  ])('%j: exposed without encryption: %s', (env, exposed) => {
    expect(isExposed(networkIn(env))).toBe(exposed);
  });
});

describe('a service on a network', () => {
  let plain: TestServer;
  const servers: RunningServer[] = [];
  const serve = async (env: Record<string, string>): Promise<RunningServer> => {
    const server = await startServer(plain.store, {
      port: 0,
      network: networkIn(env),
      tuning: { times: { readMs: 400 } },
    });
    servers.push(server);
    return server;
  };
  beforeAll(async () => {
    plain = await startTestServer();
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await plain.close();
  });

  const HSTS = 'strict-transport-security';

  it('serves HTTPS alone when it has a certificate, and says so to browsers', async () => {
    const { url } = await serve(TLS);
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const answer = await new Promise<[number | undefined, string | string[] | undefined]>(
      (resolve, reject) => {
        httpsRequest(`${url}/health/live`, { rejectUnauthorized: false }, (response) => {
          response.resume();
          resolve([response.statusCode, response.headers[HSTS]]);
        })
          .on('error', reject)
          .end();
      },
    );
    expect(answer).toEqual([200, 'max-age=31536000']);
    await expect(fetch(`${url.replace('https', 'http')}/health/live`)).rejects.toThrow();
  });

  it('closes clients that do not read over TLS too', async () => {
    const { url } = await serve(TLS);
    const key = await plain.key('C', 'STATISTICIAN');
    const accepted = new Promise<Socket>((resolve) => {
      subscribe('net.server.socket', function note(message) {
        unsubscribe('net.server.socket', note);
        resolve((message as { readonly socket: Socket }).socket);
      });
    });
    const client = connect({ port: Number(new URL(url).port), rejectUnauthorized: false });
    client.on('error', () => undefined).pause();
    const body = JSON.stringify({ query: '{ __schema { types { name fields { name } } } }' });
    const request =
      `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    // the system buffers some megabytes for a slow reader; these answers exceed them
    client.write(request.repeat(200));
    await once(await accepted, 'close');
    client.destroy();
  });

  it('believes the protocol that a trusted proxy states, and of nobody else', async () => {
    const [trusting, other] = [
      await serve({ TRUST_PROXY: '127.0.0.1' }),
      await serve({ TRUST_PROXY: '10.0.0.1' }),
    ];
    const stated = async ({ url }: { readonly url: string }): Promise<string | null> => {
      const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' };
      const response = await fetch(`${url}/health/live`, { headers });
      await response.body?.cancel();
      return response.headers.get(HSTS);
    };
    expect(await stated(trusting)).toBe('max-age=31536000');
    expect(await stated(other)).toBeNull();
    expect(await stated(plain)).toBeNull();
  });

  it('names HOST when the address is not one of this machine', async () => {
    await expect(
      startServer(plain.store, { port: 0, network: networkIn({ HOST: '192.0.2.1' }) }),
    ).rejects.toMatchObject({ code: 'BAD_SETTING', params: { name: 'HOST' } });
  });
});
