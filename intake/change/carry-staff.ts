import type { Day } from '../../base/day.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { Employment } from '../../schema/registers/employment.ts';
import type { RowChange } from './change-rows.ts';
import {
  daysOf,
  earlier,
  endCell,
  endRow,
  rowsHoldingFrom,
  later,
  subtractDays,
  type Client,
  type Days,
} from './later-rows.ts';
import { cellOf, storedCells, withValues, type StoredCells } from './stored-cells.ts';

const employments = registerOf(Employment);

/** Days of work at the target, and the stored row that supplies the other values. */
interface Post extends Days {
  readonly row: StoredCells;
}

const staffOf = ({ cells }: StoredCells): string => cellOf(employments, cells, 'staff');
const isMain = ({ cells }: StoredCells): boolean => cellOf(employments, cells, 'isMain') === 'true';
const daysOfRow = (row: StoredCells): Days => daysOf(employments, row);

/**
 * Moves employments that are valid on or begin after a day to another unit. A main employment at
 * the target replaces secondary ones of the same person, which resume when it ends; of several
 * secondary ones the first stays. Rows that begin later get the new unit in place.
 * @param where condition of the employments, with `ids` as `$1`
 */
export async function carryStaff(
  client: Client,
  where: string,
  ids: readonly unknown[],
  on: Day,
  unit: string,
): Promise<RowChange[]> {
  const moving = Map.groupBy(await rowsHoldingFrom(client, employments, where, ids, on), staffOf);
  const present = Map.groupBy(
    await storedCells(
      client,
      employments,
      `r_unit_id.code = $1 and r_staff_id.staff_no = any($2::text[])
        and (t.to_on is null or t.to_on > $3::date or t.from_on >= $3::date)`,
      [unit, [...moving.keys()], on],
    ),
    staffOf,
  );
  return [...moving].flatMap(([staff, rows]) =>
    carryPerson(rows, present.get(staff) ?? [], on, unit),
  );
}

/**
 * Changes the rows of one person: `moving` are rows at the sources, `present` rows at the target,
 * both valid from `on` on.
 */
function carryPerson(
  moving: readonly StoredCells[],
  present: readonly StoredCells[],
  on: Day,
  unit: string,
): RowChange[] {
  const mainPosts = moving
    .filter(isMain)
    .map((row): Post => ({ row, from: later(daysOfRow(row).from, on), to: daysOfRow(row).to }));
  const mainPresent = present.filter(isMain).map(daysOfRow);
  const sidePresent = present.filter((row) => !isMain(row));
  const posts: Post[] = [...mainPosts];
  const occupied: Days[] = sidePresent.map(daysOfRow);
  const add = (row: StoredCells, daysList: readonly Days[]): void => {
    posts.push(...daysList.map((newDays) => ({ ...newDays, row })));
    occupied.push(...daysList);
  };

  const shortened = new Map<StoredCells, Day>();
  for (const row of sidePresent) {
    const rowDays = daysOfRow(row);
    const remaining = subtractDays(rowDays, mainPosts);
    if (
      rowDays.from === rowDays.to ||
      (remaining.length === 1 &&
        remaining[0]!.to === rowDays.to &&
        remaining[0]!.from === rowDays.from)
    )
      continue;
    const first = remaining[0]?.from === rowDays.from ? remaining[0] : null;
    shortened.set(row, first ? first.to : rowDays.from);
    const occupiedByOthers = occupied.filter((_, i) => sidePresent[i] !== row);
    for (const remainingDays of first ? remaining.slice(1) : remaining)
      add(row, subtractDays(remainingDays, occupiedByOthers));
  }
  for (const row of moving.filter((sideRow) => !isMain(sideRow))) {
    const { from, to } = daysOfRow(row);
    add(
      row,
      subtractDays({ from: later(from, on), to }, [...mainPosts, ...mainPresent, ...occupied]),
    );
  }

  const changes: RowChange[] = [];
  const placedRows = new Set<StoredCells>();
  const write = (target: StoredCells | null, { row, from, to }: Post): void => {
    if (target) placedRows.add(target);
    const cells = withValues(employments, row.cells, { unit, fromOn: from, toOn: endCell(to) });
    changes.push({ register: employments, target: target?.id ?? null, cells });
  };
  for (const post of posts) {
    const sameKey = present.find((row) => daysOfRow(row).from === post.from);
    const ownRow =
      moving.includes(post.row) &&
      daysOfRow(post.row).from === post.from &&
      !placedRows.has(post.row)
        ? post.row
        : null;
    write(sameKey ?? ownRow, post);
  }
  for (const row of moving) if (!placedRows.has(row)) changes.push(endRow(employments, row, on));
  for (const [row, to] of shortened)
    if (!placedRows.has(row))
      changes.push({
        register: employments,
        target: row.id,
        cells: withValues(employments, row.cells, {
          toOn: endCell(earlier(to, daysOfRow(row).to)),
        }),
      });
  return changes;
}
