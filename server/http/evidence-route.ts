import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { evidenceInSteps } from '../../analytics/questions/evidence.ts';
import { evidenceTable } from '../../reports/answers/evidence-table.ts';
import { byEnding } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import type { RequestContext } from '../graphql/context.ts';
import { ROWS_PER_REQUEST } from '../loaders/database.ts';
import type { EvidenceQueryInput } from '../metrics/evidence-types.ts';
import { listedEvidence } from '../metrics/listed-evidence.ts';
import { viewOf } from '../metrics/view-of.ts';
import { whenOver } from './when-over.ts';

/** Sends all rows of the evidence of a figure as a file. Throws as `evidence` does, EVIDENCE_NOT_LISTED. */
export async function sendEvidence(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    context,
    query,
    ending,
  }: {
    readonly context: RequestContext;
    readonly query: EvidenceQueryInput;
    readonly ending: string;
  },
): Promise<FastifyReply> {
  const { budget } = context;
  const form = byEnding(FORMATS, ending);
  const part = query.part ?? 'COUNTED';
  const view = await viewOf(context);
  whenOver(request, reply, () => {
    budget.abandon();
  });
  try {
    const evidence = await budget.spend(
      evidenceInSteps(view, { ...query, part }, { after: null, first: ROWS_PER_REQUEST }),
    );
    const lines = await listedEvidence(evidence, view, context);
    const unit = view.facts.hierarchy.nodes[evidence.node]!;
    const table = evidenceTable(evidence, { part, unit, lines });
    void reply
      .headers({
        'tongxin-revision': String(evidence.revision),
        'content-disposition': `attachment; filename="evidence-${evidence.indicator.code}.${form.ending}"`,
      })
      .type(form.mediaType);
    reply.compress(Readable.from(form.bytes([table])));
    return reply;
  } finally {
    budget.close();
  }
}
