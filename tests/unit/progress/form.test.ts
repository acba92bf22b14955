import { describe, expect, it } from 'vitest';
import {
  count,
  type Form,
  fields,
  listOf,
  oneOf,
  optional,
  recordOf,
  text,
} from '../../../src/progress/form.ts';

const NO = { success: false };
const yes = (data: unknown) => ({ success: true, data });
const both: Form<{ name: string; hints?: number | undefined }> = fields({
  name: text,
  hints: optional(count),
});

describe('a form', () => {
  it.each<[string, Form<unknown>, unknown, object]>([
    ['takes a text', text, '', yes('')],
    ['takes no number for a text', text, 1, NO],
    ['takes zero for a count', count, 0, yes(0)],
    ['takes a whole number for a count', count, 7, yes(7)],
    ['takes no negative count', count, -1, NO],
    ['takes no fraction for a count', count, 0.5, NO],
    ['takes no count that is too large to be exact', count, 2 ** 53, NO],
    ['takes no text for a count', count, '1', NO],
    ['takes one of its words', oneOf(['a', 'b']), 'b', yes('b')],
    ['takes no other word', oneOf(['a', 'b']), 'c', NO],
    ['lets a thing be left out', optional(count), undefined, yes(undefined)],
    ['looks at a thing that is not left out', optional(count), 'x', NO],
    ['takes such a thing', optional(count), 3, yes(3)],
    ['takes a list', listOf(count), [1, 2], yes([1, 2])],
    ['takes an empty list', listOf(count), [], yes([])],
    ['takes no list with one wrong entry', listOf(count), [1, 'x'], NO],
    ['takes no object for a list', listOf(count), { 0: 1, length: 1 }, NO],
    ['takes a record', recordOf(count), { a: 1, b: 2 }, yes({ a: 1, b: 2 })],
    ['takes no record with one wrong value', recordOf(count), { a: 1, b: 'x' }, NO],
    ['takes no list for a record', recordOf(count), [1], NO],
    ['takes nothing for no record', recordOf(count), null, NO],
    ['takes no text for a record', recordOf(text), 'abc', NO],
    [
      'takes fields, and leaves others out',
      both,
      { name: 'a', hints: 1, more: 2 },
      yes({ name: 'a', hints: 1 }),
    ],
    ['takes fields without what is optional', both, { name: 'a' }, yes({ name: 'a' })],
    ['takes no fields without what is not', both, { hints: 1 }, NO],
    ['takes no wrong field', both, { name: 'a', hints: -1 }, NO],
    ['takes no list for fields', both, [], NO],
    ['takes nothing for no fields', both, null, NO],
    ['takes no text for fields', fields({ length: count }), 'abc', NO],
    ['takes no inherited field', fields({ toString: optional(text) }), {}, yes({})],
  ])('%s', (_name, form, value, result) => {
    expect(form.safeParse(value)).toStrictEqual(result);
  });

  it('leaves out the key that could reach a prototype', () => {
    const value = JSON.parse('{"__proto__":{"a":1},"b":2}');
    expect(recordOf(count).safeParse(value)).toStrictEqual(yes({ b: 2 }));
  });
});
