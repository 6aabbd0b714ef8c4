import { readFileSync } from 'node:fs';
import { Command as Parser, CommanderError, type HelpConfiguration } from 'commander';
import type { Bilingual } from '../../base/language.ts';
import { EXIT, type Command, type ParsedCommand } from './command.ts';
import type { Context } from './context.ts';
import { displayWidth } from './text-table.ts';
import { unknownCommand, usageProblem } from './usage-problem.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const HELP: Bilingual = { zh: '显示帮助', en: 'show help' };

/** Name, version and general help of the program. */
export interface Program {
  readonly name: string;
  readonly title: Bilingual;
  readonly details: Bilingual;
}

/**
 * Runs the command of a command line; returns the exit code. Throws TongxinError, BAD_USAGE for
 * wrong use.
 */
export async function runCommandLine(
  program: Program,
  commands: readonly Command[],
  words: readonly string[],
  context: Context,
): Promise<number> {
  let exitCode: number = EXIT.done;
  const top = dressed(new Parser(program.name), context)
    .description(context.t(program.title))
    .addHelpText('after', `\n${context.t(program.details)}`)
    .version(version(), '-V, --version', context.t({ zh: '显示版本', en: 'show the version' }));
  for (const command of [...commands, helpCommand])
    add(top, command, context, (code) => {
      exitCode = code;
    });
  try {
    await top.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.code === 'commander.help' ? EXIT.refused : EXIT.done;
    throw error;
  }
}

const version = (): string =>
  (
    JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    }
  ).version;

function dressed(parser: Parser, { language, t }: Context): Parser {
  const help: HelpConfiguration = {
    displayWidth,
    subcommandTerm: (command) =>
      [
        command.name(),
        ...command.registeredArguments.map((argument) =>
          argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
        ),
      ].join(' '),
    ...(language === 'zh' && {
      styleTitle: (title: string) => TITLES[title] ?? title,
      styleUsage: (usage: string) =>
        usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
    }),
  };
  return parser
    .helpCommand(false)
    .helpOption('-h, --help', t(HELP))
    .configureHelp(help)
    .configureOutput({ outputError: () => undefined })
    .exitOverride((error) => {
      throw /^commander\.(help|helpDisplayed|version)$/.test(error.code)
        ? error
        : usageProblem(error, parser);
    });
}

function add(
  parent: Parser,
  command: Command,
  context: Context,
  onExit: (code: number) => void,
): void {
  const { name, title, details, args = [], options = [], examples = [], commands = [] } = command;
  const { t } = context;
  const parser = dressed(new Parser(name), context)
    .summary(t(title))
    .description(details ? `${t(title)}\n\n${t(details)}` : t(title));
  for (const [argument, about] of args) parser.argument(argument, t(about));
  const renamed: Renamed[] = [];
  for (const { flags, about, must = false, was } of options) {
    const option = parser.createOption(flags, t(about)).makeOptionMandatory(must);
    parser.addOption(option);
    if (was === undefined) continue;
    const former = parser.createOption(was).hideHelp();
    parser.addOption(former.conflicts(option.attributeName()));
    renamed.push({ name: option.attributeName(), formerName: former.attributeName() });
  }
  if (examples.length > 0) {
    const lines = examples.map(
      ([line, about]) => `  # ${t(about)}\n  npm run -s tongxin -- ${line}`,
    );
    parser.addHelpText('after', ['', t({ zh: '示例：', en: 'Examples:' }), ...lines].join('\n'));
  }
  for (const inner of commands) add(parser, inner, context, onExit);
  if (command === helpCommand) {
    parser.action((names: string[]) => parserNamed(parent, names).outputHelp());
  } else if (command.run) {
    parser.action(async () =>
      onExit(
        await command.run!(context, {
          args: (parser.processedArgs as (string | string[] | undefined)[]).flat(),
          options: underNewNames(parser.opts(), renamed),
        }),
      ),
    );
  }
  parent.addCommand(parser);
}

interface Renamed {
  readonly name: string;
  readonly formerName: string;
}

/** Options under their current names. */
const underNewNames = (
  options: ParsedCommand['options'],
  renamed: readonly Renamed[],
): ParsedCommand['options'] =>
  renamed.reduce(
    (all, { name, formerName }) =>
      formerName in all ? { ...all, [name]: all[formerName], [formerName]: undefined } : all,
    options,
  );

const helpCommand: Command = {
  name: 'help',
  title: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  args: [['[command...]', { zh: '命令', en: 'the command' }]],
};

function parserNamed(top: Parser, names: readonly string[]): Parser {
  return names.reduce((parent, name) => {
    const child = parent.commands.find((command) => command.name() === name);
    if (child) return child;
    throw unknownCommand(name, parent);
  }, top);
}
