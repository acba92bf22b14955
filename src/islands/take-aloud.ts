import type { CourseFiles } from '../offline/course-files.ts';
import type { OfflineCopy } from '../offline/offline-copy.ts';
import { byteWords } from './byte-words.ts';

/** Where progress is told: `say` in a live region, seldom; `draw` at every file. */
export interface CopyTelling {
  say(words: string): void;
  draw(done: number, total: number): void;
}

const QUARTERS = 4;

/** Takes a version and tells how it goes, aloud at every quarter; the end in failure is said, success is the caller's. */
export async function takeAloud(
  copy: OfflineCopy,
  list: CourseFiles,
  signal: AbortSignal,
  { say, draw }: CopyTelling,
): Promise<'whole' | 'stopped' | 'busy' | 'failed'> {
  let told = -1;
  const outcome = await copy.take(
    list,
    (done, total) => {
      draw(done, total);
      const quarter = Math.floor((done / total) * QUARTERS);
      if (quarter === told || quarter === QUARTERS) return;
      told = quarter;
      say(`Copying: ${byteWords(done)} of ${byteWords(total)} are here.`);
    },
    signal,
  );
  if (outcome.kind === 'busy') say('Another tab is copying the course already.');
  if (outcome.kind === 'stopped') say('Stopped. What has arrived is kept for the next time.');
  if (outcome.kind === 'failed') {
    const had = await copy.held();
    const still = had ? ' The version that you have goes on working.' : '';
    say(`${outcome.why}${still} Try again later; what has arrived is kept.`);
  }
  return outcome.kind;
}
