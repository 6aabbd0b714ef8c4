import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { ARROW_STREAM } from '../../analytics/arrow/arrow-bytes.ts';
import { answerBytes } from '../../analytics/arrow/answer-stream.ts';
import { resolveQuery, dimensionsOf } from '../../analytics/query/resolved-query.ts';
import { flatColumns } from '../../analytics/query/flat-rows.ts';
import type { Answer } from '../../analytics/query/answer-blocks.ts';
import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import { answering, metricsInSteps } from '../../analytics/view.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Work } from '../../base/work.ts';
import { answerTable } from '../../reports/answers/answer-table.ts';
import { byEnding, partsOfName } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { EvidenceQueryInput } from '../metrics/evidence-types.ts';
import { viewOf } from '../metrics/view-of.ts';
import { sendOutliers } from '../outliers/outlier-route.ts';
import type { OutlierQueryInput } from '../outliers/outlier-types.ts';
import { sendProblems } from '../problems/problem-route.ts';
import type { ProblemQueryInput } from '../problems/problem-types.ts';
import { sendScores } from '../score-sheets/score-sheet-route.ts';
import type { ScoreSheetQueryInput } from '../score-sheets/score-types.ts';
import { sendEvidence } from './evidence-route.ts';
import { jsonInput } from './input.ts';
import type { RequestContexts } from './request-contexts.ts';
import { whenOver } from './when-over.ts';

interface FileRoute {
  readonly Params: { readonly file: string };
}

/** Approximate memory of a row of an answer that is not sent yet, in bytes. */
const ROW_BYTES = 64;

/**
 * Computes an answer. The request leaves the queue when the work ends; the work stops if the client
 * disconnects. The rows count as unread until they are sent.
 */
async function computeAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { budget }: RequestContext,
  work: Work<Answer>,
): Promise<Answer> {
  whenOver(request, reply, () => {
    budget.abandon();
  });
  try {
    const answer = await budget.spend(work);
    whenOver(request, reply, budget.countUnread(answer.length * ROW_BYTES));
    return answer;
  } finally {
    budget.close();
  }
}

/**
 * `POST /analytics/answer.<form>` answers a `MetricQuery`, given as JSON, with a file;
 * `POST /analytics/evidence.<form>` an `EvidenceQuery`, `POST /analytics/problems.<form>` a
 * `ProblemQuery`, `outliers` an `OutlierQuery`, `score-sheet`, `leagues` and `district-league` a
 * `ScoreSheetQuery`.
 */
export const answerRoute =
  (schema: GraphQLSchema, contexts: RequestContexts): RouteHandlerMethod =>
  async (anyRequest, reply) => {
    const request = anyRequest as FastifyRequest<FileRoute>;
    const { name, ending } = partsOfName(request.params.file);
    if (name === 'evidence')
      return sendEvidence(request, reply, {
        context: await contexts.contextFor(request),
        query: jsonInput(schema, 'EvidenceQuery', request.body) as EvidenceQueryInput,
        ending,
      });
    if (name === 'problems')
      return sendProblems(request, reply, {
        context: await contexts.contextFor(request),
        query: jsonInput(schema, 'ProblemQuery', request.body) as ProblemQueryInput,
        ending,
      });
    if (name === 'outliers')
      return sendOutliers(request, reply, {
        context: await contexts.contextFor(request),
        query: jsonInput(schema, 'OutlierQuery', request.body) as OutlierQueryInput,
        ending,
      });
    if (name === 'score-sheet' || name === 'leagues' || name === 'district-league')
      return sendScores(request, reply, {
        context: await contexts.contextFor(request),
        query: jsonInput(schema, 'ScoreSheetQuery', request.body) as ScoreSheetQueryInput,
        name,
        ending,
      });
    if (name !== 'answer')
      throw new TongxinError('NOT_FOUND', {
        register: { zh: '本服务', en: 'this service' },
        key: request.url.slice(0, 80),
      });
    const form = byEnding(FORMATS, ending);
    const context = await contexts.contextFor(request);
    const query = jsonInput(schema, 'MetricQuery', request.body) as MetricQuery;
    const view = await viewOf(context);
    const question = resolveQuery(query, view.facts.hierarchy, view.scope, view.today);
    const answer = await computeAnswer(request, reply, context, answering(view, question));
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

/**
 * Answers a `MetricQuery`, given as JSON, with an Arrow IPC stream. The metadata of its schema and
 * the header `tongxin-revision` contain the revision.
 */
export const arrowRoute =
  (schema: GraphQLSchema, contexts: RequestContexts): RouteHandlerMethod =>
  async (request, reply) => {
    const context = await contexts.contextFor(request);
    const query = jsonInput(schema, 'MetricQuery', request.body) as MetricQuery;
    const view = await viewOf(context);
    const answer = await computeAnswer(request, reply, context, metricsInSteps(view, query));
    const columns = flatColumns(view.facts.hierarchy, dimensionsOf(query));
    void reply.header('tongxin-revision', String(answer.revision)).type(ARROW_STREAM);
    reply.compress(Readable.from(answerBytes('stream', columns, answer)));
    return reply;
  };
