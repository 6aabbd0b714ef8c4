import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearestRegisters, registerNamed } from '../../intake/tables.ts';
import { writeTemplate } from '../../intake/template/template.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { badUsage, EXIT, textOption, type Command, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/** Writes the Excel template of a register, or of all. */
export const template: Command = {
  name: 'template',
  title: { zh: '生成填报用的 Excel 模板', en: 'write the Excel template of a register' },
  details: { zh: `表：${registers.map(({ table, title }) => `${title.zh}（${table}）`).join('、')}`, en: `Registers: ${registers.map(({ table }) => table).join(', ')}` },
  args: [
    ['[register]', { zh: '表名，中文或英文', en: 'the register, in English or Chinese' }],
    ['[file]', { zh: '写到哪个 .xlsx（默认 <中文名>.xlsx）', en: 'which .xlsx to write (default <Chinese name>.xlsx)' }],
  ],
  options: [
    { flags: '--all <folder>', about: { zh: '为每张表生成模板，存入此文件夹', en: 'write one for every register into this folder' } },
    { flags: '--force', about: { zh: '覆盖已有文件', en: 'overwrite files that are there' } },
  ],
  examples: [
    ['template 任职', { zh: '生成 任职.xlsx', en: 'writes 任职.xlsx' }],
    ['template --all ./templates', { zh: '生成全部模板', en: 'writes them all' }],
  ],
  run: async (context, given) => {
    const wanted = await wantedFiles(context, given);
    for (const { file } of wanted) {
      if (!given.options.force && await stat(file).catch(() => null)) throw new TongxinError('PATH_TAKEN', { path: file });
    }
    for (const { register, file } of wanted) {
      await writeTemplate(register, file);
      context.print(file);
    }
    return EXIT.done;
  },
};

const fileName = ({ title }: Register): string => `${title.zh}.xlsx`;

async function wantedFiles({ path }: Context, given: Given): Promise<{ register: Register; file: string }[]> {
  const [name, file] = given.args, all = textOption(given, 'all');
  if ((name === undefined) === (all === undefined)) throw badUsage('请给出一个表名，或者 --all <文件夹>。', 'Give one register, or --all <folder>.');
  if (all !== undefined) {
    const folder = path(all);
    await mkdir(folder, { recursive: true });
    return registers.map((register) => ({ register, file: join(folder, fileName(register)) }));
  }
  const register = registerNamed(name!);
  if (!register) throw new TongxinError('UNKNOWN_REGISTER', { name: name!, nearest: nearestRegisters(name!) });
  if (file !== undefined && !/\.xlsx$/i.test(file)) throw badUsage(`模板的文件名应以 .xlsx 结尾：“${file}”。`, `The file of a template should end in .xlsx: "${file}".`);
  return [{ register, file: path(file ?? fileName(register)) }];
}
