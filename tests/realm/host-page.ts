import { FrameRealm } from '../../src/sandbox/frame-realm.ts';
import { openRealmPort } from '../../src/sandbox/open-realm-port.ts';
import type { Job } from '../../src/sandbox/realm.ts';

/** What the test page offers to the test that drives it. */
export interface Host {
  open(url: string, startDeadlineMs: number): Promise<string>;
  prepare(job: Pick<Job, 'source' | 'calls'>): Promise<void>;
  run(job: Job): Promise<unknown>;
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
  async prepare(job) {
    await realm?.prepare(job);
  },
  async run(job) {
    if (realm === undefined) throw new Error('No realm was opened.');
    return realm.run(job);
  },
};

Object.assign(globalThis, { host });
