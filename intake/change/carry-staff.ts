import type { Day } from '../../base/day.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { Employment } from '../../schema/registers/employment.ts';
import type { RowChange } from './change-rows.ts';
import {
  daysOf,
  earlier,
  endCell,
  endedFrom,
  holdingFrom,
  later,
  without,
  type Client,
  type Days,
} from './later-rows.ts';
import { cellOf, storedCells, withValues, type StoredCells } from './stored-cells.ts';

const employments = registerOf(Employment);

/** Days that a person will work at the target, with the stored row whose other values hold then. */
interface Post extends Days {
  readonly row: StoredCells;
}

const staffOf = ({ cells }: StoredCells): string => cellOf(employments, cells, 'staff');
const isMain = ({ cells }: StoredCells): boolean => cellOf(employments, cells, 'isMain') === 'true';
const days = (row: StoredCells): Days => daysOf(employments, row);

/**
 * Spells of work that hold from a day on, also those that begin later: each person goes on at another unit. A main post there takes the place of
 * secondary ones, which go on when it ends; of several secondary ones the first stays. Rows that begin later are given the other unit in place.
 * @param where condition of the spells, with `ids` as `$1`
 */
export async function carryStaff(
  client: Client,
  where: string,
  ids: readonly unknown[],
  on: Day,
  unit: string,
): Promise<RowChange[]> {
  const going = Map.groupBy(await holdingFrom(client, employments, where, ids, on), staffOf);
  const there = Map.groupBy(
    await storedCells(
      client,
      employments,
      `r_unit_id.code = $1 and r_staff_id.staff_no = any($2::text[]) and (t.to_on is null or t.to_on > $3::date or t.from_on >= $3::date)`,
      [unit, [...going.keys()], on],
    ),
    staffOf,
  );
  return [...going].flatMap(([staff, rows]) => carryPerson(rows, there.get(staff) ?? [], on, unit));
}

/** What becomes of one person's rows: `going` hold at the sources, `there` at the target from `on` on. */
function carryPerson(
  going: readonly StoredCells[],
  there: readonly StoredCells[],
  on: Day,
  unit: string,
): RowChange[] {
  const main = going
    .filter(isMain)
    .map((row): Post => ({ row, from: later(days(row).from, on), to: days(row).to }));
  const mainThere = there.filter(isMain).map(days);
  const sideThere = there.filter((row) => !isMain(row));
  const posts: Post[] = [...main];
  const taken: Days[] = sideThere.map(days);
  const add = (row: StoredCells, its: readonly Days[]): void => {
    posts.push(...its.map((it) => ({ ...it, row })));
    taken.push(...its);
  };

  const shortened = new Map<StoredCells, Day>();
  for (const row of sideThere) {
    const own = days(row);
    const left = without(own, main);
    if (
      own.from === own.to ||
      (left.length === 1 && left[0]!.to === own.to && left[0]!.from === own.from)
    )
      continue;
    const stays = left[0]?.from === own.from ? left[0] : null;
    shortened.set(row, stays ? stays.to : own.from);
    const others = taken.filter((_, i) => sideThere[i] !== row);
    for (const rest of stays ? left.slice(1) : left) add(row, without(rest, others));
  }
  for (const row of going.filter((it) => !isMain(it))) {
    const { from, to } = days(row);
    add(row, without({ from: later(from, on), to }, [...main, ...mainThere, ...taken]));
  }

  const changes: RowChange[] = [];
  const placed = new Set<StoredCells>();
  const put = (target: StoredCells | null, { row, from, to }: Post): void => {
    if (target) placed.add(target);
    const cells = withValues(employments, row.cells, { unit, fromOn: from, toOn: endCell(to) });
    changes.push({ register: employments, target: target?.id ?? null, cells });
  };
  for (const post of posts) {
    const sameKey = there.find((row) => days(row).from === post.from);
    const itself =
      going.includes(post.row) && days(post.row).from === post.from && !placed.has(post.row)
        ? post.row
        : null;
    put(sameKey ?? itself, post);
  }
  for (const row of going) if (!placed.has(row)) changes.push(endedFrom(employments, row, on));
  for (const [row, to] of shortened)
    if (!placed.has(row))
      changes.push({
        register: employments,
        target: row.id,
        cells: withValues(employments, row.cells, { toOn: endCell(earlier(to, days(row).to)) }),
      });
  return changes;
}
