import { performance } from 'node:perf_hooks';
import type { QuickJSRuntime } from 'quickjs-emscripten-core';
import type { Clock } from './quickjs-execution.ts';

/** A clock that can be set for one program after another. */
export interface Deadline extends Clock {
  /** What the next program may take, in milliseconds from its start. */
  set(budgetMs: number): void;
}

/** Interrupts the programs of a runtime at their deadlines. */
export function watchDeadline(runtime: QuickJSRuntime): Deadline {
  let budget = Infinity;
  let deadline = Infinity;
  let over = false;
  runtime.setInterruptHandler(() => {
    over ||= performance.now() >= deadline;
    return over;
  });
  return {
    set(budgetMs) {
      budget = budgetMs;
      deadline = Infinity;
      over = false;
    },
    start() {
      deadline = performance.now() + budget;
    },
    isOver: () => over,
  };
}
