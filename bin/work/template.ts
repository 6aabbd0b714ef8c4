import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TongxinError } from '../../base/errors/errors.ts';
import { isDay, today } from '../../base/day.ts';
import { filledWorkbook } from '../../intake/adapter/filled-workbook.ts';
import {
  registerTemplate,
  templateNamed,
  type NamedTemplate,
} from '../../intake/template/named-template.ts';
import { writeTemplate } from '../../intake/template/template.ts';
import { registers } from '../../schema/registers/index.ts';
import { hostingAt } from '../../server/access/hosting.ts';
import { useStore } from '../store.ts';
import { badUsage, EXIT, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';

/**
 * Writes the template of the given register or sheet of the bureau, or of every register, and prints
 * where; the exit code. With --filled, a sheet of the bureau with what the store has. Throws BAD_USAGE,
 * UNKNOWN_REGISTER, TOTALS_ONLY, PATH_TAKEN, UNKNOWN_ORG_UNIT, INVALID_DAY, INVALID_PERIOD, INVALID_QUERY.
 */
export async function writeTemplates(context: Context, parsed: ParsedCommand): Promise<number> {
  const isFilled = parsed.options.filled === true;
  const files = await wantedFiles(context, parsed);
  for (const name of ['unit', 'on', 'period'])
    if (parsed.options[name] !== undefined && !isFilled)
      throw badUsage(`--${name} 只用于 --filled。`, `--${name} belongs to --filled.`);
  for (const { file } of files) {
    if (!parsed.options.force && (await stat(file).catch(() => null)))
      throw new TongxinError('PATH_TAKEN', { path: file });
  }
  for (const { template, file } of files) {
    if (isFilled) await writeFile(file, await filled(context, template, parsed));
    else await writeTemplate(template.sheets, file);
    context.print(file);
  }
  return EXIT.done;
}

/** The bytes of a template that is filled from the store, as for a STATISTICIAN of the unit. */
async function filled(
  context: Context,
  template: NamedTemplate,
  parsed: ParsedCommand,
): Promise<Uint8Array> {
  const unit = textOption(parsed, 'unit');
  const on = textOption(parsed, 'on');
  if (on !== undefined && !isDay(on))
    throw new TongxinError('INVALID_DAY', { value: (on as string).slice(0, 40) });
  return useStore(context, async ({ pool }) =>
    filledWorkbook(pool, template, {
      hosting:
        unit === undefined ? () => Promise.resolve(null) : await hostingAt(pool, unit, today()),
      seesPersons: true,
      today: today(),
      on,
      period: textOption(parsed, 'period'),
    }),
  );
}

const fileName = ({ title }: Pick<NamedTemplate, 'title'>): string => `${title.zh}.xlsx`;

async function wantedFiles(
  { path }: Context,
  parsed: ParsedCommand,
): Promise<{ template: NamedTemplate; file: string }[]> {
  const [name, file] = parsed.args;
  const all = textOption(parsed, 'all');
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
      template: registerTemplate(register),
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
