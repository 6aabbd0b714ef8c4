import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Context } from '../terminal/context.ts';
import {
  buildOfProgram,
  identityOf,
  published,
  settingsIn,
  type ServiceAddress,
} from './address.ts';
import type { ServiceMessage } from './answer-local.ts';
import type { ServiceRequest } from './service-request.ts';
import type { Piece } from './pieces.ts';

/** Time that a command waits for a service to identify itself. */
const TIMEOUT_MS = 300;

/** Sends a request to a service, bypassing any proxy of the environment. */
async function send(
  { port, token }: ServiceAddress,
  body: ServiceRequest | null,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const sent = request({
    host: '127.0.0.1',
    port,
    method: body === null ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, connection: 'close' },
    agent: new Agent(),
    signal,
  });
  sent.end(body === null ? undefined : JSON.stringify(body));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
  return response;
}

/** The service of the same store and build; null if none answers in time. */
async function serviceOf(context: Context): Promise<ServiceAddress | null> {
  const settings = settingsIn(context);
  const address = await published(settings);
  if (!address || address.build !== buildOfProgram()) return null;
  const hello = async (): Promise<string | null> => {
    const response = await send(address, null, AbortSignal.timeout(TIMEOUT_MS));
    return (JSON.parse(await text(response)) as { identity: string | null }).identity;
  };
  const [theirs, ours] = await Promise.all([
    hello().catch(() => null),
    identityOf(settings, TIMEOUT_MS).catch(() => null),
  ]);
  return theirs !== null && theirs === ours ? address : null;
}

/**
 * The whole answer of a service of the same store to a request; null if there is no such service or
 * it declines. Throws what the request throws.
 */
export async function askService(
  context: Context,
  request: ServiceRequest,
): Promise<Piece[] | null> {
  const address = await serviceOf(context);
  if (!address) return null;
  const pieces: Piece[] = [];
  try {
    const response = await send(address, request, context.signal);
    for await (const line of createInterface({ input: response, crlfDelay: Infinity })) {
      const message = JSON.parse(line) as ServiceMessage;
      if ('end' in message) return pieces;
      if ('error' in message)
        throw new TongxinError(message.error.code, message.error.params, message.error.faults);
      if ('declined' in message) return null;
      if ('base64' in message) pieces.push({ bytes: Buffer.from(message.base64, 'base64') });
      else if (!('identity' in message)) pieces.push(message);
    }
    return null;
  } catch (error) {
    if (error instanceof TongxinError) throw error;
    context.signal.throwIfAborted();
    return null;
  }
}
