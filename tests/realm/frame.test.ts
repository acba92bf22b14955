import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserRealm } from './browser-realm.ts';
import { type RealmServer, startRealmServer } from './realm-server.ts';
import { DESCENT, descends, ROLLOUT } from './right-program.ts';

const RIGHT = { source: DESCENT, calls: [ROLLOUT], budgetMs: 5000 };
const LOOP = { source: 'for (;;) {}', calls: [], budgetMs: 200 };

let server: RealmServer;
let realm: BrowserRealm;

beforeAll(async () => {
  server = await startRealmServer(4382);
  realm = await BrowserRealm.open(server.origin);
}, 60_000);
afterAll(async () => {
  await realm.close();
  await server.close();
});

/** Puts a document into a frame like the realm's and waits for what it may send. */
async function reachedFrom(path: string): Promise<string[]> {
  server.reached.length = 0;
  await realm.page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = src;
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 2500));
    frame.remove();
  }, `${server.origin}${path}`);
  return server.reached.splice(0);
}

describe('the policy of the frame', () => {
  it('lets nothing out of a document and a worker that are left to do what they like', async () => {
    expect(await reachedFrom('/wild-under-policy.html')).toEqual([]);
  }, 30_000);

  it('is what holds them: without it the same document gets out in more than ten ways', async () => {
    const reached = new Set(await reachedFrom('/wild-without-policy.html'));
    console.log(`realm control: without the policy ${reached.size} ways out, with it 0`);
    expect(reached.size).toBeGreaterThan(10);
    expect(reached).toContain('/worker-fetch');
    expect(reached).toContain('/worker-nested-blob');
  }, 30_000);
});

describe('the frame', () => {
  it('runs several jobs at once, each in a worker of its own', async () => {
    await realm.reopen(`${server.origin}/sandbox.html`);
    const [one, loop, two] = await Promise.all([
      realm.run(RIGHT),
      realm.run(LOOP),
      realm.run(RIGHT),
    ]);
    expect(one && descends(one)).toBeUndefined();
    expect(two && descends(two)).toBeUndefined();
    expect(loop?.end).toBe('deadline');
  }, 30_000);

  it('runs nothing of what it makes ready, and runs afterwards what it is given', async () => {
    await realm.reopen(`${server.origin}/sandbox.html`);
    const told = 'console.log("I ran");';
    await realm.prepare({ source: told, calls: [] });
    await realm.prepare({ source: `${told}${told}`, calls: [ROLLOUT] });
    const silent = await realm.run(RIGHT);
    expect(silent && descends(silent)).toBeUndefined();
    expect(silent?.logs.lines).toEqual([]);
    await realm.prepare({ source: told, calls: [ROLLOUT] });
    const other = await realm.run({ source: told, calls: [], budgetMs: 5000 });
    expect(other?.logs.lines).toHaveLength(1);
    expect(other?.outcomes).toEqual([]);
  }, 30_000);

  it('answers the calls of the run, not those made ready for another', async () => {
    await realm.prepare({ source: DESCENT, calls: [] });
    const run = await realm.run(RIGHT);
    expect(run && descends(run)).toBeUndefined();
  }, 30_000);

  it('waits for a worker that starts slowly, without counting that as the program’s time', async () => {
    expect(await realm.reopen(`${server.origin}/slow-to-start.html`)).toBe('open');
    expect(descends(await realm.run({ ...RIGHT, budgetMs: 2000 }))).toBeUndefined();
  }, 30_000);

  it('says so when no worker starts', async () => {
    expect(await realm.reopen(`${server.origin}/broken-start.html`)).toBe('open');
    await expect(realm.run(RIGHT)).rejects.toThrow(/did not start. A browser extension/);
  }, 30_000);

  it('says so when the frame never answers', async () => {
    const said = await realm.reopen(`${server.origin}/never.html`, 400);
    expect(said).toMatch(
      /^RealmStartError: The sandbox that runs your code did not start within 0.4 s/,
    );
  }, 30_000);

  it('says so when a policy of the page keeps the frame out', async () => {
    const said = await realm.reopen('http://127.0.0.1:1/sandbox.html', 400);
    expect(said).toMatch(/^RealmStartError/);
  }, 30_000);

  it('works again after all that, and leaves one frame in the page', async () => {
    expect(await realm.reopen(`${server.origin}/sandbox.html`)).toBe('open');
    expect(await realm.reopen(`${server.origin}/sandbox.html`)).toBe('open');
    expect(descends(await realm.run(RIGHT))).toBeUndefined();
    const frames = await realm.page.locator(`iframe[src$="/sandbox.html"]`).count();
    expect(frames).toBe(1);
  }, 30_000);
});
