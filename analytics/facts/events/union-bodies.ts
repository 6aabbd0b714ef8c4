import { Body } from '../../../schema/registers/body.ts';
import { Union } from '../../../schema/registers/union.ts';
import { UnionCoverage } from '../../../schema/registers/union-coverage.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/** Bodies of units on the day of their establishment, with the day of their dissolution. */
export const bodies = eventsOf('bodies', Body, {
  unit: 'unit',
  on: 'establishedOn',
  attributes: { kind: codeOf(Body, 'kind') },
  numbers: ['dissolvedOn'],
});

/**
 * Units that become covered by a union, on the first day of the coverage; with its end, and the
 * days on which the union was approved and dissolved.
 */
export const coverage = eventsOf('union coverage', UnionCoverage, {
  unit: 'unit',
  on: 'fromOn',
  attributes: { kind: codeOf(Union, 'kind') },
  numbers: ['toOn', 'union.approvedOn', 'union.dissolvedOn'],
});
