import { buildExport } from '../progress/export-file.ts';
import { readHeld } from './progress-held.ts';
import { counted } from './progress-words.ts';
import { save } from './save-file.ts';

/** Downloads everything that is kept as one file; gives the sentence that says how it went. */
export async function exportEverything(course: string): Promise<string> {
  const { stored, attempts, records } = await readHeld();
  const now = new Date();
  const { file, unreadable } = buildExport(course, stored, attempts, now);
  const name = `${course}-progress-${now.toISOString().slice(0, 10)}.json`;
  save(name, new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
  const odd = unreadable.length + records.length - attempts.length;
  return `${name} was given to your browser to save.${
    odd > 0
      ? ` ${counted(odd, 'record')} that this page cannot read stayed behind: ${[...unreadable.slice(0, 3), ...(records.length > attempts.length ? ['attempts'] : [])].join(', ')}.`
      : ''
  }`;
}
