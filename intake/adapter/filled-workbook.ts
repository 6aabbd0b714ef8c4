import type { Pool, PoolClient } from 'pg';
import { dayOf, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { periodsOf, type Period } from '../../base/period.ts';
import { hostingConditions, type Hosting } from '../hosting/hosting.ts';
import { readable } from '../hosting/matched-rows.ts';
import type { NamedTemplate } from '../template/named-template.ts';
import { templateWorkbook } from '../template/template.ts';
import { filledTemplate } from './wide-template.ts';

/** What a template is filled with. */
export interface Filled {
  /** the org units whose units are wanted; null: all */
  readonly hosting: (client: PoolClient) => Promise<Hosting | null>;
  /** whether rows about persons are shown */
  readonly seesPersons: boolean;
  readonly today: Day;
  /** as of this day; default: today. Only of a sheet without period */
  readonly on?: Day | undefined;
  /** label of the period; default: the current semester. Only of a sheet by period */
  readonly period?: string | undefined;
}

/**
 * A template whose wide sheet is filled from the store. Cost: one statement for each entry of the
 * adapter. Throws INVALID_QUERY for a template without wide sheet or a day where a period is wanted,
 * INVALID_PERIOD.
 */
export async function filledWorkbook(
  pool: Pool,
  template: NamedTemplate,
  { hosting, seesPersons, today, on, period }: Filled,
): Promise<Uint8Array> {
  const { adapter } = template;
  if (!adapter)
    throw refused(
      `模板 ${template.id} 只有空白的；可以填好下载的是 T01 和 T11`,
      `the template ${template.id} is only there empty; T01 and T11 can be filled`,
    );
  if (adapter.period === null && period !== undefined)
    throw refused(
      `${template.id} 按日填写：请用日期代替 period`,
      `${template.id} is as of a day: give a day instead of a period`,
    );
  if (adapter.period !== null && on !== undefined)
    throw refused(
      `${template.id} 按学期填写：请用 period（如 SY2025-1）代替日期`,
      `${template.id} is by semester: give a period such as SY2025-1 instead of a day`,
    );
  const wanted = adapter.period === null ? null : onePeriod(period ?? 'THIS_SEMESTER', today);
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read; set local datestyle = 'ISO, YMD'");
    const hosted = await hosting(client);
    const conditions = hosted && (await hostingConditions(client, hosted));
    const sheet = await filledTemplate(client, adapter, {
      on: wanted ? dayOf(wanted.last) : (on ?? today),
      period: wanted?.label ?? null,
      hosts: (expression) => conditions?.hosts(expression) ?? 'true',
      readable: (register, alias) => {
        if (register.privacy !== 'open' && !seesPersons) return null;
        return conditions ? readable({ register }, alias, conditions) : 'true';
      },
    });
    return await templateWorkbook([sheet]);
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
  }
}

const refused = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_QUERY', { reason: { zh, en } });

/** The semester of a label. Throws INVALID_PERIOD, INVALID_QUERY. */
function onePeriod(label: string, today: Day): Period {
  const [period, ...others] = periodsOf(label, today);
  if (period && others.length === 0 && /^SY\d{4}-[12]$/.test(period.label)) return period;
  throw refused(`period 应为一个学期，如 SY2025-1`, `period should be a semester such as SY2025-1`);
}
