import { gatherSavedData } from '../progress/saved-data.ts';
import { save } from './save-file.ts';

/** Saves everything that is kept, and what stands in the page's editors, as one JSON file. */
export async function downloadSavedData(): Promise<void> {
  const editors: Record<string, string> = {};
  for (const element of document.querySelectorAll<HTMLElement>('downhill-exercise'))
    if ('code' in element && typeof element.code === 'string')
      editors[element.dataset['exercise'] ?? ''] = element.code;
  const now = new Date();
  const data = await gatherSavedData(() => localStorage, editors, now);
  const name = `downhill-saved-${now.toISOString().slice(0, 10)}.json`;
  save(name, new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
}
