import type { ClientBase } from 'pg';
import { answerProperty, questionnaireItems } from '../../schema/questionnaire/questionnaire.ts';
import type { Answers } from '../survey/score.ts';
import { ResponseCounter, ResponseSums, Waves, type Wave } from '../survey/waves.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';
import { readCopy } from './copy-reader.ts';

const FIELDS = questionnaireItems.map(({ code }) => answerProperty(code));

/** One unit in one wave. */
export interface ResponsePlace {
  readonly waveId: number;
  readonly unitId: number;
}

async function readWaves(client: ClientBase): Promise<Wave[]> {
  const { rows } = await client.query<{ id: number; code: string; on: number }>(
    "select id, code, reference_on - date '1970-01-01' as on from survey_waves",
  );
  return rows.map(({ id, code, on }) => ({ id, code, referenceOn: on }));
}

/**
 * Reads the responses that fulfil a condition. One statement. @param each receives every response;
 * its answers are overwritten by the next
 */
export async function readResponses(
  client: ClientBase,
  condition: string,
  each: (place: ResponsePlace, answers: Answers) => void,
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

/** The sums of the responses that fulfil a condition, by internal id of the wave. */
async function countResponses(
  client: ClientBase,
  condition: string,
): Promise<ReadonlyMap<number, ResponseSums>> {
  const counters = new Map<number, ResponseCounter>();
  await readResponses(client, condition, ({ waveId: wave, unitId: unit }, answers) => {
    let counter = counters.get(wave);
    if (!counter) counters.set(wave, (counter = new ResponseCounter()));
    counter.add(unit, answers);
  });
  const sums = new Map<number, ResponseSums>();
  for (const [wave, counter] of counters) {
    sums.set(wave, counter.sums);
    await yieldToEventLoop();
  }
  return sums;
}

const NO_RESPONSES = new ResponseSums();

/** Every wave with the sums of its responses. Two statements. */
export async function readAllWaves(client: ClientBase): Promise<Waves> {
  const waves = await readWaves(client);
  const sums = await countResponses(client, 'true');
  return new Waves(waves.map((wave) => ({ wave, sums: sums.get(wave.id) ?? NO_RESPONSES })));
}

/** Reads the waves again. Of known waves, only the responses of the given units are read again. */
export async function rereadWaves(
  client: ClientBase,
  wavesBefore: Waves,
  places: readonly ResponsePlace[],
): Promise<Waves> {
  const waves = await readWaves(client);
  const sumsBefore = new Map(wavesBefore.all.map(({ wave, sums }) => [wave.id, sums]));
  const changedSums =
    places.length === 0
      ? new Map<number, ResponseSums>()
      : await countResponses(
          client,
          `(wave_id, unit_id) in (${places.map(({ waveId, unitId }) => `(${waveId}, ${unitId})`).join(', ')})`,
        );
  return new Waves(
    waves.map((wave) => {
      const changedUnits = places
        .filter(({ waveId }) => waveId === wave.id)
        .map(({ unitId }) => unitId);
      const before = sumsBefore.get(wave.id) ?? NO_RESPONSES;
      if (changedUnits.length === 0) return { wave, sums: before };
      return { wave, sums: before.with(changedUnits, changedSums.get(wave.id) ?? NO_RESPONSES) };
    }),
  );
}
