import { FrameRealm } from '../../src/sandbox/frame-realm.ts';
import { openRealmPort } from '../../src/sandbox/open-realm-port.ts';
import type { Job } from '../../src/sandbox/realm.ts';

/** What the test page offers to the test that drives it. */
export interface Host {
  open(url: string, startDeadlineMs: number): Promise<string>;
  run(job: Job): Promise<unknown>;
  /** Milliseconds of each of several runs of the job: in the realm, and in a bare worker started beforehand. */
  time(
    job: Job,
    js: string,
    rounds: number,
  ): Promise<{ realm: number[]; bare: number[]; first: number }>;
}

let realm: FrameRealm | undefined;

const host: Host = {
  async open(url, startDeadlineMs) {
    try {
      realm = new FrameRealm(await openRealmPort(url, { startDeadlineMs }));
      return 'open';
    } catch (error) {
      return String(error);
    }
  },
  async run(job) {
    if (realm === undefined) throw new Error('No realm was opened.');
    return realm.run(job);
  },
  async time(job, js, rounds) {
    const answer = { realm: [] as number[], bare: [] as number[], first: 0 };
    const timed = async (work: () => Promise<unknown>) => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    answer.first = await timed(() => host.run(job));
    for (let i = 0; i < rounds; i++) {
      await idle();
      answer.realm.push(await timed(() => host.run(job)));
      const worker = bareWorker();
      await idle();
      answer.bare.push(await timed(() => ask(worker, js)));
      worker.terminate();
    }
    return answer;
  },
};

const idle = () => new Promise((resolve) => setTimeout(resolve, 150));

/** The least that runs a module in a worker: import it, call it, send back what it returned. */
function bareWorker(): Worker {
  const code = `onmessage = async ({ data }) => {
    const m = await import(URL.createObjectURL(new Blob([data], { type: 'text/javascript' })));
    postMessage(m.main());
  }`;
  return new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
}

const ask = (worker: Worker, js: string) =>
  new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.postMessage(js);
  });

Object.assign(globalThis, { host });
