import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { isDay } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { filledWorkbook } from '../../intake/adapter/filled-workbook.ts';
import { templateNamed } from '../../intake/template/named-template.ts';
import { templateWorkbook } from '../../intake/template/template.ts';
import { hostingOf } from '../access/hosting.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { hasRight } from '../../schema/rights/roles.ts';
import { assertReadable } from '../access/rights.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { RequestContexts } from '../http/request-contexts.ts';

type Query = Readonly<Partial<Record<'filled' | 'unit' | 'on' | 'period', string>>>;

interface TemplateRequest {
  readonly Params: { readonly file: string };
  readonly Querystring: Query;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PARAMETERS: readonly string[] = ['filled', 'unit', 'on', 'period'];

const invalid = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_QUERY', { reason: { zh, en } });

/** Whether a filled template is wanted. Throws INVALID_QUERY for unknown parameters and values. */
function wantsFilled(query: Query): boolean {
  const unknown = Object.keys(query).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    throw invalid(
      `没有参数 ${unknown.slice(0, 40)}；可用：${PARAMETERS.join('、')}`,
      `there is no parameter ${unknown.slice(0, 40)}; there are ${PARAMETERS.join(', ')}`,
    );
  const { filled = 'false', ...others } = query;
  if (filled !== 'true' && filled !== 'false')
    throw invalid('filled 应为 true 或 false', 'filled should be true or false');
  if (filled === 'false' && Object.keys(others).length > 0)
    throw invalid(
      'unit、on、period 只用于 filled=true',
      'unit, on and period belong to filled=true',
    );
  return filled === 'true';
}

/** The workbook of a template, filled for the part of the hierarchy that the viewer asks for. */
async function filledFor(
  name: string,
  { unit, on, period }: Query,
  { viewer, loaders, hierarchy, today, store, budget }: RequestContext,
): Promise<Uint8Array> {
  if (on !== undefined && !isDay(on))
    throw new TongxinError('INVALID_DAY', { value: (on as string).slice(0, 40) });
  const node = loaders.visibleNode(unit ?? viewer.unitCode);
  budget.charge({ rows: hierarchy.nodes.length });
  return filledWorkbook(store.pool, templateNamed(name), {
    hosting: hostingOf({ unitId: hierarchy.nodes[node]!.id }, today),
    seesPersons: hasRight(viewer, 'read:personal'),
    today,
    on,
    period,
  });
}

/**
 * `GET /templates/<name>.xlsx`: the Excel template of a register, or of a sheet of the bureau such as
 * T03, for any key; made once. `?filled=true&unit=&on=&period=`: T01 or T11 filled from the store,
 * for the units below one (default: that of the key), as of a day or for a semester; posts only for
 * STATISTICIAN keys. Throws UNKNOWN_REGISTER, TOTALS_ONLY, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE,
 * INVALID_QUERY, INVALID_DAY, INVALID_PERIOD.
 */
export const templateRoute =
  (
    contexts: RequestContexts,
    made = new Map<string, ReturnType<typeof templateWorkbook>>(),
  ): RouteHandlerMethod =>
  async (plain, reply) => {
    const request = plain as FastifyRequest<TemplateRequest>;
    const authenticated = await contexts.authenticate(request);
    const name = request.params.file.replace(/\.xlsx$/i, '').slice(0, 80);
    const template = templateNamed(name);
    const send = (workbook: Uint8Array): typeof reply =>
      reply
        .type(WORKBOOK)
        .header('content-disposition', `attachment; filename="${template.id}.xlsx"`)
        .send(Buffer.from(workbook));
    if (wantsFilled(request.query)) {
      const context = await contexts.contextOf(authenticated);
      assertReadable(registerOf(OrgUnit), context);
      try {
        return await send(await filledFor(name, request.query, context));
      } finally {
        context.budget.close();
      }
    }
    const workbook = made.get(template.id) ?? templateWorkbook(template.sheets);
    made.set(template.id, workbook);
    return await send(await workbook);
  };
