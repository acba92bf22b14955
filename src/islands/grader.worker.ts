import * as Comlink from 'comlink';
import type { Call } from '../grading/call.ts';
import { judge } from '../grading/judge.ts';
import type { Sheet } from '../grading/sheet.ts';
import { callsOf } from '../grading/sheet-calls.ts';
import { parseSheet } from '../grading/sheet-wire.ts';
import { FrameRealm } from '../sandbox/frame-realm.ts';
import type { Grader } from './grader-contract.ts';
import { reportOf } from './verdict-report.ts';

const FETCH_DEADLINE_MS = 8000;

interface Held {
  readonly sheet: Sheet;
  /** One list for all checks: the realm prepares a list it knows only once. */
  readonly calls: readonly Call[];
}

const sheets = new Map<string, Promise<Held>>();
let realm: FrameRealm | undefined;

const grader: Grader = {
  async prepare(sheetUrl, source) {
    const { sheet, calls } = await sheetAt(sheetUrl);
    void realm?.prepare({ source, calls });
    return { budgetMs: sheet.budgetMs };
  },
  connect(port) {
    realm?.dispose();
    realm = new FrameRealm(port);
  },
  async check(sheetUrl, source) {
    const { sheet, calls } = await sheetAt(sheetUrl);
    if (!realm) throw new Error('The place where your code runs was not connected.');
    const run = await realm.run({ source, calls, budgetMs: sheet.budgetMs });
    const verdict = judge(sheet, run);
    return {
      kind: 'judged',
      verdict,
      report: reportOf(verdict),
      logs: run.logs,
      durationMs: run.durationMs,
    };
  },
};

/** A sheet is fetched once; a fetch that failed is tried again the next time. */
function sheetAt(url: string): Promise<Held> {
  const held = sheets.get(url);
  if (held) return held;
  const fetched = fetchSheet(url);
  sheets.set(url, fetched);
  fetched.catch(() => sheets.delete(url));
  return fetched;
}

async function fetchSheet(url: string): Promise<Held> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(FETCH_DEADLINE_MS) });
  } catch {
    throw new Error('The cases of this exercise could not be fetched. Are you online?');
  }
  if (!response.ok)
    throw new Error(
      `The cases of this exercise could not be fetched: the server answered ${response.status}.`,
    );
  const sheet = parseSheet(await response.text());
  return { sheet, calls: callsOf(sheet) };
}

Comlink.expose(grader);
