import type { ClientBase } from 'pg';
import { answerProperty, questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import type { Answers } from '../survey/score.ts';
import { SheetCounter, SheetSums, Waves, type Wave } from '../survey/waves.ts';
import { breathe } from './breathe.ts';
import { readCopy } from './copy-reader.ts';

const FIELDS = questionnaireItems.map(({ code }) => answerProperty(code));

/** One unit in one wave. */
export interface SheetPlace {
  readonly waveId: number;
  readonly unitId: number;
}

async function readWaves(client: ClientBase): Promise<Wave[]> {
  const { rows } = await client.query<{ id: number; code: string; on: number }>(
    "select id, code, reference_on - date '1970-01-01' as on from survey_waves",
  );
  return rows.map(({ id, code, on }) => ({ id, code, referenceOn: on }));
}

/** Reads the sheets that fulfil a condition. One statement. @param each is told of every sheet; its answers are overwritten by the next */
export async function readSheets(
  client: ClientBase,
  condition: string,
  each: (place: SheetPlace, answers: Answers) => void,
): Promise<void> {
  const answers = new Int8Array(FIELDS.length);
  await readCopy(
    client,
    `select wave_id, unit_id, ${FIELDS.join(', ')} from survey_responses where ${condition}`,
    (row) => {
      const waveId = row.int();
      const unitId = row.int();
      for (let item = 0; item < answers.length; item++) answers[item] = row.smallint();
      each({ waveId, unitId }, answers);
    },
  );
}

/** The sums of the sheets that fulfil a condition, by internal id of the wave. */
async function countSheets(
  client: ClientBase,
  condition: string,
): Promise<ReadonlyMap<number, SheetSums>> {
  const counters = new Map<number, SheetCounter>();
  await readSheets(client, condition, ({ waveId: wave, unitId: unit }, answers) => {
    let counter = counters.get(wave);
    if (!counter) counters.set(wave, (counter = new SheetCounter()));
    counter.add(unit, answers);
  });
  const sums = new Map<number, SheetSums>();
  for (const [wave, counter] of counters) {
    sums.set(wave, counter.sums);
    await breathe();
  }
  return sums;
}

const NO_SHEETS = new SheetSums();

/** Every wave with the sums of its sheets. Two statements. */
export async function readAllWaves(client: ClientBase): Promise<Waves> {
  const waves = await readWaves(client);
  const sums = await countSheets(client, 'true');
  return new Waves(waves.map((wave) => ({ wave, sheets: sums.get(wave.id) ?? NO_SHEETS })));
}

/** The waves anew, where of known ones only the sheets of some units in some waves changed. */
export async function rereadWaves(
  client: ClientBase,
  known: Waves,
  places: readonly SheetPlace[],
): Promise<Waves> {
  const waves = await readWaves(client);
  const before = new Map(known.all.map(({ wave: { id }, sheets }) => [id, sheets]));
  const sums =
    places.length === 0
      ? new Map<number, SheetSums>()
      : await countSheets(
          client,
          `(wave_id, unit_id) in (${places.map(({ waveId, unitId }) => `(${waveId}, ${unitId})`).join(', ')})`,
        );
  return new Waves(
    waves.map((wave) => {
      const changed = places.filter(({ waveId }) => waveId === wave.id).map(({ unitId }) => unitId);
      const sheets = before.get(wave.id) ?? NO_SHEETS;
      return {
        wave,
        sheets:
          changed.length === 0 ? sheets : sheets.with(changed, sums.get(wave.id) ?? NO_SHEETS),
      };
    }),
  );
}
