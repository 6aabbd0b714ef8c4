import { EthicsRecord } from '../../../schema/registers/ethics-record.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';

/** Ethics records at the unit that they state. */
export const ethicsRecords = eventsOf('ethics records', EthicsRecord, {
  unit: 'unit',
  on: 'recordedOn',
  attributes: { kind: codeOf(EthicsRecord, 'kind'), result: codeOf(EthicsRecord, 'result') },
});

/** Ethics records of people, wherever they worked. */
export const ethicsRecordsOfPeople = eventsOf('ethics records of people', EthicsRecord, {
  person: 'staff',
  on: 'recordedOn',
  attributes: { kind: codeOf(EthicsRecord, 'kind') },
});
