import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearestRegisters, registerNamed } from '../../intake/tables.ts';
import type { Register } from '../../schema/register/definition.ts';
import { templateWorkbook } from '../../intake/template/template.ts';
import type { RequestContexts } from '../http/request-contexts.ts';

interface TemplateRequest {
  readonly Params: { readonly file: string };
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /templates/<table>.xlsx`: the Excel template of a register, for any key; made once. Throws
 * UNKNOWN_REGISTER.
 */
export const templateRoute =
  (
    contexts: RequestContexts,
    made = new Map<Register, ReturnType<typeof templateWorkbook>>(),
  ): RouteHandlerMethod =>
  async (plain, reply) => {
    const request = plain as FastifyRequest<TemplateRequest>;
    await contexts.authenticate(request);
    const name = request.params.file.replace(/\.xlsx$/i, '');
    const register = registerNamed(name);
    if (!register)
      throw new TongxinError('UNKNOWN_REGISTER', {
        name: name.slice(0, 80),
        nearest: nearestRegisters(name.slice(0, 80)),
      });
    if (!made.has(register)) made.set(register, templateWorkbook(register));
    return reply
      .type(WORKBOOK)
      .header('content-disposition', `attachment; filename="${register.table}.xlsx"`)
      .send(Buffer.from(await made.get(register)!));
  };
