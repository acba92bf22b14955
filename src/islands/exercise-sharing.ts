import { packCode } from '../progress/shared-code.ts';

/** What a link is made of, and where what came of it is told. */
export interface Sharing {
  readonly exercise: string;
  readonly code: string;
  /** Address of the exercise's own page. */
  readonly page: string;
  readonly tell: (sentence: string) => void;
}

/** Puts a link with the code on the clipboard, or says why that cannot be. */
export async function copyLink({ exercise, code, page, tell }: Sharing): Promise<void> {
  const packed = await packCode({ exercise, code });
  if (packed.kind === 'refused') {
    tell(packed.why);
    return;
  }
  const link = new URL(page, location.href);
  link.hash = packed.fragment;
  try {
    await navigator.clipboard.writeText(link.href);
    tell('Link copied. It carries your code as it is now.');
  } catch {
    tell(`This browser does not let the page copy. The link: ${link.href}`);
  }
}
