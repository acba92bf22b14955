import { performance } from 'node:perf_hooks';
import type { Terminal } from '../command.ts';

const EVERY_MS = 2000;

/** Says now and then on stderr how far it is; nothing of it goes into a result. */
export function progress(total: number, terminal: Terminal): (programs: number) => void {
  const started = performance.now();
  let said = started;
  let done = 0;
  return (programs) => {
    done += programs;
    const now = performance.now();
    if (now - said < EVERY_MS && done < total) return;
    said = now;
    const rate = (1000 * done) / Math.max(1, now - started);
    const left = Math.ceil((total - done) / rate);
    terminal.note(
      `graded ${done} of ${total} programs, ${rate.toFixed(0)} a second${done < total ? `, about ${left} s left` : ''}`,
    );
  };
}
