import { expect, it } from 'vitest';
import { type DiffLine, type DiffRow, diffCode } from '../../../src/islands/code-diff.ts';

const words = (row: DiffRow): string => {
  if (row.kind === 'skipped') return `… ${row.lines}`;
  const side = (line: DiffLine | undefined) => (line ? `${line.number} ${line.text}` : '');
  return `${side(row.left)} ${row.kind === 'same' ? '=' : '|'} ${side(row.right)}`;
};

it('two programs are the same whatever trails their lines', () => {
  const { onlyLeft, onlyRight, rows } = diffCode('a\nb  \n\n', 'a\r\nb');
  expect([onlyLeft, onlyRight]).toEqual([0, 0]);
  expect(rows.map(words)).toEqual(['… 2']);
});

it('a changed line stands beside its replacement, with the numbers of both sides', () => {
  const { rows, onlyLeft, onlyRight } = diffCode('a\nold\nz', 'a\nnew\nmore\nz');
  expect(rows.map(words)).toEqual(['1 a = 1 a', '2 old | 2 new', ' | 3 more', '3 z = 4 z']);
  expect([onlyLeft, onlyRight]).toEqual([1, 2]);
});

it('two equal lines are shown around a change and longer stretches are counted', () => {
  const lines = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  const { rows } = diffCode(lines.join('\n'), lines.with(4, 'five').join('\n'));
  expect(rows.map(words)).toEqual([
    '… 2',
    '3 3 = 3 3',
    '4 4 = 4 4',
    '5 5 | 5 five',
    '6 6 = 6 6',
    '7 7 = 7 7',
    '… 2',
  ]);
});

it('a single equal line is shown rather than counted', () => {
  const { rows } = diffCode('x\n1\n2\n3\n4\n5\ny', 'X\n1\n2\n3\n4\n5\nY');
  expect(rows.map(words)).toContain('4 3 = 4 3');
});
