import type { City, Worker } from './city.ts';
import { people, rateOfPeople, type OracleGroup, type OracleIndicator } from './figures.ts';

/** The members among those of the staff who are asked about on the last day. */
const membersAmong = (
  isAsked: (worker: Worker, city: City) => boolean = () => true,
): OracleIndicator =>
  rateOfPeople((city, { last }) =>
    people(
      city.workers(last).filter((it) => isAsked(it, city)),
      ({ isMember }) => isMember,
    ),
  );

/** Group B: members. */
export const members: OracleGroup = {
  B01: membersAmong(),
  B02: membersAmong(({ job }) => job.establishment === '1'),
  B03: membersAmong(({ job }) => job.establishment !== '1'),
  B04: membersAmong(({ unit, day }, city) => city.isCovered(unit, day)),
};
