import { storedSettings, type StoredSetting } from '../../analytics/settings/stored-settings.ts';
import { isDay, today } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { nearest } from '../../base/nearest.ts';
import type { PackageSource } from '../../intake/read/source.ts';
import { takeIn } from '../../intake/take-in.ts';
import { SETTINGS, type Setting } from '../../schema/settings/settings.ts';
import { faultRecords } from '../intake/fault-text.ts';
import { printReport } from '../intake/print-report.ts';
import { useStore } from '../store.ts';
import { badUsage, EXIT, oneOf, textOption, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

/** Prints the settings with what the city has set; returns the exit code. */
export async function listSettings(context: Context, parsed: ParsedCommand): Promise<number> {
  const { print, t } = context;
  const form = oneOf(parsed, 'format', ['table', 'json'] as const) ?? 'table';
  const stored = await useStore(context, ({ pool }) => storedSettings(pool));
  const day = today();
  const records = SETTINGS.map((setting) => {
    const changes = stored.filter((change) => change.setting === setting.name);
    const now = changes.findLast(({ from }) => from <= day);
    return { ...setting, value: now ? now.value : setting.standard, changes };
  });
  if (form === 'json') print(JSON.stringify(records, null, 2));
  else
    print(
      textTable(
        [
          { zh: '参数', en: 'setting' },
          { zh: '今日', en: 'today' },
          { zh: '单位', en: 'unit' },
          { zh: '含义', en: 'meaning' },
          { zh: '标准', en: 'standard' },
          { zh: '已设定', en: 'set' },
        ].map(t),
        records.map(({ name, value, unit, title, standard, changes }) => [
          name,
          valueText(value),
          t(unit),
          t(title),
          valueText(standard),
          changes.map(changeText).join('；'),
        ]),
      ),
    );
  return EXIT.done;
}

const valueText = (value: number | null): string => (value === null ? '—' : String(value));
const changeText = ({ from, value, changedBy }: StoredSetting): string =>
  `${from} ${valueText(value)} (${changedBy})`;

function settingNamed(name: string): Setting {
  const setting = SETTINGS.find((one) => one.name === name.toLowerCase());
  if (setting) return setting;
  const settingNames = SETTINGS.map((one) => one.name);
  throw badUsage(
    `没有参数“${name.slice(0, 40)}”；相近的有：${nearest(name.slice(0, 40), settingNames).join('、')}。`,
    `There is no setting "${name.slice(0, 40)}"; nearest: ${nearest(name.slice(0, 40), settingNames).join(', ')}.`,
  );
}

/** Sets a value from a day on; returns the exit code. Throws BAD_USAGE, INVALID_DAY. */
export async function setSetting(context: Context, parsed: ParsedCommand): Promise<number> {
  const setting = settingNamed(parsed.args[0]!);
  const from = textOption(parsed, 'from')!;
  if (!isDay(from)) throw new TongxinError('INVALID_DAY', { value: (from as string).slice(0, 40) });
  const value = parsed.args[1]!.toLowerCase() === 'off' ? '' : parsed.args[1]!;
  const source = rowOf([setting.name, from, value, textOption(parsed, 'basis') ?? '']);
  const report = await useStore(context, ({ pool }) =>
    takeIn(pool, source, { cause: 'settings', actor: 'cli' }),
  );
  printReport(context, report, faultRecords(report.faults), []);
  return report.faultCount > 0 ? EXIT.faults : EXIT.done;
}

/** A package with one row of settings. */
const rowOf = (cells: string[]): PackageSource => ({
  tables: [
    {
      name: 'policy_settings',
      place: 'policy_settings',
      bytes: 0,
      async *read() {
        yield await Promise.resolve({
          start: 1,
          rows: [['setting', 'from_on', 'value', 'basis'], cells],
        });
      },
    },
  ],
  ignored: [],
  close: () => Promise.resolve(),
});
