import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLabLink } from './lab-links.ts';
import { type PageLinks, pageLinks } from './page-links.ts';

/** One address that leads nowhere. */
export interface BrokenLink {
  /** The page's file, relative to the built site. */
  readonly page: string;
  readonly target: string;
  readonly why: string;
}

/** Every internal address of the site built into `dist` for `base`, followed to its file and anchor. */
export function checkLinks(
  dist: string,
  base = '/',
): { readonly checked: number; readonly broken: readonly BrokenLink[] } {
  const pages = new Map<string, PageLinks>(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => [
        file.split(path.sep).join('/'),
        pageLinks(readFileSync(path.join(dist, file), 'utf8')),
      ]),
  );
  const root = base.endsWith('/') ? base : `${base}/`;
  const broken: BrokenLink[] = [];
  let checked = 0;
  for (const [page, { targets }] of pages) {
    const address = new URL(page.replace(/(^|\/)index\.html$/, '$1'), new URL(root, ORIGIN));
    for (const target of targets) {
      const url = URL.canParse(target, address) ? new URL(target, address) : undefined;
      if (url !== undefined && url.origin !== ORIGIN) continue;
      checked += 1;
      const why = url === undefined ? 'is not an address' : fault(url, root, dist, pages);
      if (why !== undefined) broken.push({ page, target, why });
    }
  }
  return { checked, broken };
}

const ORIGIN = 'http://built.site';

function fault(
  url: URL,
  root: string,
  dist: string,
  pages: ReadonlyMap<string, PageLinks>,
): string | undefined {
  if (!url.pathname.startsWith(root)) return `is outside the base ${root}`;
  const inside = decodeURIComponent(url.pathname.slice(root.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (pages.has(`${file}/index.html`)) return 'lacks its trailing slash';
  if (!existsSync(path.join(dist, file))) return 'leads to no file';
  const lab = readLabLink(file, url.hash.slice(1));
  if (lab !== undefined) return lab.note;
  const anchor = decodeURIComponent(url.hash.slice(1));
  const page = pages.get(file);
  if (anchor === '' || page === undefined || page.ids.has(anchor)) return undefined;
  return `names the anchor "${anchor}", which ${file} does not have`;
}

function main(): void {
  const dist = process.argv[2] ?? 'dist';
  if (!existsSync(dist)) {
    console.error(`There is no built site at ${dist}. Run "npm run build" first.`);
    process.exitCode = 2;
    return;
  }
  const { checked, broken } = checkLinks(dist, process.env['BASE'] || '/');
  for (const { page, target, why } of broken) console.error(`${page}: "${target}" ${why}`);
  console.log(`${checked} links checked${broken.length > 0 ? `, ${broken.length} broken` : ''}`);
  if (broken.length > 0) process.exitCode = 1;
}

if (import.meta.main) main();
