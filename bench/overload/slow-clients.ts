import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Deliberately slow connections. A client that does not read does not notice that the server closed
 * its connection, so the server reports its open connections.
 */
export interface SlowClients {
  /** local ports of the connections */
  readonly ports: readonly number[];
  end(): void;
}

async function open(
  url: string,
  count: number,
  begin: (socket: Socket) => void,
): Promise<SlowClients> {
  const { hostname, port } = new URL(url);
  const sockets = await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(Number(port), hostname).on('error', () => undefined);
      await once(socket, 'connect');
      begin(socket);
      return socket;
    }),
  );
  return {
    ports: sockets.map(({ localPort }) => localPort!),
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Connections that announce a body and send one byte of it a second. */
export const slowBodies = (url: string, key: string, count: number): Promise<SlowClients> =>
  open(url, count, (socket) => {
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: ` +
        `application/json\r\ncontent-length: 5000\r\n\r\n{`,
    );
    const timer = setInterval(() => socket.write(' '), 1000);
    socket.resume().once('close', () => {
      clearInterval(timer);
    });
  });

/** Connections that request a long answer and read a few bytes of it a second. */
export const slowReaders = (
  url: string,
  key: string,
  count: number,
  body: string,
): Promise<SlowClients> =>
  open(url, count, (socket) => {
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: ` +
        `application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    socket.pause();
    const timer = setInterval(() => {
      socket.read(16);
    }, 1000);
    socket.once('close', () => {
      clearInterval(timer);
    });
  });
