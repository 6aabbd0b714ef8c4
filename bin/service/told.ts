import type { Context } from '../terminal/context.ts';
import type { Given } from '../terminal/command.ts';
import type { Ask } from './ask.ts';
import { askService } from './ask-service.ts';
import { deliver } from './pieces.ts';

/**
 * Prints and writes what there is to say to an ask: from the service that serves the same store, or
 * else worked out here, which takes longer and says the same to the byte. @param file takes the
 * bytes; null: stdout
 */
export async function tell(
  context: Context,
  { options }: Given,
  ask: Ask,
  file: string | null = null,
): Promise<void> {
  const pieces = options.offline === true ? null : await askService(context, ask);
  if (pieces) return deliver(context, pieces, file);
  // loaded only now: a command that a service answers need not wait for them
  const [{ useStore }, { ownGround }, { piecesOf }] = await Promise.all([
    import('../store.ts'),
    import('./ground.ts'),
    import('./pieces-of.ts'),
  ]);
  await useStore(context, ({ pool }) => deliver(context, piecesOf(ownGround(pool), ask), file));
}
