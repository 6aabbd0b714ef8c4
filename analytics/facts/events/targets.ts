import { SignedTarget } from '../../../schema/registers/signed-target.ts';
import { Union } from '../../../schema/registers/union.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/** Targets signed by nodes of any kind, on the last day of their year; the value in hundredths. */
export const signedTargets = eventsOf('signed targets', SignedTarget, {
  unit: 'unit',
  on: { sql: (field) => `make_date(${field('year')}, 12, 31)` },
  attributes: { line: codeOf(SignedTarget, 'line') },
  numbers: ['value'],
});

/** Unions at their host, on the day of their approval. */
export const approvedUnions = eventsOf('approved unions', Union, {
  unit: 'hostUnit',
  on: 'approvedOn',
  attributes: { kind: codeOf(Union, 'kind') },
});
