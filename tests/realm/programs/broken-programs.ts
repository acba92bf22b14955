import { loadThrows, type Program, refused, shows, throws } from '../program.ts';

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
];
