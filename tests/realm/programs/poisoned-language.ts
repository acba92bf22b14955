import type { Program } from '../program.ts';
import { DESCENT, descends, ROLLOUT } from '../right-program.ts';

const poison = (name: string, code: string): Program => ({
  name: `poisons ${name}, then descends`,
  source: `const die = () => { throw new Error('poison'); };
const { defineProperty, getOwnPropertyNames } = Object;
const { ownKeys } = Reflect;
const trap = (o, k) => {
  try { defineProperty(o, k, { __proto__: null, get: die, set: die, configurable: true }); } catch {}
};
${code}\n${DESCENT}`,
  calls: [ROLLOUT],
  expect: descends,
});

/** Programs that spoil the language for everybody who comes after, the harness above all, and then answer right. */
export const POISONED_LANGUAGE: readonly Program[] = [
  poison(
    'list methods',
    'for (const k of Object.getOwnPropertyNames(Array.prototype)) if (k !== "length") Array.prototype[k] = die;',
  ),
  poison('list entries', 'for (const k of [0, 1, 2, 3, 4, 5]) trap(Array.prototype, k);'),
  poison(
    'the iterator',
    'Array.prototype[Symbol.iterator] = die; String.prototype[Symbol.iterator] = die;',
  ),
  poison(
    'the species',
    'Object.defineProperty(Array, Symbol.species, { get: die }); Array.prototype.constructor = { get [Symbol.species]() { return die(); } };',
  ),
  poison(
    "a list's prototype with a proxy",
    'Object.setPrototypeOf(Array.prototype, new Proxy({}, { get: die, has: die, set: die }));',
  ),
  poison(
    'field names',
    "for (const k of ['kind', 'value', 'w', 'state', 'g', 't', 'lr', 'left', 'depth', 'above', 'text', 'run', 'first', 'second', 'list', 'record', 'mutated', 'source', 'stack', 'message', 'line', 'url', 'exports', 'error', 'returned']) trap(Object.prototype, k);",
  ),
  poison(
    'descriptors',
    "for (const k of ['get', 'set', 'value', 'writable', 'enumerable', 'configurable']) Object.prototype[k] = die;",
  ),
  poison('then on everything', 'Object.prototype.then = (yes) => yes({ w: [0, 0], state: {} });'),
  poison(
    'toJSON on everything',
    'Object.prototype.toJSON = die; String.prototype.toJSON = die; Number.prototype.toJSON = die;',
  ),
  poison(
    'the mark of data functions',
    "trap(Object.prototype, '$function'); trap(Object.prototype, '$');",
  ),
  poison(
    'valueOf and toString',
    'Object.prototype.toString = die; Object.prototype.valueOf = die; Number.prototype.toString = die; Number.prototype.valueOf = die; String.prototype.toString = die;',
  ),
  poison(
    'Object',
    "for (const k of Object.getOwnPropertyNames(Object)) if (typeof Object[k] === 'function') Object[k] = die; globalThis.Object = die;",
  ),
  poison(
    'Reflect',
    'for (const k of Object.getOwnPropertyNames(Reflect)) Reflect[k] = die; globalThis.Reflect = undefined;',
  ),
  poison(
    'Number and Math',
    'for (const o of [Number, Math, Number.prototype]) for (const k of Object.getOwnPropertyNames(o)) { try { o[k] = die; } catch {} }',
  ),
  poison(
    'String',
    'for (const k of Object.getOwnPropertyNames(String.prototype)) trap(String.prototype, k); globalThis.String = die;',
  ),
  poison(
    'JSON',
    'JSON.parse = die; JSON.stringify = () => \'{"kind":"returned","value":1,"mutated":[]}\'; globalThis.JSON = undefined;',
  ),
  poison(
    'functions',
    'for (const k of ["call", "apply", "bind", "toString"]) Function.prototype[k] = die; trap(Function.prototype, Symbol.hasInstance);',
  ),
  poison(
    'promises',
    "for (const k of ['then', 'catch', 'finally', 'constructor']) trap(Promise.prototype, k); Promise.resolve = die; globalThis.Promise = die;",
  ),
  poison(
    'maps and symbols',
    'for (const C of [Map, Set, WeakMap, WeakSet]) for (const k of Object.getOwnPropertyNames(C.prototype)) trap(C.prototype, k); globalThis.Symbol = die; globalThis.Map = die;',
  ),
  poison(
    'typed arrays',
    'const T = Object.getPrototypeOf(Float64Array.prototype); for (const k of Object.getOwnPropertyNames(T)) trap(T, k); globalThis.Float64Array = die;',
  ),
  poison(
    'expressions',
    'RegExp.prototype.exec = die; RegExp.prototype.test = die; trap(RegExp.prototype, "flags");',
  ),
  poison(
    'errors',
    "trap(Error.prototype, 'message'); trap(Error.prototype, 'name'); Error.prepareStackTrace = die; Error.stackTraceLimit = 0; Error.captureStackTrace = die; globalThis.Error = die; globalThis.TypeError = die;",
  ),
  poison('the console', 'console.log = die; globalThis.console = undefined;'),
  poison(
    'structuredClone',
    'try { globalThis.structuredClone = die; } catch {} trap(Array.prototype, "map");',
  ),
  poison(
    'the global by freezing it',
    'Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(globalThis);',
  ),
  poison(
    'every prototype at once',
    'const names = getOwnPropertyNames(globalThis); for (let i = 0; i < names.length; i++) { let p; try { p = globalThis[names[i]].prototype; } catch {} const own = p ? ownKeys(p) : []; for (let k = 0; k < own.length; k++) trap(p, own[k]); }',
  ),
];
