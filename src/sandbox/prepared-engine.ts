import { type MemoryImage, restoreImage, takeImage } from './memory-image.ts';
import { watchDeadline } from './quickjs-deadline.ts';
import { newEngine } from './quickjs-engine.ts';
import { enterHarness, executeModule, openCalls } from './quickjs-execution.ts';

/** About 1 300 plain calls deep. WebAssembly recursion fills Node's own stack as well, which should not end first. */
const STACK_BYTES = 250 * 1024;
/** Images of opened calls that an engine keeps, each about a megabyte. */
const KEPT_IMAGES = 64;

/**
 * An engine with the harness compiled in it, which can be put back to the moment before a program ran. That costs a
 * millisecond, where a new engine with the harness costs twenty.
 */
export interface PreparedEngine {
  /** Puts the engine where these calls, as wire text, are opened and no program has run. */
  prepare(calls: string): void;
  /** Runs one module; may be called once after each `prepare`. */
  execute(js: string, budgetMs: number, emit: (message: string) => void): void;
  /** True when the last program met its deadline. */
  isOver(): boolean;
  isFull(): boolean;
  /** True when memory is larger than it was: such an engine cannot be put back. */
  hasGrown(): boolean;
}

/** Makes an engine whose memory may grow to `memoryBytes`. */
export async function newPreparedEngine(memoryBytes: number): Promise<PreparedEngine> {
  const { quickjs, memory, isFull } = await newEngine(memoryBytes);
  const runtime = quickjs.newRuntime({ maxStackSizeBytes: STACK_BYTES });
  const deadline = watchDeadline(runtime);
  let tell: (message: string) => void = () => undefined;
  const harness = enterHarness(runtime, (message) => tell(message));
  const bare = takeImage(memory);
  const opened = new Map<string, MemoryImage>();
  return {
    prepare(calls) {
      deadline.set(Infinity);
      const known = opened.get(calls);
      restoreImage(memory, known ?? bare);
      if (known !== undefined) return;
      openCalls(harness, calls);
      const image = takeImage(memory);
      // Calls so large that they need more room are opened anew each time, in a new engine.
      if (image.byteLength !== bare.byteLength) return;
      if (opened.size === KEPT_IMAGES) opened.clear();
      opened.set(calls, image);
    },
    execute(js, budgetMs, emit) {
      tell = emit;
      deadline.set(budgetMs);
      executeModule(runtime, harness, js, deadline);
    },
    isOver: () => deadline.isOver(),
    isFull,
    hasGrown: () => memory.buffer.byteLength !== bare.byteLength,
  };
}
