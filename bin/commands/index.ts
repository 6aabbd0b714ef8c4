import type { Command } from '../terminal/command.ts';
import { account } from './account.ts';
import { apiKey } from './api-key.ts';
import { check } from './check.ts';
import { checkData } from './check-data.ts';
import { evidenceCommand } from './evidence.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { metricsCommand } from './metrics.ts';
import { outliersCommand } from './outliers.ts';
import { policyCommand } from './policy.ts';
import { problemsCommand } from './problems.ts';
import { reorganiseCommand } from './reorganise.ts';
import { report } from './report.ts';
import { rulesCommand } from './rules.ts';
import { settingsCommand } from './settings.ts';
import { scoreSheetCommand } from './score-sheet.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { snapshot } from './snapshot.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { template } from './template.ts';
import { verify } from './verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = Object.freeze([
  start,
  serve,
  check,
  importCommand,
  exportCommand,
  checkData,
  reorganiseCommand,
  template,
  metricsCommand,
  evidenceCommand,
  problemsCommand,
  rulesCommand,
  outliersCommand,
  settingsCommand,
  policyCommand,
  scoreSheetCommand,
  verify,
  snapshot,
  report,
  seed,
  status,
  account,
  apiKey,
]);
