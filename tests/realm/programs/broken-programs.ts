import { cutOff, either, loadThrows, type Program, refused, shows, throws } from '../program.ts';

const MANY = [1, 2, 3].map(() => ({ kind: 'apply', fn: 'f', args: [] }) as const);

/** Programs that do not load, do not answer, or answer with an error: what people really hand in. */
export const BROKEN_PROGRAMS: readonly Program[] = [
  {
    name: 'a bracket too many',
    source: 'export const f = () => 1;\nlet y = (;',
    expect: refused(/Unexpected token/, 2),
  },
  {
    name: 'a body that never closes',
    source: 'export function f() {\n  return 1;\n',
    expect: refused(/./, 3),
  },
  {
    name: 'an open string',
    source: "export const f = () => 'abc;\n",
    expect: refused(/./, 1),
  },
  {
    name: 'a name declared twice',
    source: 'let a = 1;\nlet a = 2;\nexport const f = () => a;',
    expect: refused(/already been declared/, 2),
  },
  {
    name: 'await outside an async function',
    source: 'export function f() {\n  return await 1;\n}',
    expect: refused(/await/, 2),
  },
  {
    name: 'a type exported as a value',
    source: 'interface T { a: number }\nexport { T as U, X };',
    expect: refused(/X/, 2),
  },
  {
    name: 'a namespace',
    source: 'const a = 1;\nnamespace N { export const b = 2 }\nexport const f = () => a;',
    expect: refused(/namespaces/, 2),
  },
  {
    name: 'the word namespace in a comment',
    source: '/*\nnamespace N {\n*/\nexport const f = () => 3;',
    expect: shows('no refusal', ({ load }) => load.kind === 'loaded'),
  },
  {
    name: 'an import',
    source: "import { sqrt } from 'mathjs';\nexport const f = () => sqrt(4);",
    expect: refused(/cannot import/, 1),
  },
  {
    name: 'an export from elsewhere',
    source: "export * from './other.ts';",
    expect: refused(/cannot import/, 1),
  },
  {
    name: 'a type import',
    source: "import type { T } from './t.ts';\nexport const f = (x: T) => 1;",
    expect: shows('no refusal', ({ load }) => load.kind === 'loaded'),
  },
  {
    name: 'an import call',
    source: "export const f = () => {\n  return import('node:fs');\n}",
    expect: refused(/cannot import/, 2),
  },
  {
    name: 'an import of data',
    source: "export const f = () => import('data:text/javascript,1');",
    expect: refused(/cannot import/, 1),
  },
  {
    name: 'an exported then',
    source: 'export const f = () => 1;\nexport function then(yes) { yes({}); }',
    expect: refused(/then/, 2),
  },
  {
    name: 'an export renamed to then',
    source: 'const f = () => 1;\nexport { f as then };',
    expect: refused(/then/, 2),
  },
  { name: 'an empty file', source: '', expect: throws(/does not export a function called f/) },
  {
    name: 'the function not exported',
    source: 'function f() { return 1; }',
    expect: throws(/does not export a function called f/),
  },
  {
    name: 'a number under the name',
    source: 'export const f = 3;',
    expect: throws(/does not export a function called f/),
  },
  {
    name: 'a class under the name',
    source: 'export class f {}',
    expect: shows(
      'a class that throws',
      ({ load, outcomes }) =>
        load.kind === 'loaded' && load.exports['f'] === 'class' && outcomes[0]?.kind === 'threw',
    ),
  },
  {
    name: 'a CommonJS export',
    source: 'module.exports = { f: () => 1 };',
    expect: loadThrows(/module/, 1),
  },
  {
    name: 'an undefined name at the top',
    source: 'export const f = () => 1;\n\nnowhere();',
    expect: loadThrows(/nowhere/, 3),
  },
  {
    name: 'an undefined name inside',
    source: 'export function f() {\n  const a = 1;\n  return a + nowhere;\n}',
    expect: throws(/nowhere/, 3),
  },
  {
    name: 'a property of undefined under types',
    source:
      'interface S { a: number }\nexport const f = (s: S): number => {\n  const t: number = s.a;\n  return t;\n};',
    expect: throws(/TypeError.*undefined/, 3),
  },
  {
    name: 'a SyntaxError thrown by JSON.parse',
    source: "export const x = 1;\nJSON.parse('{');",
    expect: loadThrows(/SyntaxError/),
  },
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
