import { type Program, shows, throws } from '../program.ts';
import { ROLLOUT } from '../right-program.ts';

const throwing = (name: string, expression: string, message: RegExp): Program => ({
  name: `throws ${name}`,
  source: `export const f = () => { throw ${expression}; };`,
  expect: throws(message),
});

/** Throws that are no errors, and steps that throw, cannot be gone on with, or change what they were given. */
export const STRANGE_THROWS: readonly Program[] = [
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
