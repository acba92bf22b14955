import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { LONGEST_CODE, packCode, unpackCode } from '../../src/progress/shared-code.ts';
import { property } from './property.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,63}$/);
const text = fc.string({ unit: 'binary', maxLength: 400 });

async function fragmentOf(exercise: string, code: string): Promise<string> {
  const packed = await packCode({ exercise, code });
  if (packed.kind !== 'packed') throw new Error(packed.why);
  return packed.fragment;
}

describe('a link with code', () => {
  property(
    'brings any exercise and any well-formed text through unchanged',
    fc.record({ exercise: id, code: text }),
    async (shared) => {
      const fragment = await fragmentOf(shared.exercise, shared.code);
      expect(fragment).toMatch(/^#code=1\.[\w-]+$/);
      expect(await unpackCode(fragment)).toEqual({ kind: 'shared', shared });
    },
  );

  property('is refused, not thrown at, whatever it is', text, async (anything) => {
    expect((await unpackCode(`#code=1.${anything}`)).kind).toBe('refused');
    expect((await unpackCode(anything)).kind).toBe('nothing');
  });

  property(
    'in which something was changed never brings other code',
    fc.record({ code: text, at: fc.nat(), letter: fc.constantFrom(...'AZaz09-_', '') }),
    async ({ code, at, letter }) => {
      const fragment = await fragmentOf('adam', code);
      const place = '#code=1.'.length + (at % (fragment.length - '#code=1.'.length));
      const changed = fragment.slice(0, place) + letter + fragment.slice(place + 1);
      const found = await unpackCode(changed);
      if (found.kind === 'shared') expect(found.shared).toEqual({ exercise: 'adam', code });
    },
  );

  property(
    'that somebody forged brings no more than a name and a text within bounds',
    fc.oneof(
      { weight: 40, arbitrary: text.map((inner) => deflateRawSync(inner)) },
      { weight: 40, arbitrary: fc.uint8Array({ maxLength: 300 }).map((all) => Buffer.from(all)) },
      // Far beyond the bounds, which costs time.
      fc.nat(3_000_000).map((length) => deflateRawSync(' '.repeat(length), { level: 1 })),
    ),
    async (bytes) => {
      const found = await unpackCode(`#code=1.${bytes.toString('base64url')}`);
      if (found.kind !== 'shared') return;
      expect(found.shared.exercise).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(found.shared.code.length).toBeLessThanOrEqual(LONGEST_CODE);
    },
  );
});
