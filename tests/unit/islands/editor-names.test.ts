import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldsByType, membersOf, namesIn } from '../../../src/islands/editor-names.ts';

const adam = readFileSync('exercises/adam/starter.ts', 'utf8');
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

it('knows the fields of an exercise’s types, with type and comment', () => {
  const types = fieldsByType(adam);
  expect(names(types.get('AdamState') ?? [])).toEqual(['t', 'm', 'v']);
  expect(types.get('AdamState')?.[1]).toEqual({
    name: 'm',
    kind: 'property',
    type: 'number[]',
    comment: 'First moment: moving average of g.',
  });
  expect(names(types.get('AdamHyper') ?? [])).toEqual(['lr', 'beta1', 'beta2', 'eps']);
});

it('offers after a dot what the declared type has', () => {
  expect(names(membersOf('s', adam))).toEqual(['t', 'm', 'v']);
  expect(names(membersOf('h', adam))).toEqual(['lr', 'beta1', 'beta2', 'eps']);
  expect(names(membersOf('w', adam))).toContain('map');
  expect(names(membersOf('Math', adam))).toContain('sqrt');
});

it('offers every field that the exercise has after a name whose declaration it cannot see', () => {
  expect(names(membersOf('unheard', adam)).toSorted()).toEqual(
    ['t', 'm', 'v', 'lr', 'beta1', 'beta2', 'eps'].toSorted(),
  );
});

it('offers the names of code and statement once each, and no words out of comments', () => {
  const found = names(namesIn(adam, ['beta1', 'step', 'm / (1 - b)', 'vhat']));
  expect(found).toEqual([...new Set(found)]);
  expect(found).toContain('AdamState');
  expect(found).toContain('vhat');
  expect(found).not.toContain('moving');
  expect(found).not.toContain('m / (1 - b)');
  expect(namesIn(adam, []).find(({ name }) => name === 'init')?.kind).toBe('function');
});

it('reads interfaces whose fields are readonly, optional or spread over lines of comment', () => {
  const source =
    'interface A {\n  /**\n   * Two\n   * lines.\n   */\n  readonly a?: () => void;\n  b: number\n}';
  expect(fieldsByType(source).get('A')).toEqual([
    { name: 'a', kind: 'property', type: '() => void', comment: 'Two lines.' },
    { name: 'b', kind: 'property', type: 'number' },
  ]);
});
