import type { Answer, AnswerBlock } from '../../analytics/query/answer-blocks.ts';
import type { FigureNumber } from '../../analytics/query/figure-columns.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { expectSameRows } from './same-rows.ts';
import { plainRows } from './support.ts';

const NUMBERS: readonly FigureNumber[] = [
  'value',
  'numerator',
  'denominator',
  'lower',
  'upper',
  'standardError',
  'n',
  'reported',
  'required',
];

/** An answer, and the facts whose nodes it names. */
export interface AnswerOfFacts {
  readonly facts: Facts;
  readonly answer: Answer;
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function isSameBlock(a: AnswerBlock, ofA: Facts, b: AnswerBlock, ofB: Facts): boolean {
  const keys = ({ groups, group }: AnswerBlock, row: number): string =>
    groups[group ? group[row]! : 0]!.join('\n');
  const rowsOf = (block: AnswerBlock, ofBlock: Facts): string[] =>
    block.nodes.map(
      (node, row) =>
        `${ofBlock.hierarchy.nodes[node]!.code} ${block.figures.statusOf(row)} ` +
        `${block.offRecord?.[row] ? 'off' : 'on'} ${keys(block, row)}`,
    );
  return (
    a.indicator === b.indicator &&
    a.period === b.period &&
    a.nodes.length === b.nodes.length &&
    NUMBERS.every((name) =>
      bytesOf(a.figures.column(name)).equals(bytesOf(b.figures.column(name))),
    ) &&
    rowsOf(a, ofA).join('\t') === rowsOf(b, ofB).join('\t') &&
    a.nodes.every(
      (_, row) => JSON.stringify(a.figures.partsOf(row)) === JSON.stringify(b.figures.partsOf(row)),
    )
  );
}

/** Whether two answers are equal to the last bit; a tenth of the cost of comparing rows. */
export const areSameAnswers = (a: AnswerOfFacts, b: AnswerOfFacts): boolean =>
  a.answer.blocks.length === b.answer.blocks.length &&
  a.answer.blocks.every((block, i) => isSameBlock(block, a.facts, b.answer.blocks[i]!, b.facts));

/** Expects the same answers to the last bit; rows that differ are shown, with what was asked. */
export function expectSameAnswers(
  found: AnswerOfFacts,
  expected: AnswerOfFacts,
  asked: unknown,
): void {
  if (areSameAnswers(found, expected)) return;
  expectSameRows(
    plainRows(found.facts, found.answer),
    plainRows(expected.facts, expected.answer),
    asked,
  );
  throw new Error('columns of the answers differ, but not their rows');
}
