import fc from 'fast-check';
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

const plain = fc.anything({
  maxDepth: 4,
  withNullPrototype: false,
  values: [fc.double(), fc.integer(), fc.string(), fc.boolean(), fc.constant(null)],
});
const keys = fc.oneof(
  fc.string(),
  fc.constantFrom('$', '$$', '$function', '__proto__', 'then', '', '0'),
);

describe('a value on the wire', () => {
  it('arrives as it left, numbers to the last bit, whatever its keys are called', () => {
    const value = fc.oneof(plain, fc.dictionary(keys, plain));
    fc.assert(
      fc.property(value, (sent) => {
        expect(carried(sent)).toEqual(sent);
      }),
      { numRuns: 3000 },
    );
  });

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

  it('writes anything at all without throwing, and what it writes can be read', () => {
    const anything = fc.anything({
      maxDepth: 5,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        carried(value);
      }),
      { numRuns: 3000 },
    );
  });
});
