import { RULES, ruleNamed } from '../../analytics/rules/index.ts';
import { historyOf } from '../../analytics/settings/history.ts';
import { SettingValues } from '../../analytics/settings/setting-values.ts';
import type { Rule } from '../../analytics/rules/rule.ts';
import { csvLine } from '../../base/people-csv.ts';
import { EXIT, listed, oneOf, type ParsedCommand } from '../terminal/command.ts';
import type { Context } from '../terminal/context.ts';
import { textTable } from '../terminal/text-table.ts';

/** Prints rules; returns the exit code. Throws BAD_USAGE, UNKNOWN_RULE. */
export function tellRules({ print, t, language }: Context, parsed: ParsedCommand): number {
  const form = oneOf(parsed, 'format', ['table', 'csv', 'json'] as const) ?? 'table';
  const ids = listed(parsed.args[0]);
  const rules = ids.length === 0 ? RULES : ids.map(ruleNamed);
  if (form === 'json') {
    const standard = new SettingValues();
    const records = rules.map(({ indicator, sameAs, settings, ...rule }: Rule) => ({
      ...rule,
      settings: settings.map((setting) => historyOf(setting, standard)),
      clauses: indicator.clauses,
      indicator: indicator.code,
      sameAs: sameAs.map(({ code }) => code),
    }));
    print(JSON.stringify(records, null, 2));
    return EXIT.done;
  }
  const lines = rules.map(({ id, version, title, article, severity, indicator, settings }) => [
    id,
    version,
    title[language],
    article[language],
    severity.public,
    severity.private,
    indicator.code,
    indicator.clauses.join(' '),
    settings.map(({ name, standard }) => `${name}=${standard ?? '—'}`).join(' '),
  ]);
  if (form === 'csv') {
    const header = [
      'id',
      'version',
      'title',
      'article',
      'public',
      'private',
      'indicator',
      'clauses',
      'settings',
    ];
    print(
      [header, ...lines]
        .map((cells) => csvLine(cells))
        .join('')
        .trimEnd(),
    );
    return EXIT.done;
  }
  print(
    textTable(
      [
        t({ zh: '规则', en: 'rule' }),
        t({ zh: '公办', en: 'public' }),
        t({ zh: '民办', en: 'private' }),
        t({ zh: '指标', en: 'indicator' }),
        t({ zh: '要求', en: 'demands' }),
        t({ zh: '条文', en: 'article' }),
      ],
      lines.map(([id, , title, article, ofPublic, ofPrivate, indicator]) => [
        id!,
        ofPublic!,
        ofPrivate!,
        indicator!,
        title!,
        article!,
      ]),
    ),
  );
  return EXIT.done;
}
