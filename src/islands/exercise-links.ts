import type { Shelf } from '../progress/shelf.ts';
import type { Parts } from './exercise-parts.ts';

/** What links to code need to know of the exercise they are made in and opened in. */
export interface LinkSetting {
  readonly element: HTMLElement;
  readonly parts: Parts;
  readonly shelf: Shelf;
  readonly exercise: string;
  readonly starter: string;
  readonly read: () => string;
  readonly write: (code: string) => void;
}

/** Lets the reader copy a link with the code, and shows the code that the page's own address carries. */
export function offerLinks(setting: LinkSetting): void {
  const { parts, exercise, read } = setting;
  const tell = (sentence: string) => {
    parts.told.textContent = sentence;
  };
  parts.share.addEventListener('click', async () => {
    try {
      const { copyLink } = await import('./exercise-sharing.ts');
      await copyLink({ exercise, code: read(), page: parts.share.dataset['page'] ?? '', tell });
    } catch {
      tell('The link could not be made. Are you online?');
    }
  });
  const look = async () => {
    if (!location.hash.startsWith('#code=')) return;
    const { openShared } = await import('./exercise-shared.ts');
    await openShared(setting);
  };
  const lookOrTell = () =>
    void look().catch(() => tell('The code in this link could not be shown.'));
  addEventListener('hashchange', lookOrTell);
  lookOrTell();
}
