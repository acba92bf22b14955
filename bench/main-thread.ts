import type { Browser, Page } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as are the durations. */
  readonly ts: number;
  /** By the clock. */
  readonly dur?: number;
  /** Of the thread's own time on a processor. */
  readonly tdur?: number;
}

/** The busiest frame of an action, in milliseconds. */
export interface WorstFrame {
  /** Time that the main thread was at work on a processor. */
  readonly work: number;
  /** The same tasks by the clock: with what they waited while other threads and programs had the processor. */
  readonly clock: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
const FRAME_MS = 1000 / 60;

/**
 * The worst frame of each action: the most that the tasks of the page's main thread take which begin within one sixtieth of
 * a second of each other. Work and clock are each the worst; they may be of different frames.
 */
export async function worstFrames(
  browser: Browser,
  page: Page,
  count: number,
  act: (turn: number) => Promise<void>,
): Promise<readonly WorstFrame[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  for (let turn = 0; turn < count; turn += 1) {
    await page.evaluate((name) => performance.mark(name), mark(turn));
    await act(turn);
  }
  await page.evaluate((name) => performance.mark(name), mark(count));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const markers = Array.from({ length: count + 1 }, (_, turn) => {
    const marker = traceEvents.find(({ name }) => name === mark(turn));
    if (!marker) throw new Error(`The trace holds no mark of turn ${turn}.`);
    return marker;
  });
  const [{ pid, tid } = { pid: 0, tid: 0 }] = markers;
  const tasks = traceEvents
    .filter((event) => event.pid === pid && event.tid === tid && event.dur !== undefined)
    .filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
    .sort((a, b) => a.ts - b.ts);
  if (tasks.length === 0) throw new Error('The trace holds no task of the main thread.');
  if (tasks.every(({ tdur }) => tdur === undefined))
    throw new Error('The trace does not tell the time that threads were on a processor.');
  return markers.slice(0, -1).map(({ ts }, turn) => {
    const until = markers[turn + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const mine = tasks.filter((task) => task.ts >= ts && task.ts < until);
    return { work: worstFrame(mine, 'tdur'), clock: worstFrame(mine, 'dur') };
  });
}

const mark = (turn: number): string => `turn ${turn}`;

function worstFrame(tasks: readonly TraceEvent[], measure: 'dur' | 'tdur'): number {
  const busy = tasks.map(({ ts }, first) =>
    tasks
      .slice(first)
      .filter((task) => task.ts < ts + 1000 * FRAME_MS)
      .reduce((sum, task) => sum + (task[measure] ?? 0) / 1000, 0),
  );
  return Math.max(0, ...busy);
}
