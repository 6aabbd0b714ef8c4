import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long clients may take, in milliseconds. */
export interface ClientTimes {
  /** for the head of a request */
  readonly headersMs: number;
  /** for the body of a request, as a whole; not of an upload */
  readonly bodyMs: number;
  /** within which an upload must bring {@link LEAST_AT_ONCE} */
  readonly uploadGapMs: number;
  /** for an upload as a whole */
  readonly uploadMs: number;
  /** within which a reader must take {@link LEAST_AT_ONCE} of what waits for it */
  readonly readMs: number;
  /** between two requests on one connection */
  readonly idleMs: number;
}

/** What clients get unless a test or bench says otherwise. */
export const CLIENT_TIMES: ClientTimes = Object.freeze({
  headersMs: 10_000,
  bodyMs: 15_000,
  uploadGapMs: 15_000,
  uploadMs: 900_000,
  readMs: 10_000,
  idleMs: 20_000,
});

/** So many bytes at least go through in the time of an upload or reader, or all that there are. */
const LEAST_AT_ONCE = 16 << 10;

/** The options of `node:http` that close what is slow to send the head of a request. */
export const headTimes = ({ headersMs, uploadMs, idleMs }: ClientTimes) => ({
  requestTimeout: uploadMs,
  keepAliveTimeout: idleMs,
  http: {
    headersTimeout: headersMs,
    connectionsCheckingInterval: Math.ceil(Math.min(headersMs, 10_000) / 4),
  },
});

/** Readers are looked at so often in the time that they have. */
const LOOKS = 4;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** the body may be a large file, which takes its time */
    upload?: boolean;
  }
}

const TOO_SLOW = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

/** Tells that a body took too long, and closes the connection. */
function giveUp({ raw: { socket } }: FastifyRequest): void {
  if (socket.destroyed) return;
  if (socket.writable && socket.bytesWritten === 0) socket.write(TOO_SLOW);
  socket.destroySoon();
}

/** Closes connections whose bodies come too slowly, and those that do not take what is sent to them. Streams that have nothing to send may be silent for as long as they like. */
export function closeSlowClients(app: FastifyInstance, times: ClientTimes): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const { method } = raw;
    if (method !== 'GET' && method !== 'HEAD' && !raw.complete) {
      const isUpload = request.routeOptions.config.upload === true;
      const timer = setTimeout(
        () => {
          if (!raw.complete) giveUp(request);
        },
        isUpload ? times.uploadGapMs : times.bodyMs,
      );
      const settle = (): void => {
        clearTimeout(timer);
      };
      if (isUpload) {
        const push = raw.push.bind(raw);
        let arrived = 0;
        // sees what arrives, whether or not it is read yet
        raw.push = (chunk: unknown, encoding?: BufferEncoding) => {
          arrived += (chunk as Buffer | null)?.length ?? 0;
          if (arrived >= LEAST_AT_ONCE) {
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

  /** for each connection how much its reader had taken when it last took enough, and when that was; null where nothing waits for it */
  const seen = new Map<Socket, { readonly taken: number; readonly at: number } | null>();
  app.server.on('connection', (socket: Socket) => {
    seen.set(socket, null);
    socket.once('close', () => seen.delete(socket));
  });
  const look = setInterval(() => {
    const now = performance.now();
    for (const [socket, before] of seen) {
      const waiting = socket.writableLength;
      const taken = socket.bytesWritten - waiting;
      if (waiting === 0) seen.set(socket, null);
      else if (!before || taken - before.taken >= LEAST_AT_ONCE)
        seen.set(socket, { taken, at: now });
      // a reset lets the system forget at once what it has not sent either
      else if (now - before.at >= times.readMs) socket.resetAndDestroy();
    }
  }, times.readMs / LOOKS);
  look.unref();
  app.addHook('onClose', (_app, done) => {
    clearInterval(look);
    done();
  });
}
