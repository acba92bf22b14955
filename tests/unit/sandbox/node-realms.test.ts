import { describe, expect, it } from 'vitest';
import type { Call, RolloutCall } from '../../../src/grading/call.ts';
import { AuthorRealm } from '../../../src/sandbox/author-realm.ts';
import { QuickJsRealm } from '../../../src/sandbox/quickjs-realm.ts';

const apply = (fn: string, ...args: number[]): Call => ({ kind: 'apply', fn, args });

/** w ← w − η g with the gradient where it is asked for, told apart by what reaches the state. */
const SOURCE = `
export const init = (n: number) => ({ seen: 0 });
export function step(w: number[], g: number[] | ((w: number[]) => number[]), s: { seen: number }, h: { lr: number }) {
  const at = typeof g === 'function' ? g(w) : g;
  return { w: w.map((x, i) => x - h.lr * at[i]), state: { seen: s.seen + 1 } };
}`;
const QUADRATIC = {
  $function: 'quadratic-gradient',
  A: [
    [2, 0],
    [0, 4],
  ],
  b: [0, 0],
} as const;
const rollout = (gradients: RolloutCall['gradients'], record: readonly number[]): RolloutCall => ({
  kind: 'rollout',
  w0: [1, 1],
  hyper: { lr: 0.25 },
  gradients,
  record,
});

describe.each([
  ['AuthorRealm', new AuthorRealm()],
  ['QuickJsRealm', new QuickJsRealm()],
] as const)('%s', (_, realm) => {
  const run = (source: string, calls: readonly Call[], budgetMs = 5000) =>
    realm.run({ source, calls, budgetMs });

  it('takes gradients at the weights, or hands the function over, to the same end', async () => {
    // w ← (1 − 0.25·2, 1 − 0.25·4) w: halves and vanishes.
    const calls = (['at-weights', 'callable'] as const).map((kind) =>
      rollout({ kind, steps: 3, gradient: QUADRATIC }, [1, 3]),
    );
    const { outcomes } = await run(SOURCE, calls);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        kind: 'rolled',
        records: [
          { step: 1, w: [0.5, 0], state: { seen: 1 } },
          { step: 3, w: [0.125, 0], state: { seen: 3 } },
        ],
        end: { kind: 'done' },
      });
  });

  it('draws gradients from a pattern as the contract defines it', async () => {
    // g_j at t is scale_j ((t · stride_j mod 5) − 2): t = 1: −1, 0·10 = 0; t = 2: 0, 2·10 = 20.
    const pattern = {
      kind: 'pattern',
      steps: 2,
      scale: [1, 10],
      stride: [1, 2],
      modulus: 5,
      offset: 2,
    } as const;
    const { outcomes } = await run(SOURCE, [rollout(pattern, [1, 2])]);
    expect(outcomes[0]).toMatchObject({ records: [{ w: [1.25, 1] }, { w: [1.25, -4] }] });
  });

  it('passes numbers that JSON cannot write, both ways', async () => {
    const { outcomes } = await run('export const f = (...x) => x;', [
      apply('f', Number.NaN, -0, -Infinity),
    ]);
    expect(outcomes[0]).toMatchObject({ value: [Number.NaN, -0, -Infinity] });
  });

  it('gives the student’s line, and the column only where taking types out has not moved it', async () => {
    const source = 'export const f = (x: number) => x.a.b;\nexport function g() {\n  null.x;\n}';
    const { outcomes } = await run(source, [apply('f', 1), apply('g')]);
    expect(outcomes[0]).toMatchObject({ error: { place: { line: 1 } } });
    expect(outcomes[0]).not.toHaveProperty('error.place.column');
    expect(outcomes[1]).toMatchObject({
      error: { place: { line: 3, column: expect.any(Number) } },
    });
  });

  it('stops at the deadline and knows which call was running', async () => {
    const { end, outcomes, durationMs } = await run(
      'export const f = (x) => { while (x) {} return x; };',
      [apply('f', 0), apply('f', 1)],
      150,
    );
    expect([end, outcomes.length]).toEqual(['deadline', 1]);
    expect(durationMs).toBeLessThan(5000);
  });

  it('lets nothing of one program reach the next', async () => {
    await run(
      'globalThis.left = 1; Math.sqrt = () => 7; Array.prototype.map = null; console.log(1); export const f = () => 1;',
      [apply('f')],
    );
    await run('export const f = () => { for (;;) {} };', [apply('f')], 100);
    const { outcomes, logs } = await run(
      'export const f = () => [typeof left, Math.sqrt(4), [1].map((x) => x)];',
      [apply('f')],
    );
    expect(outcomes[0]).toMatchObject({ value: ['undefined', 2, [1]] });
    expect(logs).toEqual({ lines: [], dropped: 0 });
  });
});

describe('QuickJsRealm', () => {
  const FILL =
    'export const g = () => 1; export const f = () => { const a = []; for (;;) a.push(new Array(1000).fill(1)); };';

  it('ends at its memory limit, with the calls before it kept', async () => {
    const realm = new QuickJsRealm({ memoryBytes: 24 * 1024 * 1024 });
    const { end, outcomes } = await realm.run({
      source: FILL,
      calls: [apply('g'), apply('f'), apply('g')],
      budgetMs: 10_000,
    });
    expect(end).toBe('memory');
    expect(outcomes).toEqual([{ kind: 'returned', value: 1, mutated: [] }]);
  });

  it('knows the end of memory when there was no room left to say so', async () => {
    const realm = new QuickJsRealm({ memoryBytes: 24 * 1024 * 1024 });
    const source = 'export const f = () => { const a = []; for (;;) a.push({ x: 1 }); };';
    const { end, outcomes } = await realm.run({ source, calls: [apply('f')], budgetMs: 10_000 });
    expect([end, outcomes.length]).toEqual(['memory', 0]);
  }, 20_000);

  it('sees through a program that catches the end of memory for ever', async () => {
    const realm = new QuickJsRealm({ memoryBytes: 24 * 1024 * 1024 });
    const source = 'const a = []; for (;;) { try { a.push(new Array(100).fill(1)); } catch {} }';
    expect((await realm.run({ source, calls: [], budgetMs: 1500 })).end).toBe('memory');
  });

  it('outlives a recursion that fills Node’s own stack', async () => {
    const source =
      'export const f = () => { let a = []; for (let i = 0; i < 100000; i++) a = [a]; return JSON.stringify(a); };';
    const { end, outcomes } = await new QuickJsRealm().run({
      source,
      calls: [apply('f'), apply('f')],
      budgetMs: 10_000,
    });
    expect(end).toBe('finished');
    expect(outcomes).toHaveLength(2);
    expect(outcomes[1]).toMatchObject({
      kind: 'threw',
      error: { message: 'RangeError: Maximum call stack size exceeded' },
    });
  });

  it('leaves nothing of one program for the next, whichever calls each is given', async () => {
    const realm = new QuickJsRealm();
    const source = `
      export const f = () => { const seen = globalThis.seen ?? 0; globalThis.seen = seen + 1; Array.prototype.push = () => 7; return seen; };
      export const g = () => { const list = []; list.push(1); return list.length; };`;
    for (const calls of [[apply('g'), apply('f')], [apply('f')], [apply('g'), apply('f')]]) {
      const { outcomes } = await realm.run({ source, calls, budgetMs: 10_000 });
      const values = outcomes.map((one) => one.kind === 'returned' && one.value);
      expect(values).toEqual(calls.length === 2 ? [1, 0] : [0]);
    }
  });

  it('goes on in a new engine after a run that filled, outstayed or broke the last', async () => {
    const realm = new QuickJsRealm({ memoryBytes: 24 * 1024 * 1024 });
    const deep =
      'export const f = () => { let a = []; for (let i = 0; i < 100000; i++) a = [a]; return JSON.stringify(a); };';
    for (const source of [FILL, 'for (;;) {}', deep]) {
      await realm.run({ source, calls: [apply('f')], budgetMs: 1000 });
      const { outcomes } = await realm.run({
        source: 'export const f = () => 4;',
        calls: [apply('f')],
        budgetMs: 10_000,
      });
      expect(outcomes).toEqual([{ kind: 'returned', value: 4, mutated: [] }]);
    }
  });

  it('runs two programs asked for at once', async () => {
    const realm = new QuickJsRealm();
    const run = (value: number) =>
      realm.run({
        source: `export const f = () => ${value};`,
        calls: [apply('f')],
        budgetMs: 10_000,
      });
    const runs = await Promise.all([run(1), run(2)]);
    expect(runs.map(({ outcomes }) => outcomes)).toMatchObject([[{ value: 1 }], [{ value: 2 }]]);
  });

  it('deals the same chance and the same time in every run', async () => {
    const source =
      'export const f = () => [Math.random(), Math.random(), Date.now(), new Date().getTime(), typeof Date(), new Date(0) instanceof Date, new Date(5).getTime()];';
    const job = { source, calls: [apply('f')], budgetMs: 10_000 };
    const first = (await new QuickJsRealm().run(job)).outcomes;
    expect(first).toMatchObject([
      {
        value: [
          expect.any(Number),
          expect.any(Number),
          1767225600001,
          1767225600002,
          'string',
          true,
          5,
        ],
      },
    ]);
    expect((await new QuickJsRealm().run(job)).outcomes).toEqual(first);
  });
});
