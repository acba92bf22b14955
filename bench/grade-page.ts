import type { Page } from 'playwright';
import type { Call } from '../src/grading/call.ts';

/** Milliseconds from the click on Check to the verdict on the page. */
export function clickToVerdict(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const exercise = document.querySelector<HTMLElement>('downhill-exercise');
        const check = exercise?.querySelector<HTMLButtonElement>('[data-part="check"]');
        if (!exercise || !check) throw new Error('There is no exercise on this page.');
        const started = performance.now();
        const observer = new MutationObserver(() => {
          const { status } = exercise.dataset;
          if (status === 'running' || status === 'idle') return;
          observer.disconnect();
          if (status === 'passed') resolve(performance.now() - started);
          else reject(new Error(`The solution ended as ${status}.`));
        });
        observer.observe(exercise, { attributes: true, attributeFilter: ['data-status'] });
        check.click();
      }),
  );
}

/**
 * Milliseconds for the least that could do the same work: a blob worker, spawned and waiting, imports the same code, makes
 * the same calls and posts what they return. No isolation, no checks, no deadline, no verdict.
 */
export function bareWorker(page: Page, js: string, calls: readonly Call[]): Promise<number> {
  return page.evaluate(
    async ({ source, job, worker }) => {
      const url = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
      const bare = new Worker(url, { type: 'module' });
      await new Promise((resolve) => {
        bare.onmessage = resolve;
      });
      const calls: unknown = JSON.parse(job);
      const started = performance.now();
      const done = new Promise((resolve) => {
        bare.onmessage = resolve;
      });
      bare.postMessage({ source, job: calls });
      await done;
      const took = performance.now() - started;
      bare.terminate();
      return took;
    },
    // As text: the calls' own type is too deep for the browser's side of this function.
    { source: js, job: JSON.stringify(calls), worker: BARE_WORKER },
  );
}

const BARE_WORKER = `
const gradient = (of, t) => of.kind === 'list' ? of.list[t - 1]
  : of.scale.map((c, j) => c * (((t * of.stride[j]) % of.modulus) - of.offset));
function roll({ init, step }, { w0, gradients, hyper, schedule, record }) {
  let w = w0, state = init(w0.length);
  const steps = gradients.kind === 'list' ? gradients.list.length : gradients.steps;
  const kept = [];
  for (let t = 1, next = 0; t <= steps; t += 1) {
    const h = { ...hyper };
    for (const name in schedule) h[name] = schedule[name][t - 1];
    ({ w, state } = step(w, gradient(gradients, t), state, h));
    if (record[next] === t) { kept.push({ w, state }); next += 1; }
  }
  return kept;
}
onmessage = async ({ data: { source, job } }) => {
  const student = await import(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  postMessage(job.map((call) => call.kind === 'apply' ? student[call.fn](...call.args)
    : [roll(student, call), call.interleaved && roll(student, { ...call, ...call.interleaved })]));
};
postMessage('ready');
`;
