import { NUMBER_TAGS } from './wire.ts';

const NESTING = 64;

/**
 * Undoes the wire form of a value, in place where it can: `{"$": tag}` becomes the number it stands for or what `odd`
 * makes of the tag. Throws on anything that no encoder writes.
 */
export function readValue<O>(value: unknown, odd: (tag: string) => O, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new Error('A number too large for JSON.');
    return value;
  }
  if (depth > NESTING) throw new Error('Nested deeper than an encoder writes.');
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const entry: unknown = value[i];
      if (typeof entry === 'object' || typeof entry === 'number')
        value[i] = readValue(entry, odd, depth + 1);
    }
    return value;
  }
  const names = Object.keys(value);
  if (names.some((name) => name.startsWith('$'))) return readMarked(value, names, odd, depth);
  const record = value as Record<string, unknown>;
  for (const name of names) {
    const entry = record[name];
    if (typeof entry !== 'object' && typeof entry !== 'number') continue;
    const read = readValue(entry, odd, depth + 1);
    if (read !== entry) define(record, name, read);
  }
  return record;
}

function readMarked<O>(
  value: object,
  names: readonly string[],
  odd: (tag: string) => O,
  depth: number,
): unknown {
  const marked = value as Readonly<Record<string, unknown>>;
  const tag = marked['$'];
  if (names.includes('$')) {
    if (names.length !== 1 || typeof tag !== 'string')
      throw new Error('A tag with something beside it.');
    return Object.hasOwn(NUMBER_TAGS, tag)
      ? NUMBER_TAGS[tag as keyof typeof NUMBER_TAGS]
      : odd(tag);
  }
  const record: Record<string, unknown> = {};
  for (const name of names) {
    const own = name.startsWith('$') ? name.slice(1) : name;
    define(record, own, readValue(marked[name], odd, depth + 1));
  }
  return record;
}

/** Plain assignment would call the setter of a property named `__proto__`. */
const define = (record: object, name: string, value: unknown) =>
  Object.defineProperty(record, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
