import { randomBytes } from 'node:crypto';
import type { Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { assertNoIdCardNumber } from '../../base/errors/no-id-card.ts';
import { holdsControls } from '../../base/one-line.ts';
import { periodsOf } from '../../base/period.ts';
import { REPORT_FORMS } from '../documents/index.ts';
import { byEnding } from '../formats/by-ending.ts';
import { onePeriod } from '../report/snapshot-for.ts';
import { SNAPSHOT_FORMS } from '../snapshots/export.ts';
import { checkCron } from './cron.ts';
import { folderIn, webhookIn, type Outlets } from './outlets.ts';

/** The kinds of results of a schedule, and their formats. */
export const SCHEDULE_KINDS = Object.freeze({
  REPORT: { zh: '统计报告', en: 'a report on a period', forms: REPORT_FORMS },
  SNAPSHOT: { zh: '快照', en: 'a snapshot', forms: SNAPSHOT_FORMS },
} as const);

/** One of {@link SCHEDULE_KINDS}. */
export type ScheduleKind = keyof typeof SCHEDULE_KINDS;

/** Input of a schedule. */
export interface ScheduleRequest {
  readonly title: string;
  readonly kind: ScheduleKind;
  /** code of an existing org unit */
  readonly root: string;
  /** period names, resolved on the day of a run; a report takes one */
  readonly periods: readonly string[];
  /** the five fields of cron, China Standard Time */
  readonly cron: string;
  /** file name extensions */
  readonly forms: readonly string[];
  /** a path below the folder for reports; null: no files */
  readonly folder?: string | null;
  /** an address to notify of each run; null: none */
  readonly webhook?: string | null;
}

/** A validated schedule as it is stored; `secret` signs the messages of its webhook. */
export interface CheckedSchedule extends ScheduleRequest {
  readonly folder: string | null;
  readonly webhook: string | null;
  readonly secret: string | null;
}

const MAX_TITLE_LENGTH = 200;

const refused = (zh: string, en: string): TongxinError =>
  new TongxinError('INVALID_SCHEDULE', { reason: { zh, en } });

/**
 * Validates a schedule. Throws INVALID_SCHEDULE, FAULTS_IN_DATA, INVALID_PERIOD, INVALID_QUERY,
 * UNKNOWN_FORMAT.
 */
export function checkedSchedule(
  { title, kind, root, periods, cron, forms, folder = null, webhook = null }: ScheduleRequest,
  outlets: Outlets,
  today: Day,
): CheckedSchedule {
  if (title.trim() === '' || title.length > MAX_TITLE_LENGTH)
    throw refused(
      `标题应有 1 到 ${MAX_TITLE_LENGTH} 个字`,
      `the title should have 1 to ${MAX_TITLE_LENGTH} characters`,
    );
  if (holdsControls(title))
    throw refused(
      '标题不能含换行或其他控制字符',
      'the title may hold no line breaks or other control characters',
    );
  assertNoIdCardNumber({ title, folder: folder ?? '', webhook: webhook ?? '' });
  if (periods.length === 0)
    throw refused('请给出统计期，如 LAST_YEAR', 'name a period, such as LAST_YEAR');
  if (kind === 'REPORT') onePeriod(periods.length === 1 ? periods[0]! : periods.join(' '), today);
  for (const period of periods) periodsOf(period, today);
  const possible = SCHEDULE_KINDS[kind].forms as readonly { readonly ending: string }[];
  const endings = [...new Set(forms.map((form) => byEnding(possible, form).ending))];
  if (endings.length === 0) throw refused('请给出至少一种格式', 'name at least one form');
  if (folder === null && webhook === null)
    throw refused('请给出文件夹或网址，至少一个', 'give a folder or an address, at least one');
  checkCron(cron);
  if (folder?.trim() === '')
    throw refused(
      '文件夹不能为空；“.”为报告文件夹本身',
      'the folder may not be empty; "." is the folder for reports itself',
    );
  if (folder !== null) folderIn(outlets, folder);
  return {
    title: title.trim(),
    kind,
    root,
    periods: periods.map((period) => period.trim()),
    cron: cron.trim(),
    forms: endings,
    folder: folder?.trim() ?? null,
    webhook: webhook === null ? null : webhookIn(outlets, webhook).href,
    secret: webhook === null ? null : `whsec_${randomBytes(32).toString('base64')}`,
  };
}
