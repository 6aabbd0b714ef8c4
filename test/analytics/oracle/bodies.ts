import { rateOf, units, type OracleGroup } from './figures.ts';

/** Group C: companion bodies. */
export const bodies: OracleGroup = {
  C01: rateOf((city, { last }) =>
    units(
      city.covered(last),
      last,
      (it) =>
        city.has('staff_congress', it, last) ||
        (city.staffOf(it, last).length < 80 && city.has('staff_assembly', it, last)),
    ),
  ),
  C02: rateOf((city, { last }) =>
    units(
      city.covered(last),
      last,
      (it) =>
        city.has('funds_audit_committee', it, last) ||
        (city.has('funds_auditor', it, last) &&
          (city.isJoint(it, last) ||
            city.staffOf(it, last).filter(({ isMember }) => isMember).length < 25)),
    ),
  ),
  C03: rateOf((city, { last }) => {
    const women = (it: string): number =>
      city
        .staffOf(it, last)
        .filter(({ isMember, person }) => isMember && person.gender === 'female').length;
    return units(
      city.covered(last).filter((it) => women(it) > 0),
      last,
      (it) =>
        city.has('womens_committee', it, last) ||
        (women(it) < 10 && city.has('womens_officer', it, last)),
    );
  }),
};
