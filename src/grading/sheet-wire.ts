import type { Sheet } from './sheet.ts';
import { ODD_KINDS, Odd } from './value.ts';

/** A sheet as JSON text; the numbers that JSON lacks are tagged. */
export const writeSheet = (sheet: Sheet): string =>
  JSON.stringify(sheet, (_key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return { $number: String(value) };
    return value instanceof Odd ? { $odd: value.odd } : value;
  });

/** Reads a sheet back; throws an Error that says what is wrong with the text. */
export function parseSheet(text: string): Sheet {
  const sheet: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$number' in value) return Number(value.$number);
    const odd = '$odd' in value && ODD_KINDS.find((kind) => kind === value.$odd);
    return odd ? new Odd(odd) : value;
  });
  if (!isSheet(sheet)) throw new Error('This is not an exercise sheet: rebuild the site.');
  return sheet;
}

/** Sheets are written by the same build that reads them, so their outline is enough to tell a foreign answer. */
function isSheet(value: unknown): value is Sheet {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: string, type: string) =>
    typeof (value as Record<string, unknown>)[name] === type;
  return (
    has('id', 'string') &&
    has('revision', 'string') &&
    has('budgetMs', 'number') &&
    ['entry', 'order', 'cases', 'conventions', 'mistakes'].every((name) =>
      Array.isArray((value as Record<string, unknown>)[name]),
    )
  );
}
