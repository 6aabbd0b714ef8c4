import type { Command } from '../terminal/command.ts';

/** Writes the whole store as a data package. */
export const exportCommand: Command = {
  name: 'export',
  title: { zh: '导出全部数据为数据包', en: 'write all data as a data package' },
  details: {
    zh: '按名称写成 .zip、.xlsx，否则写成文件夹。已有内容的位置不会被覆盖。',
    en: 'By its ending a .zip or an .xlsx, else a folder. An existing file is not overwritten.',
  },
  args: [['<path>', { zh: '写到哪里', en: 'where to' }]],
  examples: [
    ['export ./backup-2025', { zh: '导出为文件夹', en: 'to a folder' }],
    ['export ./backup-2025.zip', { zh: '导出为压缩包', en: 'to a .zip' }],
  ],
  run: async (context, parsed) => (await import('../work/export.ts')).exportStore(context, parsed),
};
