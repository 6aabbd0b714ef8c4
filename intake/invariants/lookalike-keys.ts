import { keyColumns } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { hasFoldedKey } from '../../schema/register/folded-key.ts';
import { registers } from '../../schema/registers/index.ts';
import { lookalikeKeysQuery } from '../stored-faults/lookalike-keys.ts';
import type { Check } from './check.ts';

/** Code of the org unit that a row `t` belongs to, by table. */
const UNITS: Readonly<Record<string, string>> = {
  org_units: 't.code',
  unions: '(select h.code from org_units h where h.id = t.host_unit_id)',
};

const lookalikeKeysOf = (register: Register): Check => ({
  id: `LOOKALIKE_KEYS_${register.table.toUpperCase()}`,
  fault: 'KEY_LOOKS_ALIKE',
  title: {
    zh: `看起来一样的代码：${register.title.zh}`,
    en: `Keys that look alike: ${register.title.en}`,
  },
  rule: { zh: '同一登记表中没有看起来一样的代码', en: 'no two keys of a register look alike' },
  severity: 'DOUBT',
  register: () => register.type,
  kind: 'listing',
  other: `(select o.id from ${register.table} o where o.${keyColumns(register)[0]!.field} = q.params ->> 'other')`,
  sql: `
    select k.id as row_id, k.key, concat_ws(' / ', g.keys[1], k.key) as subject,
      ${UNITS[register.table] ?? 'null::text'} as unit,
      daterange(null, null) as days, t.revision,
      jsonb_build_object('key', k.key, 'other', g.keys[1], 'row', '', 'odd', '') as params
    from (${lookalikeKeysQuery(register)!}) g cross join lateral unnest(g.ids, g.keys) with ordinality as k(id, key, n)
      join ${register.table} t on t.id = k.id
    where k.n > 1`,
});

/**
 * No two keys of a register look alike: one check for each register whose key is one text. A
 * finding names each key but the first.
 */
export const lookalikeKeys: readonly Check[] = Object.freeze(
  registers.filter(hasFoldedKey).map(lookalikeKeysOf),
);
