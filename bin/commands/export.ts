import { extname } from 'node:path';
import { exportPackage } from '../../intake/export/export-package.ts';
import { useStore } from '../store.ts';
import { badUsage, EXIT, type Command } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';

const OTHER_FILES = /^\.(?:csv|tsv|txt|xls|xlsm|ods|json|gz|tgz|tar|rar|7z|sql)$/;

/** Writes the whole store as a data package. */
export const exportCommand: Command = {
  name: 'export',
  title: { zh: '导出全部数据为数据包', en: 'write all data as a data package' },
  details: { zh: '按名称写成 .zip、.xlsx，否则写成文件夹。已有内容的位置不会被覆盖。', en: 'By its ending a .zip or an .xlsx, else a folder. What stands there already is not overwritten.' },
  args: [['<path>', { zh: '写到哪里', en: 'where to' }]],
  examples: [
    ['export ./backup-2025', { zh: '导出为文件夹', en: 'to a folder' }],
    ['export ./backup-2025.zip', { zh: '导出为压缩包', en: 'to a .zip' }],
  ],
  run: async (context, { args }) => {
    const path = context.path(args[0]!), ending = extname(path).toLowerCase(), { say, print, progress } = context;
    if (OTHER_FILES.test(ending)) throw badUsage(`不能导出为 ${ending}；请给出文件夹、.zip 或 .xlsx。`, `An export cannot be ${ending}; give a folder, a .zip or an .xlsx.`);
    const { revision, tables } = await useStore(context, ({ pool }) =>
      exportPackage(pool, path, (table, done, total) => progress.tell({ zh: '导出', en: 'exporting' }, table, done, total)));
    print(textTable([say({ zh: '表', en: 'table' }), say({ zh: '行数', en: 'rows' })], tables.map(({ table, rows }) => [table, rows])));
    print(say({ zh: `修订 ${revision} 已导出到 ${path}`, en: `Revision ${revision} written to ${path}` }));
    return EXIT.done;
  },
};
