import type { Command as Parser, CommanderError } from 'commander';
import type { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import { nearest } from '../../base/nearest.ts';
import { badUsage } from './command.ts';

const quoted = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

function advice(given: string, names: readonly string[]): Bilingual {
  const near = [
    ...new Set([...names.filter((name) => name.startsWith(given)), ...nearest(given, names)]),
  ];
  return near.length === 0
    ? { zh: '', en: '' }
    : { zh: `相近的有：${near.join('、')}。`, en: ` Nearest: ${near.join(', ')}.` };
}

/** The error that a program or group has no such command, with the nearest names. */
export function unknownCommand(name: string, parser: Parser): TongxinError {
  const near = advice(
    name,
    parser.commands.map((command) => command.name()),
  );
  const help = helpLine(parser);
  return badUsage(
    `没有名为“${name}”的命令。${near.zh}${help.zh}`,
    `There is no command "${name}".${near.en}${help.en}`,
  );
}

/** The error of a failed parse, in our own words. */
export function usageProblem({ code, message }: CommanderError, parser: Parser): TongxinError {
  const what = quoted(message);
  const help = helpLine(parser);
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(parser.args[0] ?? '', parser);
    case 'commander.unknownOption': {
      const near = advice(
        what,
        parser.options.flatMap(({ long }) => long ?? []),
      );
      return badUsage(
        `没有选项“${what}”。${near.zh}${help.zh}`,
        `There is no option "${what}".${near.en}${help.en}`,
      );
    }
    case 'commander.missingArgument':
      return badUsage(
        `缺少参数 <${what}>。${help.zh}`,
        `The argument <${what}> is missing.${help.en}`,
      );
    case 'commander.optionMissingArgument':
      return badUsage(
        `选项“${what}”缺少值。${help.zh}`,
        `The option "${what}" needs a value.${help.en}`,
      );
    case 'commander.missingMandatoryOptionValue':
      return badUsage(
        `缺少选项“${what}”。${help.zh}`,
        `The option "${what}" is missing.${help.en}`,
      );
    case 'commander.excessArguments': {
      const surplus = parser.args.slice(parser.registeredArguments.length).join(' ');
      return badUsage(
        `多余的参数：“${surplus}”。${help.zh}`,
        `Surplus arguments: "${surplus}".${help.en}`,
      );
    }
    default:
      return badUsage(`${message}${help.zh}`, `${message}${help.en}`);
  }
}

function helpLine(parser: Parser): Bilingual {
  const names: string[] = [];
  for (let command = parser; command.parent; command = command.parent)
    names.unshift(command.name());
  const line = ['help', ...names].join(' ');
  return {
    zh: `用法见：npm run -s tongxin -- ${line}`,
    en: ` For its use: npm run -s tongxin -- ${line}`,
  };
}
