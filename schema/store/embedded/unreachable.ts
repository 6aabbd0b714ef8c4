import { TongxinError } from '../../../base/errors/errors.ts';

/** The error that the store at `where` cannot be opened; `reason` includes the remedy. */
export const storeUnreachable = (
  where: string,
  reason: string,
): TongxinError<'STORE_UNREACHABLE'> => new TongxinError('STORE_UNREACHABLE', { where, reason });
