/** A page that a wrong address may have meant. */
export interface KnownPage {
  /** Under the base, with slashes around it: `/lessons/adam/`. */
  readonly path: string;
  readonly title: string;
}

const MOST = 3;

/**
 * The pages whose address is nearest to a wrong one, nearest first. Compared by the whole path and by its last piece, so
 * that a page is found in the wrong folder too; nothing that differs in half its letters or more.
 */
export function nearestPages(wrong: string, pages: readonly KnownPage[]): readonly KnownPage[] {
  const asked = plain(wrong);
  if (asked === '') return [];
  const scored = pages
    .filter(({ path }) => plain(path) !== '')
    .map((page) => ({ page, distance: distance(asked, plain(page.path)) }))
    .filter((one) => one.distance < 0.5);
  scored.sort((a, b) => a.distance - b.distance);
  return scored.slice(0, MOST).map(({ page }) => page);
}

const plain = (path: string) =>
  path
    .toLowerCase()
    .replace(/(\/index)?\.(html?|mdx?|php)$/, '')
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/^[/-]+|[/-]+$/g, '');

const last = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** 0 for the same path, 1 for nothing in common; a right name in the wrong folder is near, but not the same. */
function distance(asked: string, path: string): number {
  const whole = editDistance(asked, path) / Math.max(asked.length, path.length);
  const [a, b] = [last(asked), last(path)];
  const piece = 0.05 + editDistance(a, b) / Math.max(a.length, b.length, 1);
  return Math.min(whole, piece);
}

/** Insertions, deletions, replacements and swaps of neighbors that make `b` of `a` (Damerau 1964, restricted to adjacent swaps). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? 0;
