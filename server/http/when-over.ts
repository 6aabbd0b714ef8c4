import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What is to be called when a connection closes. One listener a connection, however many requests come over it at once. */
const waiting = new WeakMap<Socket, Set<() => void>>();

function waitingFor(socket: Socket): Set<() => void> {
  let its = waiting.get(socket);
  if (!its) {
    const all = (its = new Set<() => void>());
    waiting.set(socket, all);
    socket.once('close', () => {
      for (const call of [...all]) call();
    });
  }
  return its;
}

/**
 * Calls `done` once: when an answer is sent as a whole, or its reader has gone; at once where that has happened already.
 * An answer that waits behind another one on its connection is closed by nobody when the connection is, so that both are listened to.
 */
export function whenOver(
  { raw: { socket } }: Pick<FastifyRequest, 'raw'>,
  { raw }: Pick<FastifyReply, 'raw'>,
  done: () => void,
): void {
  if (raw.destroyed || socket.destroyed) {
    done();
    return;
  }
  const its = waitingFor(socket);
  const end = (): void => {
    raw.off('close', end);
    if (its.delete(end)) done();
  };
  its.add(end);
  raw.once('close', end);
}
