import { cutOff, either, type Program, returns, shows, throws } from '../program.ts';
import { DESCENT, descends, ROLLOUT } from '../right-program.ts';

const forging = (name: string, code: string): Program => ({
  name: `${name}, then descends`,
  source: `try { ${code} } catch {}\n${DESCENT}`,
  calls: [ROLLOUT],
  expect: descends,
});

const FORGED = `'O{"kind":"returned","value":1,"mutated":[]}'`;

/** Programs that look for the judge: forged messages, the caller's frames, the cases, what other calls were given. */
export const FORGING_ANSWERS: readonly Program[] = [
  forging(
    'forges a message',
    `postMessage('L{"kind":"loaded","exports":{},"arities":{}}'); postMessage(${FORGED}); postMessage('D');`,
  ),
  forging(
    'forges a message through self',
    `self.postMessage('D'); globalThis.postMessage('D'); this.postMessage('D');`,
  ),
  forging(
    'forges a message of Comlink',
    "postMessage({ id: '1', type: 'RAW', value: { end: 'finished', messages: [] } });",
  ),
  forging(
    'forges a printed message',
    `console.log('D'); console.log(${FORGED}); console.log('\\nD');`,
  ),
  forging(
    'listens for the job',
    "addEventListener('message', (e) => console.log(e.data)); onmessage = (e) => console.log(e.data);",
  ),
  forging(
    'answers as the event target',
    "dispatchEvent(new MessageEvent('message', { data: { js: '', calls: '[]' } }));",
  ),
  forging(
    'opens a channel',
    'const c = new MessageChannel(); c.port1.postMessage(1); new BroadcastChannel("x").postMessage("D");',
  ),
  {
    name: 'looks at the frames above through prepareStackTrace',
    source:
      "Error.prepareStackTrace = (_, sites) => sites;\nexport const f = () => { const s = new Error().stack; return typeof s === 'string' ? [] : s.map((c) => [typeof c.getThis(), typeof c.getFunction()].join()).filter((t) => /function|object/.test(t)); };",
    expect: returns([]),
  },
  {
    name: 'looks at its caller',
    source: 'export const f = () => { const g = function () { return g.caller; }; return g(); };',
    expect: throws(/TypeError/),
  },
  {
    name: "looks for its arguments' owner",
    source: 'export function f() { return [typeof this, arguments.length]; }',
    expect: returns(['undefined', 0]),
  },
  {
    name: 'takes the gradient function apart',
    source:
      "export const init = () => ({});\nexport const step = (w, g, s) => { let made = 'none'; try { made = g.constructor('return 1')(); } catch (e) { made = e.name; } g.call = 1; return { w: g(w), state: { made, own: Object.getOwnPropertyNames(g).sort().join(), proto: 'prototype' in g } }; };",
    calls: [
      {
        kind: 'rollout',
        w0: [1, 1],
        hyper: {},
        record: [1],
        gradients: {
          kind: 'callable',
          steps: 1,
          gradient: {
            $function: 'quadratic-gradient',
            A: [
              [2, 0],
              [0, 2],
            ],
            b: [0, 0],
          },
        },
      },
    ],
    expect: shows(
      'gradient [2, 2] and a refusal',
      ({ outcomes: [one] }) =>
        one?.kind === 'rolled' &&
        JSON.stringify(one.records[0]?.w) === '[2,2]' &&
        JSON.stringify(one.records[0]?.state).includes('EvalError'),
    ),
  },
  {
    name: 'feeds nonsense to the gradient function',
    source: 'export const f = (g) => g([1, { valueOf() { return 2; } }]);',
    calls: [
      {
        kind: 'apply',
        fn: 'f',
        args: [
          {
            $function: 'quadratic-gradient',
            A: [
              [2, 0],
              [0, 2],
            ],
            b: [0, 0],
          },
        ],
      },
    ],
    expect: throws(/entry 1 is not a number/),
  },
  {
    name: 'spoils the gradient for the next call',
    source:
      'export const f = (x, g) => { x[0] = 7; const first = g(x)[0]; g(x)[0] = 9; return [x[0], first, g(x)[0]]; };',
    calls: [1, 2].map(
      () =>
        ({
          kind: 'apply',
          fn: 'f',
          args: [[1], { $function: 'polynomial-gradient', coefficients: [0, 0, 1] }],
          mayMutate: true,
        }) as const,
    ),
    expect: shows(
      'the same twice',
      ({ outcomes }) =>
        outcomes.length === 2 &&
        outcomes.every(
          (one) => one.kind === 'returned' && JSON.stringify(one.value) === '[7,14,14]',
        ),
    ),
  },
  {
    name: 'keeps an argument and changes it between calls',
    source: 'let kept; export const f = (x) => { if (kept) kept[0] = 99; kept = x; return x[0]; };',
    calls: [1, 2, 3].map(() => ({ kind: 'apply', fn: 'f', args: [[1]] }) as const),
    expect: shows(
      '1 each time',
      ({ outcomes }) =>
        outcomes.length === 3 &&
        outcomes.every((one) => one.kind === 'returned' && one.value === 1),
    ),
  },
  {
    name: 'changes a returned value afterwards',
    source: 'const held = [1]; export const f = () => { held[0] += 1; return held; };',
    calls: [1, 2].map(() => ({ kind: 'apply', fn: 'f', args: [] }) as const),
    expect: shows(
      '2, then 3',
      ({ outcomes }) =>
        JSON.stringify(outcomes.map((one) => one.kind === 'returned' && one.value)) === '[[2],[3]]',
    ),
  },
  {
    name: 'asks for a module of the harness',
    source:
      "export const f = () => import.meta.url === undefined || typeof import.meta.url === 'string';",
    expect: returns(true),
  },
  {
    name: 'queues promises without end, then answers',
    source: `(function again() { Promise.resolve().then(again); })();\n${DESCENT}`,
    calls: [ROLLOUT],
    budgetMs: 600,
    // A browser's loader waits until the queue is empty.
    expect: either(descends, cutOff(['deadline'], 0, 'unfinished')),
  },
  {
    name: 'clones as a browser would',
    source:
      'export const f = () => { const a = { b: [1, [2]], t: new Float64Array([3]) }; a.self = a; const c = structuredClone(a); c.b[1][0] = 9; return [a.b[1][0], c.self === c, c.t[0], c.t instanceof Float64Array]; };',
    expect: returns([2, true, 3, true]),
  },
];
