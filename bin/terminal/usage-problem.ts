import type { Command as Parser, CommanderError } from 'commander';
import type { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import { nearest } from '../../base/nearest.ts';
import { badUsage } from './command.ts';

/** The text between the first pair of quotation marks in a message of commander. */
const quotedIn = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** A sentence with the names that begin with a text or are similar to it; empty if there are none. */
function nearestNames(parsed: string, names: readonly string[]): Bilingual {
  const near = [
    ...new Set([...names.filter((name) => name.startsWith(parsed)), ...nearest(parsed, names)]),
  ];
  return near.length === 0
    ? { zh: '', en: '' }
    : { zh: `相近的有：${near.join('、')}。`, en: ` Nearest: ${near.join(', ')}.` };
}

/** The error for an unknown command of the program or of a group of commands. */
export function unknownCommand(name: string, parser: Parser): TongxinError {
  const near = nearestNames(
    name,
    parser.commands.map((command) => command.name()),
  );
  const help = helpLine(parser);
  return badUsage(
    `没有名为“${name}”的命令。${near.zh}${help.zh}`,
    `There is no command "${name}".${near.en}${help.en}`,
  );
}

/** The error for arguments that commander cannot parse, with messages in both languages. */
export function usageProblem({ code, message }: CommanderError, parser: Parser): TongxinError {
  const name = quotedIn(message);
  const help = helpLine(parser);
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(parser.args[0] ?? '', parser);
    case 'commander.unknownOption': {
      const near = nearestNames(
        name,
        parser.options.flatMap(({ long }) => long ?? []),
      );
      return badUsage(
        `没有选项“${name}”。${near.zh}${help.zh}`,
        `There is no option "${name}".${near.en}${help.en}`,
      );
    }
    case 'commander.missingArgument':
      return badUsage(
        `缺少参数 <${name}>。${help.zh}`,
        `The argument <${name}> is missing.${help.en}`,
      );
    case 'commander.optionMissingArgument':
      return badUsage(
        `选项“${name}”缺少值。${help.zh}`,
        `The option "${name}" needs a value.${help.en}`,
      );
    case 'commander.missingMandatoryOptionValue':
      return badUsage(
        `缺少选项“${name}”。${help.zh}`,
        `The option "${name}" is missing.${help.en}`,
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
