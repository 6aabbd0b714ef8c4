import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Callbacks by connection. A connection has one listener, however many requests use it. */
const callbacksBySocket = new WeakMap<Socket, Set<() => void>>();

function callbacksOf(socket: Socket): Set<() => void> {
  const present = callbacksBySocket.get(socket);
  if (present) return present;
  const callbacks = new Set<() => void>();
  callbacksBySocket.set(socket, callbacks);
  socket.once('close', () => {
    for (const callback of [...callbacks]) callback();
  });
  return callbacks;
}

/**
 * Calls `done` once: when an answer is sent completely, or the client has disconnected; immediately
 * if that has happened already. An answer that waits behind another one of the same connection is
 * not closed with the connection, so this listens to both.
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
  const callbacks = callbacksOf(socket);
  const end = (): void => {
    raw.off('close', end);
    if (callbacks.delete(end)) done();
  };
  callbacks.add(end);
  raw.once('close', end);
}
