import { type PageKind, pageKind } from './page-kind.ts';
import { searchOrder } from './search-order.ts';

/** The part of Pagefind's programming interface that is used. */
interface Pagefind {
  debouncedSearch(text: string): Promise<{ results: { data(): Promise<Page> }[] } | null>;
}

interface Page extends Section {
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly (Section & { readonly title: string })[];
}

interface Section {
  readonly url: string;
  /** HTML with the found words in `<mark>`, everything else escaped by Pagefind. */
  readonly excerpt: string;
}

const MOST_PAGES = 8;
/** So many of Pagefind's best are put in order. */
const WEIGHED_PAGES = 16;

/** A search box over the index that the build leaves in `/pagefind/`; nothing is loaded before it is first opened. */
class SiteSearch extends HTMLElement {
  #index: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (dialog === null || input === null || form === null) return;
    const open = () => {
      dialog.showModal();
      input.select();
      this.#load().catch(() =>
        this.#say('The search index is not here: it is made by "npm run build".'),
      );
    };
    this.querySelector('[data-open]')?.addEventListener('click', open);
    input.addEventListener('input', () => void this.#search(input.value.trim()));
    // Left alone, Escape in a filled search field would only empty it.
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    });
    form.addEventListener('submit', (event) => {
      if (event.submitter !== null && document.activeElement !== input) return;
      event.preventDefault();
      this.querySelector<HTMLAnchorElement>('ol a')?.click();
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
    });
    window.addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      event.preventDefault();
      if (dialog.open) dialog.close();
      else open();
    });
  }

  #load(): Promise<Pagefind> {
    this.#index ??= import(/* @vite-ignore */ this.#address);
    return this.#index;
  }

  async #search(text: string): Promise<void> {
    if (text === '') return this.#show('', []);
    const index = await this.#load().catch(() => undefined);
    const found = await index?.debouncedSearch(text);
    // Null when a later key press has taken over.
    if (!found) return;
    const data = await Promise.all(
      found.results.slice(0, WEIGHED_PAGES).map((result) => result.data()),
    );
    const pages = searchOrder(
      text,
      data.map((page) => ({
        page,
        title: page.meta.title ?? page.url,
        kind: this.#kind(page),
        excerpts: [page, ...page.sub_results].map(({ excerpt }) => excerpt),
      })),
    ).map(({ page }) => page);
    const count = pages.length < data.length ? pages.length : found.results.length;
    this.#show(
      count === 0 ? `Nothing found for “${text}”.` : `${count} ${count === 1 ? 'page' : 'pages'}`,
      pages.slice(0, MOST_PAGES),
    );
  }

  #show(status: string, pages: readonly Page[]): void {
    this.#say(status);
    this.querySelector('ol')?.replaceChildren(
      ...pages.flatMap((page) => {
        const title = page.meta.title ?? page.url;
        const sections = page.sub_results.filter((section) => section.title !== title).slice(0, 2);
        return [
          entry(title, page, this.#kind(page)),
          ...sections.map((section) => entry(`${title} · ${section.title}`, section)),
        ];
      }),
    );
  }

  /** Of the index; a page may give it relative to itself, and an import would take it from the script. */
  get #address(): string {
    return new URL(this.dataset['index'] ?? '', document.baseURI).href;
  }

  /** Pagefind's addresses begin with the site's base, as its own does. */
  #kind({ url }: Page): PageKind {
    const base = new URL('..', this.#address).pathname;
    return pageKind(url.startsWith(base) ? url.slice(base.length) : url);
  }

  #say(status: string): void {
    const line = this.querySelector('[role="status"]');
    if (line) line.textContent = status;
  }
}

function entry(title: string, { url, excerpt }: Section, kind?: PageKind): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const heading = document.createElement('strong');
  const words = document.createElement('span');
  link.href = url;
  heading.textContent = title;
  words.innerHTML = excerpt;
  if (kind) {
    const tag = document.createElement('em');
    tag.textContent = kind;
    // The space is for what reads the link aloud.
    heading.append(' ', tag);
  }
  link.append(heading, words);
  item.append(link);
  return item;
}

customElements.define('site-search', SiteSearch);
