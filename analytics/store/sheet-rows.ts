import type { ClientBase } from 'pg';
import { invariant } from '../../base/invariant.ts';
import { answerProperty, questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import { SheetSums, Waves, type WaveSums } from '../survey/waves.ts';
import { readCopy } from './copy-reader.ts';

const FIELDS = questionnaireItems.map(({ code }) => answerProperty(code));

/** One unit in one wave. */
export interface SheetPlace { readonly waveId: number; readonly unitId: number }

async function readWaves(client: ClientBase): Promise<Map<number, WaveSums>> {
  const { rows } = await client.query<{ id: number; code: string; on: number }>("select id, code, reference_on - date '1970-01-01' as on from survey_waves");
  return new Map(rows.map(({ id, code, on }) => [id, { wave: { id, code, referenceOn: on }, sheets: new SheetSums() }]));
}

async function addSheets(client: ClientBase, waves: ReadonlyMap<number, WaveSums>, condition: string): Promise<void> {
  const answers = new Int8Array(FIELDS.length);
  await readCopy(client, `select wave_id, unit_id, ${FIELDS.join(', ')} from survey_responses where ${condition}`, (row) => {
    const wave = waves.get(row.int()), unit = row.int();
    for (let item = 0; item < answers.length; item++) answers[item] = row.smallint();
    invariant(wave, 'sheet-without-wave');
    wave.sheets.add(unit, answers);
  });
}

/** Every wave with the sums of its sheets. Two statements. */
export async function readAllWaves(client: ClientBase): Promise<Waves> {
  const waves = await readWaves(client);
  await addSheets(client, waves, 'true');
  for (const { sheets } of waves.values()) sheets.settle();
  return new Waves(waves.values());
}

/** The waves anew, where of known ones only the sheets of some units in some waves changed. */
export async function rereadWaves(client: ClientBase, known: Waves, places: readonly SheetPlace[]): Promise<Waves> {
  const waves = await readWaves(client);
  for (const { wave: { id }, sheets } of known.all) {
    const again = waves.get(id), changed = places.filter(({ waveId }) => waveId === id);
    if (!again) continue;
    const standing = changed.length === 0 ? sheets : sheets.copy();
    for (const { unitId } of changed) standing.clear(unitId);
    waves.set(id, { ...again, sheets: standing });
  }
  if (places.length > 0) await addSheets(client, waves, `(wave_id, unit_id) in (${places.map(({ waveId, unitId }) => `(${waveId}, ${unitId})`).join(', ')})`);
  return new Waves(waves.values());
}
