import { expect, it } from 'vitest';
import { shippedPackages } from '../../../src/components/shipped-packages.ts';

/** Licenses that ask for no more than to be named, as their stewards write them in SPDX. */
const FREE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
]);

/** One of several to choose from is enough. */
const isFree = (license: string): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => FREE.has(one));

it('ships no package without a license, and none whose license would bind the site', () => {
  const bound = shippedPackages().filter(({ license }) => !isFree(license));
  expect(bound.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  expect(['GPL-3.0-only', 'MPL-2.0', 'LGPL-3.0-or-later', ''].some(isFree)).toBe(false);
});

it('knows editors, fonts and what they bring along, and has the texts of their licenses', () => {
  const shipped = new Map(shippedPackages().map((one) => [one.name, one]));
  for (const name of ['monaco-editor', 'preact', 'katex', '@lezer/javascript', 'd3-array'])
    expect(shipped.get(name)?.text, name).toMatch(/permi/i);
  expect(shipped.get('@fontsource-variable/source-serif-4')?.text).toContain('Open Font License');
  expect(shipped.has('csv-parse')).toBe(false);
});
