import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/islands/lab-export.ts';
import {
  choiceField,
  initialState,
  listField,
  numberField,
  pointField,
  readState,
  switchField,
  wholeField,
  writeState,
} from '../../../src/islands/lab-state.ts';

const FIELDS = {
  surface: choiceField('bowl', ['bowl', 'ravine']),
  rate: numberField(0.1, { min: 0, max: 2 }),
  steps: wholeField(100, { min: 1, max: 1000 }),
  start: pointField([1, 2], { min: -5, max: 5 }),
  ghost: switchField(true),
  rates: listField([0.5], numberField(0, { min: 0, max: 1 }), 3),
};
const BEGINNING = initialState(FIELDS);

describe('a lab’s address', () => {
  it('is empty for the state at the beginning', () => {
    expect(writeState(FIELDS, BEGINNING)).toBe('');
    expect(readState(FIELDS, '')).toEqual({ state: BEGINNING });
  });

  it('is readable and comes back as the same state', () => {
    const state = {
      ...BEGINNING,
      surface: 'ravine' as const,
      rate: 0.25,
      start: [-1.5, 0.75],
      ghost: false,
      rates: [0.1, 0.2],
    };
    const written = writeState(FIELDS, state);
    expect(written).toBe('v=1&surface=ravine&rate=0.25&start=-1.5,0.75&ghost=off&rates=0.1;0.2');
    expect(readState(FIELDS, `#${written}`)).toEqual({ state });
  });

  it.each([
    ['a word that is no choice', 'surface=volcano', 'surface'],
    ['a number out of bounds', 'rate=1e9', 'rate'],
    ['a number that is none', 'rate=NaN', 'rate'],
    ['half a step', 'steps=1.5', 'steps'],
    ['a point of three numbers', 'start=1,2,3', 'start'],
    ['a list that is too long', 'rates=0;0;0;0', 'rates'],
    ['a setting that nobody knows', 'fuel=1', 'fuel'],
    ['the name of an inherited property', '__proto__=1', '__proto__'],
    ['a method of objects', 'constructor=1', 'constructor'],
  ])('names %s, and keeps what it can read', (_, text, name) => {
    const { state, note } = readState(FIELDS, `#v=1&ghost=off&${text}`);
    expect(state).toEqual({ ...BEGINNING, ghost: false });
    expect(note).toBe(
      `A part of this link could not be read (${name}); what it would have set stands as it begins.`,
    );
  });

  it('opens a link of another version as it begins, and says so', () => {
    const { state, note } = readState(FIELDS, '#v=7&ghost=off');
    expect(state).toEqual(BEGINNING);
    expect(note).toContain('another version of the lab (7)');
  });

  it('leaves the name of a place on the page alone', () => {
    expect(readState(FIELDS, '#_top')).toEqual({ state: BEGINNING });
  });
});

describe('a table for a spreadsheet', () => {
  it('quotes what needs it and writes numbers in full', () => {
    expect(
      csvOf({
        columns: ['run', 'w, first'],
        rows: [
          ['“a” "b"', 0.1 + 0.2],
          ['plain', 1e-300],
        ],
      }),
    ).toBe('run,"w, first"\r\n"“a” ""b""",0.30000000000000004\r\nplain,1e-300\r\n');
  });
});
