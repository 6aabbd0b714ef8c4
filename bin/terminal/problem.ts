import { TongxinError, type ErrorCode } from '../../base/errors/errors.ts';
import { InvariantError } from '../../base/invariant.ts';
import { badUsage, EXIT } from './command.ts';
import type { Context } from './context.ts';
import type { Interrupted } from './interruption.ts';

/**
 * Prints on stderr why a command failed; returns the exit code. The stack of our own bugs is shown
 * with DEBUG=tongxin.
 */
export async function reportProblem(error: unknown, context: Context): Promise<number> {
  const { signal, language, env, note } = context;
  if (signal.aborted) {
    note({
      zh: '已中断；未完成的写入不会保留。',
      en: 'Interrupted; an unfinished write leaves nothing behind.',
    });
    return (signal.reason as Interrupted).exitCode;
  }
  const problem =
    error instanceof TongxinError ? (error as TongxinError) : (ofSystem(error) ?? ours(error));
  const sentence = problem.in(language);
  note({ zh: sentence, en: sentence });
  if (problem.faults.length > 0) {
    // loaded only here: most problems have no faults, and need no register
    const { faultRecords, faultText, MAX_FAULTS_SHOWN } = await import('../intake/fault-text.ts');
    for (const fault of faultRecords(problem.faults.slice(0, MAX_FAULTS_SHOWN)))
      note({ zh: `  ${faultText(fault, 'zh')}`, en: `  ${faultText(fault, 'en')}` });
  }
  if (problem.code === 'INTERNAL' && env.DEBUG === 'tongxin')
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return exitCodes[problem.code] ?? EXIT.refused;
}

const exitCodes: Partial<Record<ErrorCode, number>> = {
  INTERNAL: EXIT.internal,
  FAULTS_IN_DATA: EXIT.faults,
  INVARIANT_BROKEN: EXIT.faults,
};

/** An error of the operating system as a TongxinError; null for any other error. */
function ofSystem(error: unknown): TongxinError | null {
  const { syscall, code, path, message } = error as NodeJS.ErrnoException;
  if (typeof syscall !== 'string') return null;
  const reason = REASONS[code ?? ''];
  if (path === undefined && code === 'ENOSPC') return new TongxinError('STORE_FULL', {});
  if (path === undefined)
    return reason
      ? badUsage(`无法读写文件：${reason.zh}。`, `A file cannot be read or written: ${reason.en}.`)
      : null;
  return badUsage(
    `无法读写“${path}”：${reason?.zh ?? message}。`,
    `"${path}" cannot be read or written: ${reason?.en ?? message}.`,
  );
}

const REASONS: Readonly<Record<string, { zh: string; en: string }>> = {
  ENOENT: { zh: '文件夹不存在', en: 'there is no such folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};

function ours(error: unknown): TongxinError {
  const { name, code } = error as NodeJS.ErrnoException;
  const mark =
    error instanceof InvariantError
      ? error.mark
      : [name, code].filter(Boolean).join('-') || 'unknown';
  return new TongxinError('INTERNAL', { mark });
}
