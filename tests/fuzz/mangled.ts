import fc from 'fast-check';

/** Names and values that have broken readers before: prototypes, wrong types, bounds, and texts that are none. */
const name = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '', 'x', '0', 'length'),
  fc.string({ maxLength: 6 }),
);
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 0, -1, 1.5, 1e300, [], {}, [[]], 'a'.repeat(300)),
  fc.constantFrom('__proto__', 'constructor', '2026-02-30', '=1+1', '../x', '\u0000', '\ud800'),
  fc.constantFrom(JSON.parse('{"__proto__":{"polluted":"yes"}}')),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const edit = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'drop', 'add', 'move'),
  name,
  odd,
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;
type Holder = Record<string, unknown>;

/** Text that is nearly the JSON of one of these values: edited, cut short, or after all something else. */
export const mangled = (...values: readonly unknown[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...values), fc.array(edit, { maxLength: 4 }), fc.option(fc.nat()))
    .map(([value, edits, cut]) => {
      const text = JSON.stringify(edits.reduce(edited, structuredClone(value))) ?? '';
      return cut === null || cut % 8 > 0 ? text : text.slice(0, cut % (text.length + 1));
    });

function edited(json: unknown, { at, how, name, odd: shared }: Edit): unknown {
  const odd: unknown = structuredClone(shared);
  const places = placesIn(json);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return odd;
  const { holder, key } = place;
  const value = holder[key];
  if (how === 'replace') put(holder, key, odd);
  else if (how === 'drop') drop(holder, key);
  else if (how === 'move') {
    drop(holder, key);
    put(holder, name, value);
  } else put(isHolder(value) ? value : holder, name, odd);
  return json;
}

function placesIn(json: unknown): readonly { readonly holder: Holder; readonly key: string }[] {
  if (!isHolder(json)) return [];
  return Object.keys(json).flatMap((key) => [{ holder: json, key }, ...placesIn(json[key])]);
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

function drop(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** An own property, whatever its name; at the end of a list where the name is no place in it. */
function put(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d$/.test(key)) holder.push(value);
  else {
    const own = { value, writable: true, enumerable: true, configurable: true };
    Object.defineProperty(holder, key, own);
  }
}
