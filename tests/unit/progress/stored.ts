import { readFileSync } from 'node:fs';

/** Local storage as a page of some version left it: key → text, from `tests/fixtures/storage`. */
export const stored = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(`tests/fixtures/storage/${name}.json`, 'utf8'));
