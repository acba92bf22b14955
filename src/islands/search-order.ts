import type { PageKind } from './page-kind.ts';

/** What the order of a found page depends on. */
export interface FoundPage {
  readonly title: string;
  readonly kind: PageKind;
  /** HTML with the found words in `<mark>`, of the page and its sections. */
  readonly excerpts: readonly string[];
}

const KINDS: readonly PageKind[] = ['Lesson', 'Exercise', 'Lab', 'Glossary', 'Reference', 'Page'];

/**
 * Found pages in the order in which a reader wants them: named as was asked, then with it in the name, then lessons, then
 * the rest as found. Pagefind takes an unknown word for any beginning of it ("theta" for "the"); such pages are left out.
 */
export function searchOrder<Found extends FoundPage>(
  query: string,
  found: readonly Found[],
): readonly Found[] {
  const asked = plain(query);
  const rank = ({ title, kind }: FoundPage) => {
    if (plain(title) === asked) return KINDS.indexOf(kind);
    if (plain(title).includes(asked)) return KINDS.length;
    return KINDS.length + (kind === 'Lesson' ? 1 : 2);
  };
  return found
    .filter((page) => isMeant(asked, page))
    .map((page, at) => ({ page, at, rank: rank(page) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ page }) => page);
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters that a found word must share with an asked one; endings may differ. */
const STEM = 4;

function isMeant(asked: string, { title, excerpts }: FoundPage): boolean {
  const stems = asked.split(' ').map((word) => word.slice(0, STEM));
  const marked = excerpts.flatMap((html) =>
    [...html.matchAll(/<mark>([^<]*)<\/mark>/g)].map((match) => plain(match[1] ?? '')),
  );
  const words = [...marked, ...plain(title).split(' ')];
  return stems.some((stem) => words.some((word) => word.startsWith(stem)));
}
