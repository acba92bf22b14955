import { type KnownPage, nearestPages } from './nearest-pages.ts';

/** On the page for wrong addresses: names the pages that may have been meant. */
class PageSuggestions extends HTMLElement {
  connectedCallback(): void {
    const base = this.dataset['base'] ?? '/';
    const pages = JSON.parse(this.querySelector('script')?.textContent ?? '[]') as KnownPage[];
    const wrong = decodeURI(location.pathname).replace(base, '/');
    const near = nearestPages(wrong, pages);
    const list = this.querySelector('ul');
    if (near.length === 0 || list === null) return;
    list.replaceChildren(
      ...near.map(({ path, title }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = base + path.slice(1);
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
    this.hidden = false;
  }
}

customElements.define('page-suggestions', PageSuggestions);
