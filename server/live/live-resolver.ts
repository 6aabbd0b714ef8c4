import { Int, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';

/** Subscriptions. */
@Resolver()
export class LiveResolver {
  @Subscription(() => Int, {
    subscribe: ({ context }) => (context as RequestContext).revisions.follow(),
    description:
      '数据修订：先给出当前的，此后每有更新即给出（SSE：/graphql/stream） · the revision of ' +
      'the data: the newest one, then each newer one (over SSE at /graphql/stream)',
  })
  revision(@Root() revision: number): number {
    return revision;
  }
}
