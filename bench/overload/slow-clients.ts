import { connect, type Socket } from 'node:net';

/**
 * Deliberately slow connections, and when the server closed each, in milliseconds after its start;
 * NaN while open.
 */
export interface SlowClients {
  readonly closedAfter: readonly number[];
  end(): void;
}

function open(url: string, count: number, begin: (socket: Socket) => void): SlowClients {
  const { hostname, port } = new URL(url);
  const closedAfter = new Array<number>(count).fill(NaN);
  const began = performance.now();
  const sockets = closedAfter.map((_, i) => {
    const socket = connect(Number(port), hostname, () => {
      begin(socket);
    });
    socket
      .on('error', () => undefined)
      .once('close', () => {
        closedAfter[i] = performance.now() - began;
      });
    return socket;
  });
  return {
    closedAfter,
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Connections that announce a body and send one byte of it a second. */
export const slowBodies = (url: string, key: string, count: number): SlowClients =>
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
export const slowReaders = (url: string, key: string, count: number, body: string): SlowClients =>
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
