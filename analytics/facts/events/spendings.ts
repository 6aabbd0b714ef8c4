import { FundYear } from '../../../schema/registers/fund-year.ts';
import { Spending } from '../../../schema/registers/spending.ts';
import { Subsidy } from '../../../schema/registers/subsidy.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { areFilled } from '../row-flags.ts';

/** Special funds of the administration (clause 3.2.8), by codes of spendings. */
export const SPECIAL_FUNDING = Object.freeze({ kind: 'special', source: 'administration' });

/** Spendings of a unit on their day. */
export const spendings = eventsOf('spendings', Spending, {
  unit: 'unit',
  on: 'spentOn',
  attributes: { kind: codeOf(Spending, 'kind'), source: codeOf(Spending, 'source') },
  numbers: ['amount'],
});

/** Union funds of a unit in a year, on its last day. */
export const fundYears = eventsOf('fund years', FundYear, {
  unit: 'unit',
  on: { sql: (field) => `make_date(${field('year')}, 12, 31)` },
  attributes: {},
  numbers: ['wages', 'contributionPaid', 'duesPayable', 'duesReceived'],
});

/** Subsidies to a unit on the day of their approval. */
export const approvedSubsidies = eventsOf('approved subsidies', Subsidy, {
  unit: 'unit',
  on: 'approvedOn',
  attributes: {},
  numbers: ['approved', 'paid'],
});

/** Subsidies to a unit on the day on which their acceptance is due. */
export const dueSubsidies = eventsOf('due subsidies', Subsidy, {
  unit: 'unit',
  on: 'dueOn',
  attributes: { accepted: areFilled(Subsidy, 'acceptedOn') },
});
