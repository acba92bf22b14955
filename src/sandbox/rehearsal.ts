/**
 * What a waiting worker runs, unheard, before its one job: small programs that go through what a check goes through,
 * often enough for the engine to have compiled the harness. There are several, with lists and records of every kind
 * that the engine keeps apart: code compiled for one kind alone is thrown away when a student's program brings another,
 * in the midst of the check.
 */
export const REHEARSALS: readonly string[] = [
  // As most write it: whole numbers first, then `map`; moments in one record with the count of steps.
  `export const init = (n) => ({ t: 0, m: Array(n).fill(0), v: Array(n).fill(0) });
export const step = (w, g, s, h) => {
  const m = s.m.map((x, j) => x + h.eps * g[j]);
  return { w: w.map((x, j) => x - h.lr * m[j]), state: { t: s.t + 1, m, v: s.v.map((x, j) => x + g[j] ** 2) } };
};
export const f = (x) => [x, 0.5];`,
  // Lists without holes, other names, the answer's parts the other way round.
  `export function init(n) { const v = []; for (let j = 0; j < n; j++) v.push(0); return { velocity: v }; }
export function step(w, g, s, h) {
  const velocity = [], next = [];
  for (let j = 0; j < w.length; j++) { velocity.push(0.5 * s.velocity[j] + g[j]); next.push(w[j] - h.lr * velocity[j]); }
  return { state: { velocity }, w: next };
}
export function f(x) { return { value: x, list: [1, 2] }; }`,
  // Typed lists, and lists whose entries are no numbers alone.
  `export const init = (n) => ({ G: new Float64Array(n), last: [null, 'x'], on: true });
export const step = (w, g, { G }, h) => {
  const sum = G.map((x, j) => x + g[j] * g[j]);
  return { w: Array.from(w, (x, j) => x - h.lr * g[j]), state: { G: sum, last: [[0.5], [1]], on: false } };
};
export const f = (x) => 'text';`,
  // No record at all.
  `export const init = () => 0;
export const step = (w, g, s, { lr }) => ({ w: [...w].map((x, j) => x - lr * Math.sign(g[j])), state: s + 1 });
export const f = (x) => x + 0.5;`,
];

// In the order in which a sheet has them: the engine keeps records apart by it.
const rollout = (gradients: string, record: string, w0: string, rest: string) =>
  `{"kind":"rollout","gradients":${gradients},"record":${record},"w0":${w0},${rest}}`;
const PATTERN =
  '{"kind":"pattern","steps":80,"scale":[1,0.5,2],"stride":[1,2,3],"modulus":7,"offset":3}';
const LIST = '{"kind":"list","list":[[0.5,1],[0.25,-1.5],[1e-9,3]]}';
const ADAM = '"hyper":{"lr":0.1,"beta1":0.9,"beta2":0.5,"eps":0.5}';
const ROLLOUTS = [
  rollout(PATTERN, '[1,2,3,5,10]', '[1,2,3]', ADAM),
  rollout(LIST, '[1,2,3]', '[1,2]', `${ADAM},"schedule":{"lr":[0.1,0.2,0.3]}`),
  rollout(
    LIST,
    '[1,3]',
    '[0.5,-1.5]',
    '"hyper":{"lr":1,"beta":0.9},"schedule":{"lr":[1,0.5,0.25]}',
  ),
  rollout('{"kind":"list","list":[[]]}', '[1]', '[]', '"hyper":{"lr":0.5}'),
  rollout(
    LIST,
    '[2]',
    '[1,2.5]',
    '"hyper":{"lr":0.1,"rho":0.9,"eps":1},"interleaved":{"w0":[0.5],"gradients":{"kind":"list","list":[[0.5],[0.25],[1]]}}',
  ),
  rollout(LIST, '[3]', '[1,2]', '"hyper":{"lr":0.1,"momentum":0.9,"nesterov":true}'),
];
const APPLICATION = '{"kind":"apply","fn":"f","args":[[1.5]]}';

/** Wire text of the calls that each of them is given: given and computed gradients, a changing rate, two runs in turn, lists of several lengths, steps watched and unwatched. */
export const REHEARSED_CALLS = `[${`${ROLLOUTS.join()},`.repeat(25)}${APPLICATION}]`;
