import { Union } from '../../../schema/registers/union.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/**
 * Unions at their host on the day of their approval, with the day of their dissolution and the days
 * from and until which they are a legal person.
 */
export const hostedUnions = eventsOf('hosted unions', Union, {
  unit: 'hostUnit',
  on: 'approvedOn',
  attributes: { kind: codeOf(Union, 'kind') },
  numbers: ['dissolvedOn', 'legalPersonFrom', 'legalPersonTo'],
});
