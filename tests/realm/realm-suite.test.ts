import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../src/grading/run.ts';
import { QuickJsRealm } from '../../src/sandbox/quickjs-realm.ts';
import type { Job, Realm } from '../../src/sandbox/realm.ts';
import { BrowserRealm } from './browser-realm.ts';
import { CALL_F, type Program } from './program.ts';
import { BROKEN_PROGRAMS } from './programs/broken-programs.ts';
import { ENDLESS_PROGRAMS } from './programs/endless-programs.ts';
import { FORGING_ANSWERS } from './programs/forging-answers.ts';
import { POISONED_LANGUAGE } from './programs/poisoned-language.ts';
import { ORIGIN, REACHING_OUT } from './programs/reaching-out.ts';
import { STRANGE_ANSWERS } from './programs/strange-answers.ts';
import { STRANGE_THROWS } from './programs/strange-throws.ts';
import { type RealmServer, startRealmServer } from './realm-server.ts';
import { DESCENT, descends, ROLLOUT } from './right-program.ts';

const PROGRAMS = [
  ...BROKEN_PROGRAMS,
  ...ENDLESS_PROGRAMS,
  ...STRANGE_ANSWERS,
  ...STRANGE_THROWS,
  ...REACHING_OUT,
  ...POISONED_LANGUAGE,
  ...FORGING_ANSWERS,
];
const BUDGET_MS = 5000;
/** What a realm may take beyond its budget before it counts as hung. */
const PATIENCE_MS = 6000;

const tally = { transports: new Set<string>(), programs: new Set<string>(), hangs: 0, wrong: 0 };
let server: RealmServer;

beforeAll(async () => {
  server = await startRealmServer(4342);
}, 60_000);

afterAll(async () => {
  await server.close();
  console.log(
    `realm suite: ${tally.programs.size} programs over ${tally.transports.size} transports, ` +
      `escapes ${server.reached.length}, hangs ${tally.hangs}, wrong outcomes ${tally.wrong}`,
  );
});

const TRANSPORTS: readonly (readonly [string, () => Promise<Realm>])[] = [
  ['QuickJS', async () => new QuickJsRealm()],
  ['Chromium', () => BrowserRealm.open(server.origin)],
];

describe.each(TRANSPORTS)('in %s', (transport, open) => {
  let realm: Realm;
  beforeAll(async () => {
    realm = await open();
    tally.transports.add(transport);
  }, 60_000);
  afterAll(() => realm.dispose());

  it.each(PROGRAMS)(
    'a program that $name',
    async (program) => {
      tally.programs.add(program.name);
      const complaint = program.expect(await runWithin(realm, jobOf(program)));
      const after = descends(await runWithin(realm, RIGHT));
      if (complaint !== undefined || after !== undefined) tally.wrong += 1;
      expect(complaint).toBeUndefined();
      expect(after).toBeUndefined();
      expect(server.reached).toEqual([]);
    },
    2 * (BUDGET_MS + PATIENCE_MS) + 30_000,
  );
});

it('tries each program under a name of its own', () => {
  expect(new Set(PROGRAMS.map(({ name }) => name)).size).toBe(PROGRAMS.length);
});

const RIGHT: Job = { source: DESCENT, calls: [ROLLOUT], budgetMs: BUDGET_MS };

const jobOf = (program: Program): Job => ({
  source: program.source.replaceAll(ORIGIN, server.origin),
  calls: program.calls ?? CALL_F,
  budgetMs: program.budgetMs ?? BUDGET_MS,
});

async function runWithin(realm: Realm, job: Job): Promise<Run> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hung = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      tally.hangs += 1;
      reject(new Error(`No answer ${PATIENCE_MS} ms after the deadline.`));
    }, job.budgetMs + PATIENCE_MS);
  });
  return Promise.race([realm.run(job), hung]).finally(() => clearTimeout(timer));
}
