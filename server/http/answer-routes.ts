import { Readable } from 'node:stream';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { coerceInputValue, isInputObjectType, type GraphQLSchema } from 'graphql';
import { ARROW_STREAM } from '../../analytics/arrow/arrow-bytes.ts';
import { answerBytes } from '../../analytics/arrow/answer-stream.ts';
import { asked, dimensionsOf } from '../../analytics/query/asked.ts';
import { flatColumns } from '../../analytics/query/flat-rows.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { answered, metrics } from '../../analytics/view.ts';
import { invariant } from '../../base/invariant.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { answerTable } from '../../reports/answers/answer-table.ts';
import { byEnding, partsOfName } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { viewOf } from '../metrics/view-of.ts';
import type { Reception } from './reception.ts';

/** A JSON value as the input `MetricQuery` of the GraphQL schema, by its rules. Throws INVALID_QUERY. */
function metricQueryOf(schema: GraphQLSchema, json: unknown): MetricQuery {
  const type = schema.getType('MetricQuery');
  invariant(isInputObjectType(type), 'arrow-no-query-type');
  if (json === null || json === undefined) throw new TongxinError('INVALID_QUERY', { reason: { zh: '请求正文应为 MetricQuery 的 JSON 对象', en: 'the body should be a MetricQuery as a JSON object' } });
  const wrong: string[] = [], query = coerceInputValue(json, type, (path, _, error) => { wrong.push([...path, error.message].join(' ')); }) as MetricQuery;
  if (wrong.length > 0) throw new TongxinError('INVALID_QUERY', { reason: wrong.slice(0, 3).join(' ') });
  return query;
}

interface Asked { readonly Params: { readonly file: string } }

/** `POST /analytics/answer.<form>`: answers a `MetricQuery`, given as JSON, as a file. */
export const answerRoute = (schema: GraphQLSchema, reception: Reception): RouteHandlerMethod => async (plain, reply) => {
  const request = plain as FastifyRequest<Asked>, { name, ending } = partsOfName(request.params.file);
  if (name !== 'answer') throw new TongxinError('NOT_FOUND', { register: { zh: '本服务', en: 'this service' }, key: request.url.slice(0, 80) });
  const form = byEnding(FORMATS, ending), context = await reception.receive(request), query = metricQueryOf(schema, request.body), view = await viewOf(context), question = asked(query, view.facts.hierarchy, view.scope, view.today), answer = answered(view, question);
  const table = answerTable(answer, flatColumns(view.facts.hierarchy, dimensionsOf(query)), question.indicators);
  void reply.headers({ 'tongxin-revision': String(answer.revision), 'content-disposition': `attachment; filename="answer.${form.ending}"` }).type(form.mediaType);
  return reply.send(Readable.from(form.bytes([table])));
};

/** Answers a `MetricQuery`, given as JSON, as an Arrow IPC stream; the revision stands in the schema's metadata and in the header `tongxin-revision`. */
export const arrowRoute = (schema: GraphQLSchema, reception: Reception): RouteHandlerMethod => async (request, reply) => {
  const context = await reception.receive(request), query = metricQueryOf(schema, request.body), view = await viewOf(context), answer = metrics(view, query);
  const columns = flatColumns(view.facts.hierarchy, dimensionsOf(query));
  void reply.header('tongxin-revision', String(answer.revision)).type(ARROW_STREAM);
  return reply.send(Readable.from(answerBytes('stream', columns, answer)));
};
