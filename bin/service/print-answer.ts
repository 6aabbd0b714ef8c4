import type { Context } from '../terminal/context.ts';
import type { Given } from '../terminal/command.ts';
import type { ServiceRequest } from './service-request.ts';
import { askService } from './ask-service.ts';
import { deliver } from './pieces.ts';

/**
 * Prints and writes what there is to say to an ask: from the service that serves the same store, or
 * else worked out here, which takes longer and says the same to the byte. @param file takes the
 * bytes; null: stdout
 */
export async function printAnswer(
  context: Context,
  { options }: Given,
  request: ServiceRequest,
  file: string | null = null,
): Promise<void> {
  const pieces = options.offline === true ? null : await askService(context, request);
  if (pieces) return deliver(context, pieces, file);
  // loaded only now: a command that a service answers need not wait for them
  const [{ useStore }, { ownSource }, { piecesOf }] = await Promise.all([
    import('../store.ts'),
    import('./answer-source.ts'),
    import('./pieces-of.ts'),
  ]);
  await useStore(context, ({ pool }) => deliver(context, piecesOf(ownSource(pool), request), file));
}
