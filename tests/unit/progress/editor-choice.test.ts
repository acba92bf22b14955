import { expect, it } from 'vitest';
import { keepEditorChoice, readEditorChoice } from '../../../src/progress/editor-choice.ts';
import { fullShelf, shelfOf } from './fake-shelf.ts';

it('remembers the editor that was chosen by hand', () => {
  const shelf = shelfOf();
  expect(readEditorChoice(shelf)).toBeUndefined();
  expect(keepEditorChoice(shelf, 'light')).toEqual({ kind: 'kept' });
  expect(readEditorChoice(shelf)).toBe('light');
});

it('knows no choice where what is stored is none, and sets that aside', () => {
  for (const text of ['{"editor":"vim"}', 'light', '{}', 'null']) {
    const shelf = shelfOf({ 'downhill:editor:v1': text });
    expect(readEditorChoice(shelf)).toBeUndefined();
    expect(shelf.entries.get('downhill:editor:v1:set-aside')).toBe(text);
  }
});

it('says why a choice could not be kept', () => {
  expect(keepEditorChoice(fullShelf, 'full').kind).toBe('failed');
});
