/**
 * The language's own functions as they were before any student code ran. Whatever runs inside a realm calls these,
 * loops by index, and writes only to properties that already exist: a poisoned prototype then has nothing to catch.
 */

export const isArray: (value: unknown) => value is readonly unknown[] = Array.isArray;
export const isNotANumber: (value: unknown) => boolean = Number.isNaN;
export const { keys, getPrototypeOf, hasOwn } = Object;
export const { apply, ownKeys, defineProperty, deleteProperty } = Reflect;
const { getOwnPropertyDescriptor } = Reflect;
export const { sin, cos, sqrt } = Math;
export const { parse: parseJson, stringify: stringifyJson } = JSON;

export const ObjectPrototype = Object.prototype;
const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as object;

const { slice, indexOf, charCodeAt } = String.prototype;
const { toString: functionText } = Function.prototype;
const { toString: symbolText } = Symbol.prototype;
const { toSpliced } = Array.prototype;

const getter = (owner: object, key: PropertyKey): (() => unknown) => {
  const get = getOwnPropertyDescriptor(owner, key)?.get;
  if (get === undefined) throw new Error(`This engine has no getter for ${String(key)}.`);
  return get;
};
const typedName = getter(TypedArrayPrototype, Symbol.toStringTag);
const typedLength = getter(TypedArrayPrototype, 'length');
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');

export const sliceText = (text: string, from: number, to?: number): string =>
  apply(slice, text, [from, to]);
export const findText = (text: string, part: string, from = 0): number =>
  apply(indexOf, text, [part, from]);
export const charCode = (text: string, at: number): number => apply(charCodeAt, text, [at]);

/** The source text of a function, whatever its own `toString` says. */
export const textOfFunction = (fn: unknown): string =>
  typeof fn === 'function' ? apply(functionText, fn, []) : '';
export const textOfSymbol = (symbol: symbol): string => apply(symbolText, symbol, []);

/** A new plain list with the same elements; asks no species and no iterator. */
export const copyList = <T>(list: readonly T[]): T[] => apply(toSpliced, list, []) as T[];

/** The length of a typed array, undefined for anything else. Cannot be faked. */
export const typedArrayLength = (value: object): number | undefined =>
  apply(typedName, value, []) === undefined ? undefined : (apply(typedLength, value, []) as number);

const brandedBy = (get: () => unknown) => (value: object) => {
  try {
    apply(get, value, []);
    return true;
  } catch {
    return false;
  }
};
export const isMap = brandedBy(mapSize);
export const isSet = brandedBy(setSize);
