import { odd, type Program, returns, shows, throws } from '../program.ts';
import { ROLLOUT } from '../right-program.ts';

const returning = (name: string, expression: string, value: unknown): Program => ({
  name: `returns ${name}`,
  source: `export const f = () => (${expression});`,
  expect: returns(value),
});

const throwing = (name: string, expression: string, message: RegExp): Program => ({
  name: `throws ${name}`,
  source: `export const f = () => { throw ${expression}; };`,
  expect: throws(message),
});

const list = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Answers that are no plain data, throws that are no errors, and steps that cannot be gone on with. */
export const STRANGE_ANSWERS: readonly Program[] = [
  returning('nothing', 'void 0', odd('undefined')),
  returning('numbers JSON has no word for', '[NaN, Infinity, -Infinity, -0, 1e21, 5e-324]', [
    Number.NaN,
    Infinity,
    -Infinity,
    -0,
    1e21,
    5e-324,
  ]),
  returning('a typed array', 'new Float64Array([1, 2])', [1, 2]),
  returning('a list with a hole', '[1, , 3]', [1, odd('undefined'), 3]),
  returning(
    'an instance of a class',
    'new (class P { a = 1; #b = 2; get c() { return 3; } d = () => 1 })()',
    { a: 1, d: odd('function') },
  ),
  returning('a record without prototype', '({ __proto__: null, a: 1 })', { a: 1 }),
  returning('keys that look like tags', "({ $: 'NaN', $$a: 1, constructor: 2, '': 3 })", {
    $: 'NaN',
    $$a: 1,
    constructor: 2,
    '': 3,
  }),
  returning('a promise', 'Promise.resolve(1)', odd('promise')),
  returning('a thenable', '({ then(yes) { yes(1); } })', odd('promise')),
  returning('a cycle', '(() => { const a = { b: [] }; a.b[0] = a; return a; })()', {
    b: [odd('cycle')],
  }),
  returning('the same list twice, which is no cycle', '((a) => [a, a])([1])', [[1], [1]]),
  returning('a function', '() => 1', odd('function')),
  returning(
    'a bigint, a symbol, a map, a set',
    "[1n, Symbol('a'), new Map([[1, 2]]), new Set()]",
    ['bigint', 'symbol', 'map', 'set'].map(odd),
  ),
  returning('a getter that throws', '({ get a() { throw 1; } })', odd('unreadable')),
  returning(
    'a proxy that throws',
    'new Proxy({}, { ownKeys() { throw 1; }, get() { throw 2; } })',
    odd('unreadable'),
  ),
  returning(
    'a revoked proxy',
    '(() => { const p = Proxy.revocable([], {}); p.revoke(); return p.proxy; })()',
    odd('unreadable'),
  ),
  returning(
    'something that changes when read twice',
    '({ get a() { return (this.n = (this.n ?? 0) + 1); } })',
    { a: 1 },
  ),
  returning('a number of a class', 'new Number(3)', {}),
  {
    name: "returns an async function's promise",
    source: 'export async function f() { return 1; }',
    expect: returns(odd('promise')),
  },
  {
    name: 'returns a list nested 200 deep',
    source:
      'export const f = () => { let a = []; for (let i = 0; i < 200; i++) a = [a]; return a; };',
    expect: shows('too-deep', ({ outcomes }) => JSON.stringify(outcomes).includes('too-deep')),
  },
  {
    name: 'returns a list nested 100 000 deep',
    source:
      'export const f = () => { let a = []; for (let i = 0; i < 100000; i++) a = [a]; return a; };',
    expect: shows('too-deep', ({ outcomes }) => JSON.stringify(outcomes).includes('too-deep')),
  },
  {
    name: 'returns 2 000 000 numbers',
    source:
      'export const f = () => { const a = []; for (let i = 0; i < 2e6; i++) a.push(i); return a; };',
    budgetMs: 20_000,
    expect: returns(odd('too-large')),
  },
  {
    name: 'returns a list that claims to be endless',
    source: 'export const f = () => new Proxy([], { get: (t, k) => (k === "length" ? 1e15 : 1) });',
    budgetMs: 20_000,
    expect: returns(odd('too-large')),
  },
  {
    name: 'returns a string of a million characters',
    source: "export const f = () => 'x'.repeat(1e6);",
    expect: shows(
      'a short string',
      ({ outcomes }) =>
        outcomes[0]?.kind === 'returned' &&
        typeof outcomes[0].value === 'string' &&
        outcomes[0].value.length === 10_001,
    ),
  },
  {
    name: 'returns 1 000 numbers',
    source: 'export const f = () => Array.from({ length: 1000 }, (_, i) => i);',
    expect: returns(list(1000)),
  },
  {
    name: 'changes its argument',
    source: 'export const f = (a, b) => { b[0] = 5; return a; };',
    calls: [
      { kind: 'apply', fn: 'f', args: [1, [2]] },
      { kind: 'apply', fn: 'f', args: [1, [2]], mayMutate: true },
    ],
    expect: shows(
      'b named once',
      ({ outcomes: [one, two] }) =>
        one?.kind === 'returned' &&
        one.mutated.join() === 'b' &&
        two?.kind === 'returned' &&
        two.mutated.length === 0,
    ),
  },
  {
    name: 'plants a getter on its argument',
    source:
      'export const f = (a) => { Object.defineProperty(a, 0, { get() { throw 1; } }); return 1; };',
    calls: [{ kind: 'apply', fn: 'f', args: [[2]] }],
    expect: shows(
      'a change',
      ({ outcomes: [one] }) => one?.kind === 'returned' && one.mutated.join() === 'a',
    ),
  },
  throwing('undefined', 'undefined', /^undefined$/),
  throwing('null', 'null', /^null$/),
  throwing('a string', "'no'", /^no$/),
  throwing('a number', '-0', /^-0$/),
  throwing('a symbol', "Symbol('no')", /Symbol\(no\)/),
  throwing('a record', '{ a: [1] }', /a: \[1\]/),
  throwing('a function', '() => 1', /\[function\]/),
  throwing(
    'a proxy that throws',
    'new Proxy({}, { get() { throw 1; }, ownKeys() { throw 1; }, getPrototypeOf() { throw 1; } })',
    /unreadable/,
  ),
  throwing('an object whose toString throws', '{ toString() { throw 1; } }', /toString/),
  throwing(
    'an error whose message throws',
    "Object.defineProperty(new Error(), 'message', { get() { throw 1; } })",
    /unreadable/,
  ),
  throwing(
    'an error whose stack throws',
    "Object.defineProperty(new Error('no'), 'stack', { get() { throw 1; } })",
    /no/,
  ),
  throwing(
    'an error whose message is no text',
    "Object.assign(new Error('no'), { message: { a: 1 } })",
    /a: 1|Error|\{\}/,
  ),
  throwing(
    'an error of a class of its own',
    "new (class Mine extends Error { name = 'Mine' })('no')",
    /^Mine: no$/,
  ),
  throwing(
    'an error with a message of a million characters',
    "new Error('x'.repeat(1e6))",
    /^Error: x{1000,2000}…$/,
  ),
  {
    name: 'throws at a step',
    source:
      'export const init = () => ({ t: 0 });\nexport const step = (w, g, s) => {\n  if (s.t === 1)\n    throw new RangeError("late");\n  return { w, state: { t: s.t + 1 } };\n};',
    calls: [ROLLOUT],
    expect: shows(
      'step 2, line 4',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' &&
        one.end.kind === 'threw' &&
        one.end.step === 2 &&
        one.end.error.place?.line === 4 &&
        one.records.length === 1,
    ),
  },
  {
    name: 'throws in init',
    source: 'export const init = () => {\n  throw 1; };\nexport const step = () => 1;',
    calls: [ROLLOUT],
    expect: shows(
      'step 0',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' && one.end.kind === 'threw' && one.end.step === 0,
    ),
  },
  {
    name: 'returns nothing from step',
    source: 'export const init = () => ({});\nexport const step = () => {};',
    calls: [ROLLOUT],
    expect: shows(
      'stuck at 1',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' && one.end.kind === 'stuck' && one.end.step === 1,
    ),
  },
  {
    name: 'returns a promise from step',
    source:
      'export const init = () => ({});\nexport const step = async (w, g, s) => ({ w, state: s });',
    calls: [ROLLOUT],
    expect: shows(
      'stuck on a promise',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' &&
        one.end.kind === 'stuck' &&
        JSON.stringify(one.end.returned) === '{"odd":"promise"}',
    ),
  },
  {
    name: 'returns weights whose getter throws',
    source:
      'export const init = () => ({});\nexport const step = () => ({ get w() { throw 1; }, state: {} });',
    calls: [ROLLOUT],
    expect: shows(
      'stuck',
      ({ outcomes: [one] }) => one?.kind === 'rolled' && one.end.kind === 'stuck',
    ),
  },
  {
    name: 'changes the weights in place',
    source:
      'export const init = () => ({ t: 0 });\nexport const step = (w, g, s) => { w[0] = 9; return { w, state: s }; };',
    calls: [ROLLOUT],
    expect: shows(
      'w at 1',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' && one.mutated?.what === 'w' && one.mutated.step === 1,
    ),
  },
  {
    name: 'changes the gradient in place',
    source:
      'export const init = () => ({ t: 0 });\nexport const step = (w, g, s) => { g.push(9); return { w, state: s }; };',
    calls: [ROLLOUT],
    expect: shows(
      'g at 1',
      ({ outcomes: [one] }) => one?.kind === 'rolled' && one.mutated?.what === 'g',
    ),
  },
  {
    name: 'changes the state in place at step 2',
    source:
      'export const init = () => ({ t: 0, m: [[0]] });\nexport const step = (w, g, s) => { if (s.t === 1) s.m[0][0] = 1; return { w, state: { t: s.t + 1, m: s.m } }; };',
    calls: [ROLLOUT],
    expect: shows(
      'state at 2',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' && one.mutated?.what === 'state' && one.mutated.step === 2,
    ),
  },
  {
    name: 'changes the hyper-parameters in place',
    source:
      'export const init = () => ({ t: 0 });\nexport const step = (w, g, s, h) => { h.lr /= 2; return { w: [h.lr, 0], state: s }; };',
    calls: [ROLLOUT],
    expect: shows(
      'hyper at 1, and fresh again at 3',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' &&
        one.mutated?.what === 'hyper' &&
        JSON.stringify(one.records[1]?.w) === '[0.0625,0]',
    ),
  },
];
