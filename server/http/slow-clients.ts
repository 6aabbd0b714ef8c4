import type { Socket } from 'node:net';
import { Server as TlsServer, TLSSocket } from 'node:tls';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Time limits of clients, in milliseconds. */
export interface ClientTimes {
  /** for the head of a request */
  readonly headersMs: number;
  /** for the whole body of a request that is no upload */
  readonly bodyMs: number;
  /** within which an upload must send {@link MIN_BYTES} */
  readonly uploadGapMs: number;
  /** for a whole upload */
  readonly uploadMs: number;
  /** within which a client must read {@link MIN_BYTES} of a waiting answer */
  readonly readMs: number;
  /** between two requests on one connection */
  readonly idleMs: number;
}

/** The limits outside of tests and benches. */
export const CLIENT_TIMES: ClientTimes = Object.freeze({
  headersMs: 10_000,
  bodyMs: 15_000,
  uploadGapMs: 15_000,
  uploadMs: 900_000,
  readMs: 10_000,
  idleMs: 20_000,
});

/** Minimum bytes that a client must send or read within its time, or all bytes if fewer remain. */
const MIN_BYTES = 16 << 10;

/** The options of `node:http` that close connections whose request heads arrive slowly. */
export const headTimes = ({ headersMs, uploadMs, idleMs }: ClientTimes) => ({
  requestTimeout: uploadMs,
  keepAliveTimeout: idleMs,
  http: {
    headersTimeout: headersMs,
    connectionsCheckingInterval: Math.ceil(Math.min(headersMs, 10_000) / 4),
  },
});

/** Number of checks of a reading client within its time. */
const CHECKS = 4;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the body may be a large file */
    upload?: boolean;
  }
}

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/** Answers that the body took too long, and closes the connection. */
function timeOut({ raw: { socket } }: FastifyRequest): void {
  if (socket.destroyed) return;
  if (socket.writable && socket.bytesWritten === 0) socket.write(TOO_SLOW);
  socket.destroySoon();
}

/** Closes a connection; without TLS, a reset also drops the bytes that the system has not sent yet. */
function disconnect(socket: Socket): void {
  // Node cannot reset a TLS socket
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

/**
 * Closes connections that send bodies or read answers too slowly. Open streams without data to send
 * have no time limit.
 */
export function closeSlowClients(app: FastifyInstance, times: ClientTimes): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const { method } = raw;
    if (method !== 'GET' && method !== 'HEAD' && !raw.complete) {
      const isUpload = request.routeOptions.config.upload === true;
      const timer = setTimeout(
        () => {
          if (!raw.complete) timeOut(request);
        },
        isUpload ? times.uploadGapMs : times.bodyMs,
      );
      const settle = (): void => {
        clearTimeout(timer);
      };
      if (isUpload) {
        const push = raw.push.bind(raw);
        let arrived = 0;
        // counts what arrives, even before it is read
        raw.push = (chunk: unknown, encoding?: BufferEncoding) => {
          arrived += (chunk as Buffer | null)?.length ?? 0;
          if (arrived >= MIN_BYTES) {
            arrived = 0;
            timer.refresh();
          }
          return push(chunk, encoding);
        };
      }
      raw.once('end', settle).once('close', settle);
    }
    done();
  });

  /**
   * for each connection the bytes read, and the time, when the client last read enough; null if no
   * data waits for it
   */
  const progress = new Map<Socket, { readonly taken: number; readonly at: number } | null>();
  const isTls = app.server instanceof TlsServer;
  app.server.on(isTls ? 'secureConnection' : 'connection', (socket: Socket) => {
    progress.set(socket, null);
    socket.once('close', () => progress.delete(socket));
  });
  const check = setInterval(() => {
    const now = performance.now();
    for (const [socket, before] of progress) {
      const waiting = socket.writableLength;
      const bytesTaken = socket.bytesWritten - waiting;
      if (waiting === 0) progress.set(socket, null);
      else if (!before || bytesTaken - before.taken >= MIN_BYTES)
        progress.set(socket, { taken: bytesTaken, at: now });
      else if (now - before.at >= times.readMs) disconnect(socket);
    }
  }, times.readMs / CHECKS);
  check.unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(check);
    done();
  });
}
