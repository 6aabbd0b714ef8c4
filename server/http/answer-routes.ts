import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { ARROW_STREAM } from '../../analytics/arrow/arrow-bytes.ts';
import { answerBytes } from '../../analytics/arrow/answer-stream.ts';
import { resolveQuery, dimensionsOf } from '../../analytics/query/resolved-query.ts';
import { flatColumns } from '../../analytics/query/flat-rows.ts';
import type { Answer } from '../../analytics/query/answer-blocks.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { answering, metricsInTurns } from '../../analytics/view.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Work } from '../../base/work.ts';
import { answerTable } from '../../reports/answers/answer-table.ts';
import { byEnding, partsOfName } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import type { RequestContext } from '../graphql/context.ts';
import { viewOf } from '../metrics/view-of.ts';
import { jsonInput } from './input.ts';
import type { Reception } from './reception.ts';
import { whenOver } from './when-over.ts';

interface Asked {
  readonly Params: { readonly file: string };
}

/** A row of an answer that waits for its reader takes about so many bytes of memory. */
const ROW_BYTES = 64;

/** Works out an answer; the turn of a long request ends with the work, and whoever has gone has nothing worked out. The rows count as unread until they are sent. */
async function workedOut(
  request: FastifyRequest,
  reply: FastifyReply,
  { purse }: RequestContext,
  work: Work<Answer>,
): Promise<Answer> {
  whenOver(request, reply, () => {
    purse.abandon();
  });
  try {
    const answer = await purse.spend(work);
    whenOver(request, reply, purse.sending(answer.length * ROW_BYTES));
    return answer;
  } finally {
    purse.close();
  }
}

/** `POST /analytics/answer.<form>`: answers a `MetricQuery`, given as JSON, as a file. */
export const answerRoute =
  (schema: GraphQLSchema, reception: Reception): RouteHandlerMethod =>
  async (plain, reply) => {
    const request = plain as FastifyRequest<Asked>;
    const { name, ending } = partsOfName(request.params.file);
    if (name !== 'answer')
      throw new TongxinError('NOT_FOUND', {
        register: { zh: '本服务', en: 'this service' },
        key: request.url.slice(0, 80),
      });
    const form = byEnding(FORMATS, ending);
    const context = await reception.receive(request);
    const query = jsonInput(schema, 'MetricQuery', request.body) as MetricQuery;
    const view = await viewOf(context);
    const question = resolveQuery(query, view.facts.hierarchy, view.scope, view.today);
    const answer = await workedOut(request, reply, context, answering(view, question));
    const table = answerTable(
      answer,
      flatColumns(view.facts.hierarchy, dimensionsOf(query)),
      question.indicators,
    );
    void reply
      .headers({
        'tongxin-revision': String(answer.revision),
        'content-disposition': `attachment; filename="answer.${form.ending}"`,
      })
      .type(form.mediaType);
    reply.compress(Readable.from(form.bytes([table])));
    return reply;
  };

/** Answers a `MetricQuery`, given as JSON, as an Arrow IPC stream; the revision stands in the schema's metadata and in the header `tongxin-revision`. */
export const arrowRoute =
  (schema: GraphQLSchema, reception: Reception): RouteHandlerMethod =>
  async (request, reply) => {
    const context = await reception.receive(request);
    const query = jsonInput(schema, 'MetricQuery', request.body) as MetricQuery;
    const view = await viewOf(context);
    const answer = await workedOut(request, reply, context, metricsInTurns(view, query));
    const columns = flatColumns(view.facts.hierarchy, dimensionsOf(query));
    void reply.header('tongxin-revision', String(answer.revision)).type(ARROW_STREAM);
    reply.compress(Readable.from(answerBytes('stream', columns, answer)));
    return reply;
  };
