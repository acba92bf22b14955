import { describe, expect, it } from 'vitest';
import { ODD_KINDS, Odd } from '../../../src/grading/value.ts';
import { encodeValue } from '../../../src/sandbox/encode.ts';
import { readValue } from '../../../src/sandbox/read-value.ts';

const oddOf = (tag: string) => {
  const kind = ODD_KINDS.find((known) => known === tag);
  if (kind === undefined) throw new Error(tag);
  return new Odd(kind);
};
const carried = (value: unknown): unknown => readValue(JSON.parse(encodeValue(value)), oddOf);

describe('a value on the wire', () => {
  it('keeps the sign of zero, the infinities and NaN', () => {
    const sent = [-0, 0, Infinity, -Infinity, Number.NaN, 5e-324, 1.7976931348623157e308];
    expect(carried(sent)).toStrictEqual(sent);
  });

  it('names what is no plain data', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const found = [
      undefined,
      () => 1,
      Promise.resolve(),
      cycle,
      1n,
      Symbol('s'),
      new Map(),
      new Set(),
    ].map((value) => (carried([value]) as unknown[])[0]);
    const kinds = [
      'undefined',
      'function',
      'promise',
      'cycle',
      'bigint',
      'symbol',
      'map',
      'set',
    ] as const;
    expect(found.map((one) => (one instanceof Odd ? one.odd : (one as Odd[])[0]?.odd))).toEqual(
      kinds,
    );
  });
});
