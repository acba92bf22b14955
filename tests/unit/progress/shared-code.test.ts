import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import {
  LONGEST_CODE,
  LONGEST_FRAGMENT,
  packCode,
  unpackCode,
} from '../../../src/progress/shared-code.ts';

const fragmentOf = async (code: string, exercise = 'adam'): Promise<string> => {
  const packed = await packCode({ exercise, code });
  if (packed.kind !== 'packed') throw new Error(packed.why);
  return packed.fragment;
};

/** A fragment made without our packing: Node's zlib, and a text of our choice. */
const forged = (text: string | Uint8Array): string =>
  `#code=1.${deflateRawSync(text, { level: 9 }).toString('base64url')}`;

it('refuses a link that was cut short anywhere or in which one letter was changed', async () => {
  const fragment = await fragmentOf('export const step = (w: number[]) => w.map((x) => x / 2);\n');
  for (let end = '#code='.length; end < fragment.length; end += 1)
    expect((await unpackCode(fragment.slice(0, end))).kind, `cut at ${end}`).toBe('refused');
  // The last letter may hold bits that stand for nothing.
  for (let at = '#code=1.'.length; at < fragment.length - 1; at += 1) {
    const other = fragment[at] === 'A' ? 'B' : 'A';
    const changed = fragment.slice(0, at) + other + fragment.slice(at + 1);
    const came = await unpackCode(changed);
    expect(came.kind, `changed at ${at}`).toBe('refused');
  }
});

it('stops reading a decompression bomb soon after the limit', async () => {
  const bomb = forged(new Uint8Array(20_000_000).fill(97));
  expect(bomb.length).toBeLessThan(LONGEST_FRAGMENT);
  const before = process.memoryUsage().arrayBuffers;
  const came = await unpackCode(bomb);
  expect(came).toMatchObject({ kind: 'refused', why: expect.stringContaining('larger') });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
});

it('takes the longest code that is allowed and not one character more, on both sides', async () => {
  const longest = 'a'.repeat(LONGEST_CODE);
  const fragment = await fragmentOf(longest);
  expect(await unpackCode(fragment)).toMatchObject({ kind: 'shared' });
  expect(await packCode({ exercise: 'adam', code: `${longest}a` })).toMatchObject({
    kind: 'refused',
  });
  expect(await unpackCode(forged(`adam 00000000\n${longest}a`))).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('larger'),
  });
});

it('makes no link that is longer than it would read, and reads none', async () => {
  // Digits drawn by a linear congruence barely compress.
  let x = 1;
  const noise = Array.from({ length: 60_000 }, () => {
    x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + (x >>> 24) / 3);
  }).join('');
  expect(await packCode({ exercise: 'adam', code: noise })).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('too long'),
  });
  expect(await unpackCode(`#code=1.${'A'.repeat(LONGEST_FRAGMENT)}`)).toMatchObject({
    kind: 'refused',
  });
});

it.each([
  ['no checksum', 'adam\nx'],
  ['a wrong checksum', 'adam 00000000\nx'],
  ['an id that is a path', '../../adam 00000000\nx'],
  ['an id that is markup', '<script> 00000000\nx'],
  ['an empty text', ''],
  ['bytes that are no UTF-8', new Uint8Array([0x61, 0xff, 0xfe])],
])('refuses %s', async (_, text) => {
  expect((await unpackCode(forged(text))).kind).toBe('refused');
});

it('says of a version it does not know that a reload may help, and leaves other fragments alone', async () => {
  expect(await unpackCode('#code=2.abc')).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('newer version'),
  });
  expect(await unpackCode('')).toEqual({ kind: 'nothing' });
  expect(await unpackCode('#the-second-moment')).toEqual({ kind: 'nothing' });
});
