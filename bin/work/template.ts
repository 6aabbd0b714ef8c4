import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearestRegisters, registerNamed } from '../../intake/tables.ts';
import { writeTemplate } from '../../intake/template/template.ts';
import type { Register } from '../../schema/register/definition.ts';
import { registers } from '../../schema/registers/index.ts';
import { badUsage, EXIT, textOption, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/**
 * Writes the template of the given register, or all of them, and prints where; the exit code.
 * Throws BAD_USAGE, UNKNOWN_REGISTER, PATH_TAKEN.
 */
export async function writeTemplates(context: Context, given: Given): Promise<number> {
  const wanted = await wantedFiles(context, given);
  for (const { file } of wanted) {
    if (!given.options.force && (await stat(file).catch(() => null)))
      throw new TongxinError('PATH_TAKEN', { path: file });
  }
  for (const { register, file } of wanted) {
    await writeTemplate(register, file);
    context.print(file);
  }
  return EXIT.done;
}

const fileName = ({ title }: Register): string => `${title.zh}.xlsx`;

async function wantedFiles(
  { path }: Context,
  given: Given,
): Promise<{ register: Register; file: string }[]> {
  const [name, file] = given.args;
  const all = textOption(given, 'all');
  if ((name === undefined) === (all === undefined)) {
    const names = registers.map(({ table, title }) => ({
      zh: `${title.zh}（${table}）`,
      en: table,
    }));
    throw badUsage(
      `请给出一个表名，或者 --all <文件夹>。表名有：${names.map(({ zh }) => zh).join('、')}。`,
      `Give one register, or --all <folder>. Registers: ${names.map(({ en }) => en).join(', ')}.`,
    );
  }
  if (all !== undefined) {
    const folder = path(all);
    await mkdir(folder, { recursive: true });
    return registers.map((register) => ({ register, file: join(folder, fileName(register)) }));
  }
  const register = registerNamed(name!);
  if (!register)
    throw new TongxinError('UNKNOWN_REGISTER', { name: name!, nearest: nearestRegisters(name!) });
  if (file !== undefined && !/\.xlsx$/i.test(file))
    throw badUsage(
      `模板的文件名应以 .xlsx 结尾：“${file}”。`,
      `The file of a template should end in .xlsx: "${file}".`,
    );
  return [{ register, file: path(file ?? fileName(register)) }];
}
