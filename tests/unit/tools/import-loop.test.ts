import { describe, expect, it } from 'vitest';
import { importLoop } from '../../../tools/import-loop.ts';

const graph = (imports: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(imports));

describe('files that import one another', () => {
  it('are none where imports go one way, by however many ways', () => {
    const files = { page: ['left', 'right'], left: ['base'], right: ['base', 'outside'], base: [] };
    expect(importLoop(graph(files))).toBeUndefined();
  });

  it('are named in order, without those who only lead to them', () => {
    const files = { page: ['a'], a: ['b'], b: ['c'], c: ['a'] };
    expect(importLoop(graph(files))).toEqual(['a', 'b', 'c', 'a']);
  });

  it('may be one', () => {
    expect(importLoop(graph({ alone: ['alone'] }))).toEqual(['alone', 'alone']);
  });
});
