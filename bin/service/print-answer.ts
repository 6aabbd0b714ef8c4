import type { Context } from '../terminal/context.ts';
import type { ParsedCommand } from '../terminal/command.ts';
import type { ServiceRequest } from './service-request.ts';
import { askService } from './ask-service.ts';
import { deliver } from './pieces.ts';

/**
 * Prints and writes the answer to a request: from a running service of the same store, otherwise
 * computed here, which takes longer and gives the same bytes. @param file receives the bytes; null:
 * stdout
 */
export async function printAnswer(
  context: Context,
  { options }: ParsedCommand,
  request: ServiceRequest,
  file: string | null = null,
): Promise<void> {
  const pieces = options.offline === true ? null : await askService(context, request);
  if (pieces) return deliver(context, pieces, file);
  // loaded only here: a command that a service answers does not need them
  const [{ useStore }, { ownSource }, { piecesOf }] = await Promise.all([
    import('../store.ts'),
    import('./answer-source.ts'),
    import('./pieces-of.ts'),
  ]);
  await useStore(context, (store) => deliver(context, piecesOf(ownSource(store), request), file));
}
