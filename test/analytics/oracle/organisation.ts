import { rateOf, units, type OracleGroup } from './figures.ts';

/** Group A: units and unions. */
export const organisation: OracleGroup = {
  A01: rateOf((city, { last }) =>
    units(city.openUnits(last), last, (it) => city.isCovered(it, last)),
  ),
};
