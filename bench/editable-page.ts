import type { EditorStart } from '../src/islands/editor.ts';

/** The body of a page with nothing but code on it, at a click on which the site's own editor is fetched and takes its place. */
export const bareEditor = (chunk: string, code: string): string => `
<style>body { margin: 0 } #code { font: 15px/24px monospace; height: 600px; width: 800px; white-space: pre }</style>
<div id="code">${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</div>
<script type="module">
const place = document.querySelector('#code');
const code = place.textContent;
addEventListener('pointerdown', async () => {
  const { MonacoEditor } = await import(${JSON.stringify(chunk)});
  place.textContent = '';
  const start = ${JSON.stringify(START)};
  new MonacoEditor({ ...start, code, host: place, edited() {}, check() {}, tell() {} }).focus();
}, { once: true });
</script>`;

const START = {
  name: 'bare',
  label: 'Code',
  selection: { start: 0, end: 0 },
  scrollTop: 0,
  describedBy: 'code',
} satisfies Partial<EditorStart>;

/** A letter that the starter does not have. */
export const KEY = 'Z';

/**
 * Waits on the page for a pointer to go down and for the key to stand in Monaco's lines; gives the milliseconds between the
 * two.
 */
export function pressToKey(key: string): Promise<number> {
  return new Promise((resolve) => {
    let started = 0;
    addEventListener(
      'pointerdown',
      () => {
        started = performance.now();
      },
      { capture: true, once: true },
    );
    const observer = new MutationObserver(() => {
      const lines = document.querySelector('.monaco-editor .view-lines');
      if (lines?.textContent?.includes(key) !== true) return;
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
