import fc from 'fast-check';
import { describe, expect } from 'vitest';
import {
  buildHandIn,
  HAND_IN_LIMITS,
  type HandedExercise,
  handInFileName,
  handInText,
} from '../../src/progress/hand-in.ts';
import { readHandIn } from '../../src/progress/read-hand-in.ts';
import { mangled } from './mangled.ts';
import { property } from './property.ts';
import { expectUnpolluted } from './unpolluted.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/\p{Cc}/u.test(text));
const count = fc.nat(1e6);
const exercise: fc.Arbitrary<HandedExercise> = fc.record({
  exercise: fc
    .stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/)
    .filter((id) => id !== 'constructor'),
  // Lone surrogates included: an editor can hold them.
  code: fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('\ud800', '\udfff')),
  revision: word,
  status: fc.constantFrom('passed', 'failed', 'not-checked'),
  passed: count,
  total: count,
});
const content = fc.record({
  course: word.filter((text) => text !== ''),
  student: fc.record({ name: word, id: word }),
  exercises: fc.uniqueArray(exercise, { maxLength: 4, selector: (one) => one.exercise }),
});
const made = fc.record({
  content,
  now: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
});
const sample = await buildHandIn(
  {
    course: 'downhill',
    student: { name: 'Ada', id: '1' },
    exercises: [
      { exercise: 'adam', code: 'x', revision: 'r', status: 'passed', passed: 1, total: 1 },
      { exercise: 'lion', code: 'y', revision: 'r', status: 'failed', passed: 0, total: 2 },
    ],
  },
  new Date('2026-01-01'),
);

describe('a hand-in', () => {
  property('is read back as it was made', made, async ({ content, now }) => {
    const handIn = await buildHandIn(content, now);
    expect(await readHandIn(handInText(handIn))).toEqual({ kind: 'ok', handIn });
  });

  property(
    'of which anything was changed is never taken for what was made',
    fc.record({ made, at: fc.nat(), letter: fc.string({ unit: 'binary', maxLength: 2 }) }),
    async ({ made: { content, now }, at, letter }) => {
      const handIn = await buildHandIn(content, now);
      const text = handInText(handIn);
      const place = at % text.length;
      const reading = await readHandIn(text.slice(0, place) + letter + text.slice(place + 1));
      if (reading.kind === 'ok') expect(reading.handIn).toEqual(handIn);
    },
  );

  property(
    'of any kind gets an answer, and no prototype is touched',
    mangled(sample),
    async (text) => {
      const reading = await readHandIn(text);
      if (reading.kind === 'ok' || reading.kind === 'checksum-differs') {
        expect(reading.handIn.exercises.length).toBeLessThanOrEqual(HAND_IN_LIMITS.exercises);
        for (const { exercise } of reading.handIn.exercises)
          expect(exercise).toMatch(/^[a-z0-9-]+$/);
      } else expect(reading.why).toMatch(/\.$/);
      expectUnpolluted();
    },
  );

  property('may be any text at all', fc.string({ unit: 'binary' }), async (text) => {
    expect(['not-json', 'not-a-hand-in']).toContain((await readHandIn(text)).kind);
  });

  property(
    'gets a file name that is one name',
    fc.record({ course: fc.string({ unit: 'binary' }), id: fc.string({ unit: 'binary' }) }),
    ({ course, id }) => {
      const name = handInFileName({ course, student: { name: '', id } });
      expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}-]*\.json$/u);
    },
  );
});
