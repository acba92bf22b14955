import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../src/offline/byte-range.ts';
import { fileAnswer } from '../../../src/offline/file-answer.ts';

const paths = new Set(['index.html', 'lessons/adam/index.html', 'sandbox.html', '_astro/a b.js']);
const answer = (address: string, base = '/') =>
  fileAnswer(new URL(address, 'https://site.test'), base, paths);

describe('the answer to an address', () => {
  it.each([
    ['/', 'index.html'],
    ['/?from=home#top', 'index.html'],
    ['/lessons/adam/', 'lessons/adam/index.html'],
    ['/lessons/adam/index.html', 'lessons/adam/index.html'],
    ['/sandbox.html?v=2', 'sandbox.html'],
    ['/_astro/a%20b.js', '_astro/a b.js'],
  ])('for %s is the file %s', (address, path) => {
    expect(answer(address)).toEqual({ kind: 'file', path });
  });

  it('adds the slash that a folder needs and keeps the query', () => {
    expect(answer('/lessons/adam?x=1')).toEqual({ kind: 'redirect', to: '/lessons/adam/?x=1' });
  });

  it('knows its base and leaves other sites of the origin alone', () => {
    expect(answer('/course/lessons/adam/', '/course/')).toMatchObject({ kind: 'file' });
    expect(answer('/course', '/course/')).toEqual({ kind: 'redirect', to: '/course/' });
    expect(answer('/lessons/adam/', '/course/')).toEqual({ kind: 'elsewhere' });
    expect(answer('/courses/', '/course/')).toEqual({ kind: 'elsewhere' });
  });

  it.each(['/lessons/adamm/', '/%E0%A4%A', '/lessons/'])('for %s is none', (address) => {
    expect(answer(address)).toEqual({ kind: 'missing' });
  });
});

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-3', { kind: 'part', start: 0, end: 4 }],
    ['bytes=4-', { kind: 'part', start: 4, end: 10 }],
    ['bytes=-3', { kind: 'part', start: 7, end: 10 }],
    ['bytes=-30', { kind: 'part', start: 0, end: 10 }],
    ['bytes=8-99', { kind: 'part', start: 8, end: 10 }],
    ['bytes=10-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-2', { kind: 'whole' }],
    ['bytes=0-1,4-5', { kind: 'whole' }],
    ['lines=1-2', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    [null, { kind: 'whole' }],
  ])('%s of ten', (header, range) => {
    expect(byteRange(header, 10)).toEqual(range);
  });
});
