import { expect, it } from 'vitest';
import {
  CLINIC_KEY,
  caseScore,
  forgetClinicScore,
  keepClinicScore,
  noteAnswer,
  noteHealed,
  readClinicScore,
} from '../../../src/progress/clinic-score.ts';

function shelfOf(entries: Record<string, string> = {}) {
  const held = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
}

it('counts answers up to the right one and none after it', () => {
  const after = [false, false, true, false, true].reduce(
    (score, right) => noteAnswer(score, 4, right),
    {},
  );
  expect(caseScore(after, 4)).toEqual({ tries: 3, named: true, healed: false });
  expect(caseScore(noteHealed(after, 4), 4).healed).toBe(true);
  expect(caseScore(after, 5)).toEqual({ tries: 0, named: false, healed: false });
});

it('comes back as it was kept, and is gone when it is forgotten', () => {
  const shelf = shelfOf();
  const score = noteAnswer({}, 1, true);
  keepClinicScore(shelf, score);
  expect(readClinicScore(shelf)).toEqual({ kind: 'found', value: score });
  forgetClinicScore(shelf);
  expect(readClinicScore(shelf)).toEqual({ kind: 'nothing' });
});

it('sets aside what it cannot read', () => {
  const shelf = shelfOf({ [CLINIC_KEY]: '{"1":{"tries":"many"}}' });
  expect(readClinicScore(shelf).kind).toBe('unreadable');
});
