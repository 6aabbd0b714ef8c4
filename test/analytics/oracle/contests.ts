import type { City, Worker } from './city.ts';
import { ageOn, type Span } from './days.ts';
import { people, rateOf, rateOfPeople, units, type Item, type OracleGroup } from './figures.ts';

/** The people called to each of the four contests. */
function calledTo(city: City, span: Span): Record<'I01' | 'I02' | 'I03' | 'I04', Item[]> {
  const { first, last } = span;
  const staff = city.workers(last);
  const teachers = staff.filter(({ job }) => job.full_time_teacher === 'true');
  const call = (called: readonly Worker[], kind: string): Item[] => {
    const entrants = city.entrants(kind, span);
    return people(called, ({ person }) => entrants.has(person.staff_no));
  };
  return {
    I01: call(
      teachers.filter(({ person }) => ageOn(person.born_on, first) <= 35),
      'young_teacher',
    ),
    I02: call(
      staff.filter(({ job }) => ['head', 'admin'].includes(job.category)),
      'administrator',
    ),
    I03: call(
      staff.filter(({ job }) => ['logistics', 'nursery'].includes(job.category)),
      'logistics',
    ),
    I04: call(
      teachers.filter(({ unit }) => city.unit(unit).school_type === 'VS'),
      'dual_qualified',
    ),
  };
}

/** Group I: contests. */
export const contests: OracleGroup = {
  I01: rateOfPeople((city, span) => calledTo(city, span).I01),
  I02: rateOfPeople((city, span) => calledTo(city, span).I02),
  I03: rateOfPeople((city, span) => calledTo(city, span).I03),
  I04: rateOfPeople((city, span) => calledTo(city, span).I04),
  I05: rateOf((city, span) => {
    const called = Object.values(calledTo(city, span)).flat();
    return units(
      city.openUnits(span.last).filter((it) => called.some(({ unit }) => unit === it)),
      span.last,
      (it) => called.some(({ unit, part }) => unit === it && part),
    );
  }),
};
