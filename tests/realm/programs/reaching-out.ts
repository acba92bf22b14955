import { type Program, returns, shows, throws } from '../program.ts';
import { DESCENT, descends, ROLLOUT } from '../right-program.ts';

/** Stands for the counting server's address in a program. */
export const ORIGIN = 'http://origin.test';

const ABSENT = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'Worker',
  'SharedWorker',
  'ServiceWorker',
  'BroadcastChannel',
  'MessageChannel',
  'importScripts',
  'postMessage',
  'indexedDB',
  'caches',
  'localStorage',
  'sessionStorage',
  'cookieStore',
  'navigator',
  'location',
  'document',
  'window',
  'self',
  'parent',
  'opener',
  'top',
  'frames',
  'close',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'URL',
  'Blob',
  'FileReader',
  'Request',
  'Response',
  'Headers',
  'FontFace',
  'Notification',
  'crypto',
  'performance',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'process',
  'require',
  'module',
  'global',
  'Buffer',
  'std',
  'os',
  'bjson',
];

const attempt = (name: string, code: string): Program => ({
  name: `attempts ${name}, then descends`,
  source: `try { ${code} } catch {}\n${DESCENT}`,
  calls: [ROLLOUT],
  expect: descends,
});

/** Every way out that a program might try. Each is followed by a right answer, which must come out right. */
export const REACHING_OUT: readonly Program[] = [
  {
    name: 'asks for every power by name',
    source: `export const f = () => [${ABSENT.map((name) => `typeof ${name}`).join(', ')}].join();`,
    expect: returns(ABSENT.map(() => 'undefined').join()),
  },
  {
    name: 'lists what the global holds beyond the language',
    source:
      "export const f = () => { const names = []; for (let o = globalThis; o && o !== Object.prototype; o = Object.getPrototypeOf(o)) names.push(...Object.getOwnPropertyNames(o).filter((n) => /^[a-z]/.test(n))); return names.filter((n) => n !== 'constructor').sort(); };",
    expect: shows(
      'only the language',
      ({ outcomes: [one] }) =>
        one?.kind === 'returned' &&
        Array.isArray(one.value) &&
        one.value.every(
          (name) =>
            typeof name === 'string' &&
            /^(console|decodeURI|encodeURI|escape|eval|globalThis|is(Finite|NaN)|parse(Float|Int)|structuredClone|un(defined|escape))/.test(
              name,
            ),
        ),
    ),
  },
  {
    name: 'makes code with Function',
    source: "export const f = () => new Function('return globalThis')();",
    expect: throws(/Making code from text/),
  },
  {
    name: 'makes code with eval',
    source: "export const f = () => (0, eval)('1 + 1');",
    expect: throws(/Making code from text/),
  },
  {
    name: 'makes code through a constructor',
    source: "export const f = () => [].map.constructor('return 1')();",
    expect: throws(/Making code from text/),
  },
  {
    name: 'makes code through an async constructor',
    source: "export const f = () => (async () => 1).constructor('return 1')();",
    expect: throws(/Making code from text/),
  },
  {
    name: 'makes code through a generator constructor',
    source:
      "export const f = () => Object.getPrototypeOf(function* () {}).constructor('yield 1')();",
    expect: throws(/Making code from text/),
  },
  {
    name: 'tests a function with instanceof',
    source: 'export const f = () => (() => 1) instanceof Function && f.constructor === Function;',
    expect: returns(true),
  },
  attempt('fetch', `fetch('${ORIGIN}/fetch');`),
  attempt(
    'XMLHttpRequest',
    `const x = new XMLHttpRequest(); x.open('GET', '${ORIGIN}/xhr', false); x.send();`,
  ),
  attempt('a WebSocket', `new WebSocket('${ORIGIN}/ws'.replace('http', 'ws'));`),
  attempt('an EventSource', `new EventSource('${ORIGIN}/es');`),
  attempt('a beacon', `navigator.sendBeacon('${ORIGIN}/beacon', 'x');`),
  attempt('importScripts', `importScripts('${ORIGIN}/scripts');`),
  attempt('a nested worker from an address', `new Worker('${ORIGIN}/worker');`),
  attempt(
    'a nested worker from a blob',
    `new Worker(URL.createObjectURL(new Blob(["fetch('${ORIGIN}/nested')"])));`,
  ),
  attempt('a shared worker', `new SharedWorker('${ORIGIN}/shared');`),
  attempt('a service worker', `navigator.serviceWorker.register('${ORIGIN}/sw.js');`),
  attempt(
    'a peer connection',
    `new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:1' }] }).createOffer();`,
  ),
  attempt('a font', `new FontFace('x', "url('${ORIGIN}/font')").load();`),
  attempt('an image', `new Image().src = '${ORIGIN}/image'; document.body.append('x');`),
  attempt(
    'leaving the page',
    `location.href = '${ORIGIN}/location'; window.open('${ORIGIN}/open');`,
  ),
  attempt('the cache', `caches.open('x').then((c) => c.add('${ORIGIN}/cache'));`),
  attempt('the database', `indexedDB.open('downhill').onsuccess = () => fetch('${ORIGIN}/idb');`),
  attempt(
    'fetch by way of the prototypes',
    `for (let o = globalThis; o; o = Object.getPrototypeOf(o)) for (const k of Reflect.ownKeys(o)) if (String(k) === 'fetch') o[k]('${ORIGIN}/proto');`,
  ),
  attempt(
    'the global through a sloppy this',
    `(function () { return this; })().fetch('${ORIGIN}/this');`,
  ),
  attempt(
    'the parent and the opener',
    `parent.postMessage('D', '*'); opener.postMessage('D', '*'); top.location = '${ORIGIN}/top';`,
  ),
  attempt(
    'a timer for after the verdict',
    `setTimeout(() => fetch('${ORIGIN}/late'), 50); setInterval(() => console.log('late'), 1);`,
  ),
  attempt(
    'a promise for after the verdict',
    `Promise.resolve().then(() => { fetch('${ORIGIN}/late'); for (;;) {} });`,
  ),
  attempt('closing the worker', 'close(); self.close(); globalThis.close();'),
  attempt(
    'files and processes',
    "process.exit(1); require('fs').writeFileSync('escaped', 'x'); os.exec(['true']); std.exit(1);",
  ),
  attempt(
    'waiting on shared memory',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1e9);',
  ),
];
