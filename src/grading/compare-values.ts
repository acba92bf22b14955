import type { Tolerance } from './sheet.ts';
import { isFields, isList, Odd, type OddKind, type Value } from './value.ts';

/** The first place where a value leaves the expected one, in reading order. */
export type Difference = { readonly path: Path } & (
  | {
      readonly kind: 'number';
      readonly expected: number;
      readonly found: number;
      readonly limit: number;
    }
  | { readonly kind: 'odd'; readonly odd: OddKind }
  | { readonly kind: 'type'; readonly expected: string; readonly found: string }
  | { readonly kind: 'length'; readonly expected: number; readonly found: number }
  | { readonly kind: 'field'; readonly field: string; readonly found: readonly string[] }
  | { readonly kind: 'plain'; readonly expected: Value; readonly found: Value }
);

export type Path = readonly (number | string)[];

export interface Comparison {
  readonly difference: Difference | undefined;
  /** Largest |found − expected| / limit seen up to the difference; at most 1 when there is none. */
  readonly worst: number;
}

/** Compares an untrusted value with the expected one; `scales` has the expected value's shape. Extra fields are allowed. */
export function compareValues(
  expected: Value,
  found: Value,
  scales: Scales,
  tolerance: Tolerance,
  path: Path = [],
): Comparison {
  if (found instanceof Odd && !(expected instanceof Odd && expected.odd === found.odd))
    return differs({ kind: 'odd', path, odd: found.odd });
  if (typeof expected === 'number') {
    if (typeof found !== 'number')
      return differs({ kind: 'type', path, expected: 'a number', found: typeName(found) });
    return compareNumbers(
      expected,
      found,
      typeof scales === 'number' ? scales : 0,
      tolerance,
      path,
    );
  }
  if (isList(expected)) return compareLists(expected, found, scales, tolerance, path);
  if (isFields(expected)) {
    if (!isFields(found))
      return differs({ kind: 'type', path, expected: 'an object', found: typeName(found) });
    let worst = 0;
    for (const [name, value] of Object.entries(expected)) {
      const inner = Object.hasOwn(found, name) ? found[name] : undefined;
      if (inner === undefined)
        return differs({ kind: 'field', path, field: name, found: Object.keys(found) });
      const comparison = compareValues(value, inner, innerScales(scales, name), tolerance, [
        ...path,
        name,
      ]);
      worst = Math.max(worst, comparison.worst);
      if (comparison.difference) return { ...comparison, worst };
    }
    return { difference: undefined, worst };
  }
  if (expected instanceof Odd)
    return found instanceof Odd
      ? same
      : differs({ kind: 'type', path, expected: expected.odd, found: typeName(found) });
  if (typeof expected !== typeof found || (expected === null) !== (found === null))
    return differs({ kind: 'type', path, expected: typeName(expected), found: typeName(found) });
  return expected === found ? same : differs({ kind: 'plain', path, expected, found });
}

const same: Comparison = { difference: undefined, worst: 0 };
const differs = (difference: Difference): Comparison => ({ difference, worst: Infinity });

function compareLists(
  expected: readonly Value[],
  found: Value,
  scales: Scales,
  tolerance: Tolerance,
  path: Path,
): Comparison {
  if (!isList(found))
    return differs({ kind: 'type', path, expected: 'an array', found: typeName(found) });
  if (expected.length !== found.length)
    return differs({ kind: 'length', path, expected: expected.length, found: found.length });
  let worst = 0;
  for (const [index, value] of expected.entries()) {
    const comparison = compareValues(
      value,
      found[index] ?? null,
      innerScales(scales, index),
      tolerance,
      [...path, index],
    );
    worst = Math.max(worst, comparison.worst);
    if (comparison.difference) return { ...comparison, worst };
  }
  return { difference: undefined, worst };
}

function compareNumbers(
  expected: number,
  found: number,
  scale: number,
  tolerance: Tolerance,
  path: Path,
): Comparison {
  // `===` covers ±Infinity and -0 against 0.
  if (expected === found || (Number.isNaN(expected) && Number.isNaN(found))) return same;
  const limit =
    tolerance.relative * Math.max(Math.abs(expected), Math.abs(found)) + tolerance.absolute * scale;
  const deviation = Math.abs(found - expected);
  if (Number.isFinite(expected) && Number.isFinite(found) && deviation <= limit)
    return { difference: undefined, worst: deviation / limit };
  return differs({
    kind: 'number',
    path,
    expected,
    found,
    limit: Number.isFinite(limit) ? limit : 0,
  });
}

/** Scales of the absolute tolerance, in the shape of the expected value. */
export type Scales = number | readonly Scales[] | { readonly [name: string]: Scales };

function innerScales(scales: Scales, key: number | string): Scales {
  if (typeof scales === 'number') return scales;
  const inner = (scales as Readonly<Record<number | string, Scales>>)[key];
  return inner ?? 0;
}

/** What a value is, in a word with its article. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (isList(value)) return 'an array';
  if (value instanceof Odd) return value.odd;
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}
