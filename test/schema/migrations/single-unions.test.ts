import { expect, it } from '@jest/globals';
import { overlapsQueries } from '../../../intake/stored-faults/overlaps.ts';
import { tooYoungQuery } from '../../../intake/stored-faults/too-young.ts';
import { registerOf } from '../../../schema/register/declared.ts';
import { Employment } from '../../../schema/registers/employment.ts';
import { Union } from '../../../schema/registers/union.ts';
import { openOlderStore } from './older-store.ts';

it(
  'a store with two single unions at one unit, or with people employed as children, is opened ' +
    'and lists them',
  async () => {
    const store = await openOlderStore('Migration20261130103000_single_unions');
    try {
      await store.pool.query(
        `insert into org_units (revision, code, name, kind, opened_on) values (1, 'A', 'A', 'unit', '2000-01-01');
       insert into staff (revision, staff_no, name, gender, born_on) values (1, 'P', 'P', 'female', '2010-01-01'),
         (1, 'Q', 'Q', 'female', '1980-01-01');
       insert into employments (revision, staff_id, unit_id, is_main, category, establishment, full_time_teacher,
         dual_qualified, from_on)
         select 1, id, 1, true, 'teacher', '1', true, false, '2020-01-01' from staff;
       insert into unions (revision, code, name, kind, host_unit_id, approved_on, dissolved_on) values
         (1, 'N1', 'N1', 'single', 1, '2010-01-01', null), (1, 'N2', 'N2', 'single', 1, '2020-01-01', null),
         (1, 'N3', 'N3', 'single', 1, '2000-01-01', '2010-01-01'), (1, 'N4', 'N4', 'joint', 1, '2010-01-01', null)`,
      );
      await store.bringUp();
      const [overlaps] = overlapsQueries(registerOf(Union));
      expect((await store.pool.query(overlaps!)).rows).toEqual([
        { owner_id: 1, id: 1, other_id: 2 },
      ]);
      expect((await store.pool.query(tooYoungQuery(registerOf(Employment))!)).rows).toEqual([
        { id: 1, person_id: 1, born_on: '2010-01-01', begins_on: '2020-01-01' },
      ]);
    } finally {
      await store.close();
    }
  },
);
