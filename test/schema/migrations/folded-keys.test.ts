import { expect, it } from '@jest/globals';
import { lookalikeKeys } from '../../../intake/stored-faults/lookalike-keys.ts';
import { registerOf } from '../../../schema/register/declared.ts';
import { StaffMember } from '../../../schema/registers/staff-member.ts';
import { openAt } from '../../../schema/store/open.ts';
import { openOlderStore } from './older-store.ts';

it('a store that holds keys which look alike is opened, keeps them and lists them', async () => {
  const old = await openOlderStore('Migration20261130101000_folded_keys');
  try {
    await old.pool.query(
      `insert into staff (revision, staff_no, name, gender, born_on)
       select 1, no, 'P', 'female', '1980-01-01' from unnest(array['0012', '００１２', '0013', 'a１', 'A1']) no`,
    );
    const store = await openAt({ ...old, where: 'test', leave: () => Promise.resolve() });
    try {
      expect(
        (await lookalikeKeys(store.pool, registerOf(StaffMember))).map(({ keys }) => keys),
      ).toEqual([
        ['0012', '００１２'],
        ['A1', 'a１'],
      ]);
      const { rows } = await store.pool.query(
        'select from staff where revision <> 1 or key_folded is null',
      );
      expect(rows).toEqual([]);
    } finally {
      await store.close();
    }
  } finally {
    await old.close();
  }
});
