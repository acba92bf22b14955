import { cutOff, either, loadThrows, type Program, shows, throws } from '../program.ts';

const MANY = [1, 2, 3].map(() => ({ kind: 'apply', fn: 'f', args: [] }) as const);

/** Programs without end or without measure: loops, recursion, waiting, memory, printed lines. */
export const ENDLESS_PROGRAMS: readonly Program[] = [
  {
    name: 'endless recursion',
    source: 'export const f = () => f() + 1;',
    expect: throws(/Maximum call stack size exceeded/),
  },
  {
    name: 'endless recursion at the top',
    source: 'const g = () => g() + 1;\ng();',
    expect: loadThrows(/Maximum call stack size exceeded/),
  },
  {
    name: 'a loop at the top',
    source: 'for (;;) {}',
    budgetMs: 300,
    expect: cutOff(['deadline'], 0, 'unfinished'),
  },
  {
    name: 'a loop inside',
    source: 'export const f = () => { for (;;) {} };',
    budgetMs: 300,
    expect: cutOff(['deadline'], 0, 'loaded'),
  },
  {
    name: 'a loop in the second call',
    source: 'let n = 0;\nexport const f = () => { n += 1; while (n > 1) {} return n; };',
    calls: MANY,
    budgetMs: 500,
    expect: cutOff(['deadline'], 1, 'loaded'),
  },
  {
    name: 'a loop in a catch and a finally',
    source:
      'export const f = () => { for (;;) { try { throw 1; } catch {} finally { continue; } } };',
    budgetMs: 300,
    expect: cutOff(['deadline'], 0, 'loaded'),
  },
  {
    name: 'an expression that backtracks for ever',
    source: "export const f = () => /^(a+)+$/.test('a'.repeat(40) + 'b');",
    budgetMs: 300,
    expect: cutOff(['deadline'], 0, 'loaded'),
  },
  {
    name: 'a promise that never comes',
    source: 'await new Promise(() => {});\nexport const f = () => 1;',
    budgetMs: 300,
    expect: cutOff(['deadline'], 0, 'unfinished'),
  },
  {
    name: 'a rejected wait',
    source: "export const f = () => 1;\nawait Promise.reject(new Error('no'));",
    expect: loadThrows(/no/, 2),
  },
  {
    name: 'a wait that comes',
    source: 'const a = await Promise.resolve(4);\nexport const f = () => a;',
    expect: shows(
      '4',
      ({ outcomes }) => outcomes[0]?.kind === 'returned' && outcomes[0].value === 4,
    ),
  },
  {
    name: 'lists without end',
    source: 'export const f = () => { const a = []; for (;;) a.push([1, 2, 3, 4, 5, 6, 7, 8]); };',
    budgetMs: 400,
    expect: cutOff(['deadline', 'memory'], 0, 'loaded'),
  },
  {
    name: 'lists without end, caught each time',
    source: 'const a = [];\nfor (;;) { try { a.push(new Float64Array(1000)); } catch {} }',
    budgetMs: 400,
    expect: cutOff(['deadline', 'memory'], 0, 'unfinished'),
  },
  {
    name: 'a string that doubles',
    source: "export const f = () => { let s = 'x'; for (;;) s += s; };",
    budgetMs: 400,
    expect: either(
      throws(/string length|string too long/i),
      cutOff(['deadline', 'memory'], 0, 'loaded'),
    ),
  },
  {
    name: 'an array larger than memory',
    source: 'export const f = () => new Array(2 ** 31).fill(0);',
    budgetMs: 400,
    expect: either(throws(/./), cutOff(['deadline', 'memory'], 0, 'loaded')),
  },
  {
    name: '120 000 printed lines',
    source:
      "export const f = () => {\n  for (let i = 0; i < 120000; i++) console.log('line', i);\n  return 1;\n};",
    budgetMs: 4000,
    expect: shows(
      '200 lines and the rest counted',
      ({ logs, outcomes }) =>
        logs.lines.length === 200 &&
        logs.dropped === 119_800 &&
        logs.lines[1] === 'line 1' &&
        outcomes.length === 1,
    ),
  },
  {
    name: 'a long line and strange things printed',
    source:
      "const o = {}; o.o = o;\nconsole.log('x'.repeat(1e6), o);\nconsole.warn(o, [undefined, NaN, -0], Symbol('s'), 1n, () => 1, new Map());\nconsole.log({ get a() { throw 1; } }, new Proxy({}, { ownKeys() { throw 1; } }));\nexport const f = () => 1;",
    expect: shows(
      'three short lines',
      ({ logs }) =>
        logs.lines.length === 3 &&
        logs.lines.every((line) => line.length <= 2001) &&
        /undefined, NaN, -0/.test(logs.lines[1] ?? ''),
    ),
  },
  {
    name: 'lines printed before a loop',
    source: "console.log('here');\nfor (;;) {}",
    budgetMs: 300,
    expect: shows('the line', ({ logs, end }) => end === 'deadline' && logs.lines[0] === 'here'),
  },
];
