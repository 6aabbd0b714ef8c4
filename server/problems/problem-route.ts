import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemForm } from '../../reports/problems/forms.ts';
import { clauseNamed } from '../../schema/policy/policy.ts';
import type { RequestContext } from '../graphql/context.ts';
import { whenOver } from '../http/when-over.ts';
import type { ProblemQueryInput } from './problem-types.ts';
import { readProblems } from './read-problems.ts';

/** The same bytes, once the first of them exist: what cannot be made is refused as a whole. */
async function begun(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    if (first.done === true) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
}

/** Sends all problems of a list as a file. Throws as `problems` does, UNKNOWN_FORMAT. */
export async function sendProblems(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    context,
    query,
    ending,
  }: {
    readonly context: RequestContext;
    readonly query: ProblemQueryInput;
    readonly ending: string;
  },
): Promise<FastifyReply> {
  const { budget, today } = context;
  const form = problemForm(ending);
  query.where?.clauses?.forEach(clauseNamed);
  whenOver(request, reply, () => {
    budget.abandon();
  });
  try {
    const { list, view } = await readProblems(query, context);
    if (form.milliseconds !== undefined) budget.charge({ milliseconds: form.milliseconds });
    const bytes = await begun(form.bytes(list, view.facts.hierarchy, today));
    void reply
      .headers({
        'tongxin-revision': String(list.revision),
        'content-disposition': `attachment; filename="problems-${list.asOf}.${form.ending}"`,
      })
      .type(form.mediaType);
    reply.compress(Readable.from(bytes));
    return await reply;
  } finally {
    budget.close();
  }
}
