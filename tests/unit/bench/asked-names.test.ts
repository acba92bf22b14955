import { describe, expect, it } from 'vitest';
import { askedNames } from '../../../bench/asked-names.ts';

const known = ['training', 'regrade', 'grade'];

describe('what the bench is asked for', () => {
  it('is everything where nothing is named', () => {
    expect(askedNames([], known)).toEqual({ kind: 'names', names: known });
  });

  it('is what is named, in the order of the table', () => {
    expect(askedNames(['grade', 'training'], known)).toEqual({
      kind: 'names',
      names: ['training', 'grade'],
    });
  });

  it('is refused with the names there are when one is unknown', () => {
    expect(askedNames(['grade', 'grades'], known)).toEqual({
      kind: 'unknown',
      sentence: 'Nothing is measured under the name grades. There are: training, regrade, grade.',
    });
  });
});
