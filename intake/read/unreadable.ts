import type { Param } from '../../base/errors/template.ts';
import type { Bilingual } from '../../base/language.ts';
import { fault, type Fault, type FaultSink } from '../../base/errors/faults.ts';

/**
 * Thrown within this folder if reading cannot continue; `openPackage` and `TableSource.read` report
 * its fault.
 */
export class Unreadable extends Error {
  readonly fault: Fault;

  constructor(reason: Fault) {
    super(reason.code);
    this.name = 'Unreadable';
    this.fault = reason;
  }
}

/** A reason in both languages. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** The fault that a file is no data package, and why. */
export const notAPackage = (reason: Param, table: string | null = null): Unreadable =>
  new Unreadable(fault('NOT_A_PACKAGE', { table }, { reason }));

/** The fault that an archive or workbook is damaged, and where. */
export const damaged = (
  reason: Param,
  table: string | null = null,
  row: number | null = null,
): Unreadable => new Unreadable(fault('DAMAGED_ARCHIVE', { table, row }, { reason }));

/** The fault that `what`, a place, exceeds a limit. */
export const tooLarge = (
  subject: Param,
  limit: Param,
  table: string | null = null,
  row: number | null = null,
): Unreadable => new Unreadable(fault('TOO_LARGE', { table, row }, { what: subject, limit }));

/** Reports the fault of an `Unreadable`; throws any other error again. */
export function reportOrThrow(error: unknown, report: FaultSink): void {
  if (!(error instanceof Unreadable)) throw error;
  report(error.fault);
}

/** The code of an error of the operating system, such as ENOENT; null for any other error. */
export function systemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error
    ? String(error.code)
    : null;
}
