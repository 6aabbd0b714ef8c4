import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from './support/server.ts';

const COUNT = 30;

describe('clients that are slow on purpose', () => {
  let server: TestServer;
  let key: string;
  /** remote ports of the open connections of the server, which runs in this process */
  const held = new Set<number>();
  const accepted = new Set<number>();
  const note = (message: unknown): void => {
    const { socket } = message as { readonly socket: Socket };
    const port = socket.remotePort!;
    accepted.add(port);
    held.add(port);
    socket.once('close', () => held.delete(port));
  };
  beforeAll(async () => {
    subscribe('net.server.socket', note);
    server = await startTestServer(undefined, null, null, {
      times: { headersMs: 800, bodyMs: 800, uploadGapMs: 800, readMs: 800, idleMs: 1000 },
    });
    key = await server.key('C', 'STATISTICIAN');
  });
  afterAll(async () => {
    unsubscribe('net.server.socket', note);
    await server.close();
  });

  const open = (text: string): Promise<Socket> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname, () => {
        socket.write(text);
        resolve(socket);
      });
      socket.on('error', () => undefined);
    });
  const head = (path: string, type: string, length: number): string =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: ` +
    `${type}\r\ncontent-length: ${length}\r\n\r\n`;
  const closing = (sockets: readonly Socket[]): Promise<unknown> =>
    Promise.race([
      Promise.all(
        sockets
          .filter((socket) => !socket.closed)
          .map((socket) => new Promise((resolve) => socket.once('close', resolve))),
      ),
      setTimeout(20_000, 'still open', { ref: false }),
    ]);

  it.each([
    ['a head', 'POST /graphql HTTP/1.1\r\nhost: x\r\n', 'a: b\r\n'],
    ['a body', '', ' '],
    ['an upload', '/import?name=a.csv', ' '],
  ])('are closed when they send %s a byte at a time', async (part, begin, more) => {
    const text =
      part === 'a head'
        ? begin
        : part === 'a body'
          ? `${head('/graphql', 'application/json', 5000)}{`
          : head(begin, 'application/octet-stream', 50_000);
    const sockets = await Promise.all(Array.from({ length: COUNT }, () => open(text)));
    const timers = sockets.map((socket) => {
      socket.resume();
      const timer = setInterval(() => socket.write(more), 200);
      socket.once('close', () => {
        clearInterval(timer);
      });
      return timer;
    });
    const others = Promise.all(
      Array.from({ length: 10 }, () =>
        server.post('{"query":"{ root { code } }"}', { authorization: `Bearer ${key}` }),
      ),
    );
    expect((await others).map(({ status }) => status)).toEqual(new Array(10).fill(200));
    expect(await closing(sockets)).not.toBe('still open');
    timers.forEach(clearInterval);
  });

  it('are closed when they do not read what they asked for', async () => {
    const days = Array.from({ length: 400 }, (_, i) =>
      new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const body = JSON.stringify({
      query:
        'query($p: [String!]!) { metrics(query: { indicators: ["A01", "B01", "B02", "B03", ' +
        '"B04", "I01"], level: UNIT, periods: $p }) { rows { indicator { code title { zh en } } ' +
        'unit { code name } period status value numerator denominator } } }',
      variables: { p: days },
    });
    const whole = await server.post(body, { authorization: `Bearer ${key}` });
    const text = await whole.text();
    expect(text.slice(0, 300)).toMatch(/^\{"data":/);
    // the system buffers some megabytes for a slow reader: ten answers exceed them
    const request = `${head('/graphql', 'application/json', Buffer.byteLength(body))}${body}`;
    const sockets = await Promise.all(Array.from({ length: 6 }, () => open(request.repeat(10))));
    for (const socket of sockets) socket.pause();
    // a client that does not read does not notice that its connection was closed
    const isOver = ({ localPort }: Socket): boolean =>
      accepted.has(localPort!) && !held.has(localPort!);
    for (let i = 0; i < 100 && !sockets.every(isOver); i++) await setTimeout(200);
    expect(sockets.map(isOver)).toEqual(sockets.map(() => true));
    for (const socket of sockets) socket.destroy();
  });

  it('are let be where a stream has nothing to say', async () => {
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      body: '{"query":"subscription { revision }"}',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
    });
    expect(response.status).toBe(200);
    const reader = response.body!.getReader();
    const ended = { it: false };
    void (async () => {
      while (!(await reader.read()).done);
      ended.it = true;
    })().catch(() => {
      ended.it = true;
    });
    await setTimeout(4000);
    expect(ended.it).toBe(false);
    await reader.cancel();
  });
});
