import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { contestEntries } from '../../analytics/facts/events/contest-entries.ts';
import { DAYS_TO_JOIN, hires } from '../../analytics/facts/events/hires.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { staffSchema } from '../../analytics/facts/staff-state.ts';
import { readCopy } from '../../analytics/store/copy-reader.ts';
import { numberIn } from '../../analytics/store/number-column.ts';
import { happiness } from '../../analytics/survey/happiness.ts';
import { FOREVER } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import { answerProperty, questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';

/** The attributes of people, each as a column of small whole numbers that number its values. */
export const ATTRIBUTES = staffSchema.attributes.map(({ name }) => name);

/**
 * The tables of the peers: columns and types, which PostgreSQL and DuckDB share. Days are days
 * since 1970-01-01.
 */
export const FLAT = {
  staff: [
    ['district', 'int'],
    ['unit', 'int'],
    ['person', 'int'],
    ['born', 'int'],
    ['from_day', 'int'],
    ['to_day', 'int'],
    ...ATTRIBUTES.map((name) => [column(name), 'smallint']),
  ],
  entry: [
    ['kind', 'smallint'],
    ['person', 'int'],
    ['day', 'int'],
  ],
  hire: [
    ['unit', 'int'],
    ['day', 'int'],
    ['joined', 'smallint'],
  ],
  place: [
    ['district', 'int'],
    ['unit', 'int'],
    ['from_day', 'int'],
    ['to_day', 'int'],
  ],
  sheet: [
    ['wave', 'int'],
    ['unit', 'int'],
    ['happiness', 'double precision'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

/** The column name of an attribute. */
export function column(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const BATCH_ROWS = 50_000;

/** Writes lines to a file. */
class Lines {
  readonly #out: ReturnType<typeof createWriteStream>;
  #waiting: string[] = [];

  constructor(file: string) {
    this.#out = createWriteStream(file);
  }

  /** Lines are passed on in large parts, without waiting for the disk. */
  add(line: string): void {
    this.#waiting.push(line);
    if (this.#waiting.length >= BATCH_ROWS) this.#write();
  }

  #write(): boolean {
    const text = this.#waiting.length > 0 ? `${this.#waiting.join('\n')}\n` : '';
    this.#waiting = [];
    return this.#out.write(text);
  }

  async flush(minWaiting = 0): Promise<void> {
    if (this.#waiting.length >= minWaiting && !this.#write()) await once(this.#out, 'drain');
    else if (this.#out.writableNeedDrain) await once(this.#out, 'drain');
  }

  async end(): Promise<void> {
    await this.flush();
    this.#out.end();
    await once(this.#out, 'close');
  }
}

/** Writes first hires with their units, and in which district each unit was open when. */
async function writeHires(facts: Facts, folder: string): Promise<void> {
  const { hierarchy } = facts;
  const table = facts.eventsOf(hires);
  const [unit, lag] = ['unit', 'lag'].map(
    (number) => table.rows.numbers[table.fact.numbers.findIndex(({ name }) => name === number)]!,
  );
  const lines = new Lines(join(folder, 'hire.csv'));
  table.rows.on.forEach((day, i) => {
    lines.add(`${unit![i]!},${day},${Number(numberIn(lag!, i) <= DAYS_TO_JOIN)}`);
  });
  await lines.end();
  const places = new Lines(join(folder, 'place.csv'));
  for (const { id, kind, openedOn, closedOn } of hierarchy.nodes) {
    if (kind !== 'unit') continue;
    const open = dayNumber(openedOn);
    const closed = closedOn === null ? FOREVER : dayNumber(closedOn);
    for (const { node, from, to } of hierarchy.above(id)) {
      if (hierarchy.nodeOfId(node)?.kind !== 'district') continue;
      const since = Math.max(open, from);
      const until = Math.min(closed, to);
      if (since < until) places.add(`${node},${id},${since},${until}`);
    }
  }
  await places.end();
}

/**
 * Writes the data of the engine as CSV files in the form that suits the peers best: spells of
 * constant state with a column for each attribute, cut where the unit changes its district;
 * entries; first hires; and responses with their scores.
 */
export async function writeFlat(facts: Facts, client: ClientBase, folder: string): Promise<void> {
  const { hierarchy } = facts;
  const districts = new Set(
    hierarchy.nodes.filter(({ kind }) => kind === 'district').map(({ id }) => id),
  );
  const table = facts.staff.states;
  const states = Array.from({ length: table.size }, (_, state) =>
    staffSchema.attributes.map((attribute) => table.indexIn(state, attribute)).join(','),
  );
  const staff = new Lines(join(folder, 'staff.csv'));
  for (const { id, kind } of hierarchy.nodes) {
    if (kind !== 'unit') continue;
    const {
      columns: { person, born, from, to, state },
      begin,
      end,
    } = facts.staff.of(id);
    const placements = hierarchy.above(id).filter(({ node }) => districts.has(node));
    for (let i = begin; i < end; i++) {
      for (const place of placements) {
        const since = Math.max(from[i]!, place.from);
        const until = Math.min(to[i]!, place.to);
        if (since < until)
          staff.add(
            `${place.node},${id},${person[i]!},${born[i]!},${since},${until},${states[state[i]!]!}`,
          );
      }
    }
    await staff.flush(50_000);
  }
  await staff.end();

  const entries = new Lines(join(folder, 'entry.csv'));
  const events = facts.eventsOf(contestEntries);
  const kinds = codesOf(contestKind);
  const kindOf = events.states.states.map((state) =>
    kinds.indexOf((state as { kind: string }).kind),
  );
  const { subject, on, state } = events.rows;
  for (let i = 0; i < on.length; i++) {
    entries.add(`${kindOf[state[i]!]!},${subject[i]!},${on[i]!}`);
    if (i % 50_000 === 0) await entries.flush();
  }
  await entries.end();
  await writeHires(facts, folder);

  const sheets = new Lines(join(folder, 'sheet.csv'));
  const fields = questionnaireItems.map(({ code }) => answerProperty(code));
  const answers = new Int8Array(fields.length);
  await readCopy(
    client,
    `select wave_id, unit_id, ${fields.join(', ')} from survey_responses`,
    (row) => {
      const wave = row.int();
      const unit = row.int();
      for (let item = 0; item < answers.length; item++) answers[item] = row.smallint();
      const score = happiness.of(answers);
      if (!Number.isNaN(score)) sheets.add(`${wave},${unit},${score}`);
    },
  );
  await sheets.end();
}
