import { clonePlain } from './clone-plain.ts';
import {
  defineProperty,
  deleteProperty,
  getPrototypeOf,
  ObjectPrototype,
  ownKeys,
} from './primordials.ts';

/** The globals of the language itself. Whatever else a realm's maker put there goes. */
const LANGUAGE = new Set<PropertyKey>(
  `globalThis undefined NaN Infinity Object Function Array Number Boolean String Symbol BigInt Math Reflect JSON Proxy
  Date RegExp Promise Map Set WeakMap WeakSet WeakRef FinalizationRegistry Iterator
  Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError
  ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  BigInt64Array BigUint64Array Float16Array Float32Array Float64Array
  parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape
  console`.split(/\s+/),
);

const REFUSAL = 'Making code from text is switched off here.';

/**
 * Takes everything but the language out of the realm: network, storage, workers, messages, timers, code from text. Every
 * transport does this, so that one program sees the same world in all of them. It is tidiness; the wall is the
 * browser's policy and origin, or QuickJS.
 */
export function leaveOnlyTheLanguage(): void {
  for (let owner: object | null = globalThis; owner !== null && owner !== ObjectPrototype; ) {
    for (const key of ownKeys(owner)) {
      const kept =
        LANGUAGE.has(key) ||
        key === 'constructor' ||
        (typeof key === 'symbol' && owner !== globalThis);
      if (!kept && !deleteProperty(owner, key)) replace(owner, key, undefined);
    }
    owner = getPrototypeOf(owner) as object | null;
  }
  refuseCodeFromText();
  replace(globalThis, 'structuredClone', clonePlain);
  // QuickJS puts template strings together with this method, the harness's too.
  replace(String.prototype, 'concat', String.prototype.concat);
}

function refuseCodeFromText(): void {
  replace(globalThis, 'eval', newRefusal());
  const samples = [() => 0, async () => 0, function* () {}, async function* () {}];
  for (const sample of samples) {
    const prototype = getPrototypeOf(sample) as object;
    const refusal = newRefusal();
    // `instanceof Function` goes on working.
    defineProperty(refusal, 'prototype', { value: prototype });
    replace(prototype, 'constructor', refusal);
    if (prototype === Function.prototype) replace(globalThis, 'Function', refusal);
  }
}

/** A declared function, which `new` takes as well. */
function newRefusal(): () => never {
  function refuse(): never {
    throw new EvalError(REFUSAL);
  }
  return refuse;
}

function replace(owner: object, key: PropertyKey, value: unknown): void {
  defineProperty(owner, key, { value, writable: false, enumerable: false, configurable: false });
}
