/** Where the shell's script in the head, which sets the theme before the first paint, looks for the reader's choice. */
const KEY = 'starlight-theme';

/** Switches between light and dark; until the first click the page follows the system. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button === null) return;
    const show = () => button.setAttribute('aria-pressed', String(current() === 'dark'));
    button.addEventListener('click', () => {
      const next = current() === 'dark' ? 'light' : 'dark';
      document.documentElement.dataset['theme'] = next;
      remember(next);
      show();
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
      if (recall()) return;
      document.documentElement.dataset['theme'] = event.matches ? 'dark' : 'light';
      show();
    });
    show();
  }
}

const current = () => document.documentElement.dataset['theme'];

/** Storage can be switched off altogether; the toggle then works for this page only. */
function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {}
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

customElements.define('theme-toggle', ThemeToggle);
