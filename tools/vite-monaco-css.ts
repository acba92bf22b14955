import type { Plugin } from 'vite';

const PREFIX = '\0monaco-css:';

/**
 * Astro links every stylesheet that a page can reach, even through `import()`, in that page's head: Monaco's 171 kB
 * would block the first paint of pages whose editor nobody opens. This turns each into a module that adds a
 * `<style>` when the editor is loaded.
 */
export function monacoCss(): Plugin {
  return {
    name: 'monaco-css-with-its-script',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith('.css') || !importer?.includes('/monaco-editor/')) return undefined;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      return resolved ? `${PREFIX}${resolved.id}.js` : undefined;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const file = id.slice(PREFIX.length, -'.js'.length);
      return `import css from ${JSON.stringify(`${file}?inline`)};
if (typeof document !== 'undefined') {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}`;
    },
  };
}
