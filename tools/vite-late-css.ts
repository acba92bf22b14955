import type { Plugin } from 'vite';

const PREFIX = '\0late-css:';

/**
 * Astro links every stylesheet that a page can reach, even through `import()`, in that page's head, where it holds up the
 * first paint: Monaco's 171 kB for an editor that nobody opens. This turns Monaco's, and those named `.late.css`, each into a
 * module that adds a `<style>` when what it is for is loaded.
 */
export function lateCss(): Plugin {
  return {
    name: 'css-with-its-script',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith('.css')) return undefined;
      if (!id.endsWith('.late.css') && !importer?.includes('/monaco-editor/')) return undefined;
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
