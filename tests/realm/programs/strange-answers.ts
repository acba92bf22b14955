import { odd, type Program, returns, shows } from '../program.ts';

const returning = (name: string, expression: string, value: unknown): Program => ({
  name: `returns ${name}`,
  source: `export const f = () => (${expression});`,
  expect: returns(value),
});

const list = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Answers that are no plain data, and arguments that do not stay as they were. */
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
];
