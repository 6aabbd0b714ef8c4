import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { templateNamed } from '../../intake/template/named-template.ts';
import { templateWorkbook } from '../../intake/template/template.ts';
import type { RequestContexts } from '../http/request-contexts.ts';

interface TemplateRequest {
  readonly Params: { readonly file: string };
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /templates/<name>.xlsx`: the Excel template of a register, or of a sheet of the bureau such as
 * T03, for any key; made once. Throws UNKNOWN_REGISTER, TOTALS_ONLY.
 */
export const templateRoute =
  (
    contexts: RequestContexts,
    made = new Map<string, ReturnType<typeof templateWorkbook>>(),
  ): RouteHandlerMethod =>
  async (plain, reply) => {
    const request = plain as FastifyRequest<TemplateRequest>;
    await contexts.authenticate(request);
    const name = request.params.file.replace(/\.xlsx$/i, '');
    const template = templateNamed(name.slice(0, 80));
    const workbook = made.get(template.id) ?? templateWorkbook(template.registers);
    made.set(template.id, workbook);
    return reply
      .type(WORKBOOK)
      .header('content-disposition', `attachment; filename="${template.id}.xlsx"`)
      .send(Buffer.from(await workbook));
  };
