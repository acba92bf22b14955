import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'sucrase';
import type { CourseFacts } from '../../scorm/course-facts.ts';
import { escapeHtml } from '../report/escape-html.ts';

/** The page that an LMS starts. */
export const LAUNCH_PAGE = 'launch.html';

const SCRIPTS = fileURLToPath(new URL('../../scorm/', import.meta.url));

const STYLE = `
:root { color-scheme: light dark; }
body { display: flex; flex-direction: column; height: 100dvh; margin: 0; background: #fbfaf7; color: #1b1c21; font: 0.875rem/1.4 system-ui, sans-serif; }
iframe { flex: 1; min-height: 0; width: 100%; border: 0; }
footer { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; padding: 0.4rem 1rem; border-top: 1px solid #dcd9d1; }
p { flex: 1 1 16rem; margin: 0; }
p[data-kind="refused"] { color: #a8321f; }
button { padding: 0.2rem 0.7rem; border: 1px solid #8a877e; border-radius: 3px; background: none; color: inherit; font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  body { background: #16181d; color: #e8e5dd; }
  footer { border-color: #32353d; }
  p[data-kind="refused"] { color: #ff9a85; }
}`;

/** The launch page and its scripts, by their paths in the package. */
export function launchFiles(title: string, facts: CourseFacts): ReadonlyMap<string, string> {
  const files = new Map([[LAUNCH_PAGE, page(title, facts)]]);
  for (const name of readdirSync(SCRIPTS).sort())
    files.set(`scorm/${name.replace(/\.ts$/, '.js')}`, plainScript(`${SCRIPTS}${name}`));
  return files;
}

/** Types off, and what a script imports under the name that it has in the package. */
const plainScript = (file: string): string =>
  transform(readFileSync(file, 'utf8'), {
    transforms: ['typescript'],
    disableESTransforms: true,
    production: true,
  }).code.replace(/(from ['"]\.\/[\w-]+)\.ts(?=['"])/g, '$1.js');

const page = (title: string, facts: CourseFacts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<iframe data-part="course" title="${escapeHtml(title)}" allow="clipboard-write; fullscreen"></iframe>
<footer>
<p data-part="status" role="status"></p>
<button type="button" data-part="again" hidden>Report again</button>
</footer>
<script type="application/json" data-part="facts">${JSON.stringify(facts).replace(/</g, '\\u003c')}</script>
<script type="module" src="scorm/launch.js"></script>
</body>
</html>
`;
