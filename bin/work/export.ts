import { extname } from 'node:path';
import { exportPackage } from '../../intake/export/export-package.ts';
import { useStore } from '../store.ts';
import { badUsage, EXIT, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

const OTHER_FILES = /^\.(?:csv|tsv|txt|xls|xlsm|ods|json|gz|tgz|tar|rar|7z|sql)$/;

/** Writes the whole store as a package to the given path; the exit code. Throws BAD_USAGE, PATH_TAKEN. */
export async function exportStore(context: Context, { args }: ParsedCommand): Promise<number> {
  const path = context.path(args[0]!);
  const ending = extname(path).toLowerCase();
  const { t, print, progress } = context;
  if (OTHER_FILES.test(ending))
    throw badUsage(
      `不能导出为 ${ending}；请给出文件夹、.zip 或 .xlsx。`,
      `An export cannot be ${ending}; give a folder, a .zip or an .xlsx.`,
    );
  const { revision, tables } = await useStore(context, ({ pool }) =>
    exportPackage(pool, path, (table, done, total) =>
      progress.show({ zh: '导出', en: 'exporting' }, table, done, total),
    ),
  );
  print(
    textTable(
      [t({ zh: '表', en: 'table' }), t({ zh: '行数', en: 'rows' })],
      tables.map(({ table, rows }) => [table, rows]),
    ),
  );
  print(
    t({ zh: `修订 ${revision} 已导出到 ${path}`, en: `Revision ${revision} written to ${path}` }),
  );
  return EXIT.done;
}
