import {
  getPrototypeOf,
  isArray,
  isMap,
  isSet,
  ObjectPrototype,
  typedArrayLength,
} from './primordials.ts';

/** What an object is, read without trusting anything it says of itself. */
export type Examined =
  | { readonly kind: 'list'; readonly list: ArrayLike<unknown> }
  | { readonly kind: 'odd'; readonly odd: 'map' | 'set' | 'promise' }
  | {
      readonly kind: 'record';
      readonly record: Readonly<Record<string, unknown>>;
      readonly ownThen: unknown;
    };

/**
 * Tells lists (plain and typed), records and odd things apart. An object of a class is asked for `then` here, once, and the
 * answer kept; on a plain record only an own `then` counts, so that a poisoned Object.prototype makes no promises.
 * Throws whatever a proxy throws.
 */
export function examine(value: object): Examined {
  if (isArray(value)) return { kind: 'list', list: value };
  const prototype: unknown = getPrototypeOf(value);
  const record = value as Readonly<Record<string, unknown>>;
  if (prototype === ObjectPrototype || prototype === null)
    return { kind: 'record', record, ownThen: undefined };
  if (typedArrayLength(value) !== undefined)
    return { kind: 'list', list: value as ArrayLike<unknown> };
  if (isMap(value)) return { kind: 'odd', odd: 'map' };
  if (isSet(value)) return { kind: 'odd', odd: 'set' };
  const then = record['then'];
  return typeof then === 'function'
    ? { kind: 'odd', odd: 'promise' }
    : { kind: 'record', record, ownThen: then };
}
