import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { outliersInSteps } from '../../analytics/outliers/outliers.ts';
import { byEnding } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { outlierTable } from '../../reports/outliers/outlier-table.ts';
import type { RequestContext } from '../graphql/context.ts';
import { whenOver } from '../http/when-over.ts';
import { viewOf } from '../metrics/view-of.ts';
import type { OutlierQueryInput } from './outlier-types.ts';

/** Sends all outliers of a query as a file. Throws as `outliers` does, UNKNOWN_FORMAT. */
export async function sendOutliers(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    context,
    query,
    ending,
  }: {
    readonly context: RequestContext;
    readonly query: OutlierQueryInput;
    readonly ending: string;
  },
): Promise<FastifyReply> {
  const { budget } = context;
  const form = byEnding(FORMATS, ending);
  whenOver(request, reply, () => {
    budget.abandon();
  });
  try {
    const view = await viewOf(context);
    const outliers = await budget.spend(outliersInSteps(view, query));
    void reply
      .headers({
        'tongxin-revision': String(outliers.revision),
        'content-disposition': `attachment; filename="outliers-${outliers.period}.${form.ending}"`,
      })
      .type(form.mediaType);
    reply.compress(Readable.from(form.bytes([outlierTable(outliers, view.facts.hierarchy)])));
    return await reply;
  } finally {
    budget.close();
  }
}
