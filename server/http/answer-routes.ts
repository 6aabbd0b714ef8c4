import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { ARROW_STREAM } from '../../analytics/arrow/arrow-bytes.ts';
import { answerBytes } from '../../analytics/arrow/answer-stream.ts';
import { asked, dimensionsOf } from '../../analytics/query/asked.ts';
import { flatColumns } from '../../analytics/query/flat-rows.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { answering, metricsInTurns } from '../../analytics/view.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { answerTable } from '../../reports/answers/answer-table.ts';
import { byEnding, partsOfName } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import type { RequestContext } from '../graphql/context.ts';
import { viewOf } from '../metrics/view-of.ts';
import { jsonInput } from './input.ts';
import type { Reception } from './reception.ts';

interface Asked {
  readonly Params: { readonly file: string };
}

/** Gives the turn of a long request to the next one when its answer is sent, or whoever asked has gone. */
const closedWith = ({ raw }: FastifyReply, { purse }: RequestContext): void => {
  raw.once('close', () => {
    purse.abandon();
  });
};

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
    const question = asked(query, view.facts.hierarchy, view.scope, view.today);
    closedWith(reply, context);
    const answer = await context.purse.spend(answering(view, question));
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
    closedWith(reply, context);
    const answer = await context.purse.spend(metricsInTurns(view, query));
    const columns = flatColumns(view.facts.hierarchy, dimensionsOf(query));
    void reply.header('tongxin-revision', String(answer.revision)).type(ARROW_STREAM);
    reply.compress(Readable.from(answerBytes('stream', columns, answer)));
    return reply;
  };
