import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TongxinError } from '../../base/errors/errors.ts';
import { templateNamed, type NamedTemplate } from '../../intake/template/named-template.ts';
import { writeTemplate } from '../../intake/template/template.ts';
import { registers } from '../../schema/registers/index.ts';
import { badUsage, EXIT, textOption, type Given } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/**
 * Writes the template of the given register or sheet of the bureau, or of every register, and prints
 * where; the exit code. Throws BAD_USAGE, UNKNOWN_REGISTER, TOTALS_ONLY, PATH_TAKEN.
 */
export async function writeTemplates(context: Context, given: Given): Promise<number> {
  const wanted = await wantedFiles(context, given);
  for (const { file } of wanted) {
    if (!given.options.force && (await stat(file).catch(() => null)))
      throw new TongxinError('PATH_TAKEN', { path: file });
  }
  for (const { template, file } of wanted) {
    await writeTemplate(template.registers, file);
    context.print(file);
  }
  return EXIT.done;
}

const fileName = ({ title }: Pick<NamedTemplate, 'title'>): string => `${title.zh}.xlsx`;

async function wantedFiles(
  { path }: Context,
  given: Given,
): Promise<{ template: Pick<NamedTemplate, 'registers'>; file: string }[]> {
  const [name, file] = given.args;
  const all = textOption(given, 'all');
  if ((name === undefined) === (all === undefined)) {
    const names = registers.map(({ table, title }) => ({
      zh: `${title.zh}（${table}）`,
      en: table,
    }));
    throw badUsage(
      `请给出一个表名或报表号（T01 至 T15），或者 --all <文件夹>。表名有：${names.map(({ zh }) => zh).join('、')}。`,
      'Give one register or sheet of the bureau (T01 to T15), or --all <folder>. Registers: ' +
        `${names.map(({ en }) => en).join(', ')}.`,
    );
  }
  if (all !== undefined) {
    const folder = path(all);
    await mkdir(folder, { recursive: true });
    return registers.map((register) => ({
      template: { registers: [register] },
      file: join(folder, fileName(register)),
    }));
  }
  const template = templateNamed(name!);
  if (file !== undefined && !/\.xlsx$/i.test(file))
    throw badUsage(
      `模板的文件名应以 .xlsx 结尾：“${file}”。`,
      `The file of a template should end in .xlsx: "${file}".`,
    );
  return [{ template, file: path(file ?? fileName(template)) }];
}
