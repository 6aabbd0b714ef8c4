import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { whenOver } from '../../server/http/when-over.ts';

const REQUEST = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

/**
 * Sends requests over one connection to a server, closes the connection when `leave` resolves, and
 * returns how often `done` was called for each answer.
 */
async function overs(
  requests: number,
  handle: (
    finish: () => void,
    request: IncomingMessage,
    response: ServerResponse,
    leave: () => Promise<unknown>,
  ) => Promise<void>,
): Promise<number[]> {
  const callCounts: number[] = [];
  const handled: Promise<void>[] = [];
  const server = createServer((request, response) => {
    const number = callCounts.push(0) - 1;
    const finish = (): void => {
      whenOver({ raw: request }, { raw: response }, () => {
        callCounts[number]!++;
      });
    };
    const leave = (): Promise<unknown> => {
      const closed = once(request.socket, 'close');
      client.destroy();
      return closed;
    };
    handled.push(handle(finish, request, response, leave));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
    client.write(REQUEST.repeat(requests));
  });
  client.resume();
  while (handled.length < requests) await setTimeout(5);
  await Promise.all(handled);
  await setTimeout(50);
  client.destroy();
  server.close();
  await once(server, 'close');
  return callCounts;
}

describe('An answer is over', () => {
  it('when it is sent, on a connection that stays', async () => {
    const result = await overs(2, async (finish, _request, response) => {
      finish();
      response.end('x');
    });
    expect(result).toEqual([1, 1]);
  });

  it('when its reader has gone before it was asked', async () => {
    const result = await overs(1, async (finish, _request, _response, leave) => {
      await leave();
      await setTimeout(20);
      finish();
    });
    expect(result).toEqual([1]);
  });

  it('when its reader goes, also where it waits behind another answer', async () => {
    const state = { count: 0 };
    const result = await overs(3, async (finish, _request, _response, leave) => {
      finish();
      if (++state.count === 3) await leave();
    });
    expect(result).toEqual([1, 1, 1]);
  });
});
