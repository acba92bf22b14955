import { copyList, isArray, isMap, isSet, keys, typedArrayLength } from './primordials.ts';

/**
 * `structuredClone` for what programs here copy: lists, typed arrays, records and their nesting, with shared parts and
 * cycles kept. QuickJS has none of its own, and one program must not see two worlds.
 */
export const clonePlain = (value: unknown): unknown => clone(value, new Map());

function clone(value: unknown, done: Map<object, unknown>): unknown {
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new TypeError(`A ${typeof value} cannot be cloned.`);
  if (typeof value !== 'object' || value === null) return value;
  const known = done.get(value);
  if (known !== undefined) return known;
  if (typedArrayLength(value) !== undefined) {
    const copy = (value as Float64Array).slice();
    done.set(value, copy);
    return copy;
  }
  if (isArray(value)) {
    const list: unknown[] = copyList(value);
    done.set(value, list);
    for (let i = 0; i < list.length; i++) list[i] = clone(list[i], done);
    return list;
  }
  if (isMap(value) || isSet(value))
    throw new TypeError('Only lists and records can be cloned here.');
  const record: Record<string, unknown> = { ...value };
  done.set(value, record);
  for (const name of keys(record)) record[name] = clone(record[name], done);
  return record;
}
