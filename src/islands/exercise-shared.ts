import { unpackCode } from '../progress/shared-code.ts';
import type { LinkSetting } from './exercise-links.ts';
import { SharedBanner } from './shared-banner.ts';

/**
 * Looks whether the address carries someone's code for this exercise, and shows it beside the reader's own. Nothing of
 * the reader's is touched and nothing is run until a button says so. What is wrong with a link is told once a page.
 */
export async function openShared(setting: LinkSetting): Promise<void> {
  const { element, exercise } = setting;
  element.querySelector('.shared')?.remove();
  const came = await unpackCode(location.hash);
  if (came.kind === 'nothing') return;
  const ids = Array.from(document.querySelectorAll('downhill-exercise'), (one) =>
    one.getAttribute('data-exercise'),
  );
  const banner = new SharedBanner(setting);
  if (came.kind === 'shared' && came.shared.exercise === exercise) banner.show(came.shared.code);
  else if (document.querySelector('downhill-exercise') !== element) return;
  else if (came.kind === 'refused') banner.note(came.why);
  else if (!ids.includes(came.shared.exercise))
    banner.note(
      `The code in this link belongs to another exercise, “${came.shared.exercise}”, and was not opened here.`,
    );
}
