import { existsSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { expect, it } from 'vitest';

const sheet = readFileSync('src/styles/katex-faces.css', 'utf8');

it('cuts the faces of formulas out of the KaTeX that is installed; after an update, run tools/cut-katex-fonts.py', () => {
  expect(sheet).toContain(` of KaTeX ${katex.version}:`);
});

it('names a file for each face, and sets in it what KaTeX sets in the whole one, with that behind it', () => {
  const faces = sheet.split('@font-face').slice(1);
  expect(faces.length).toBeGreaterThan(5);
  for (const face of faces) {
    const [, file = ''] = /url\("\.\/(fonts\/[a-z0-9-]+\.woff2)"\)/.exec(face) ?? [];
    expect(existsSync(`src/styles/${file}`), file).toBe(true);
    // Faces of one family with ranges would have the browser make up a stand-in for the one that is not loaded.
    expect(face).not.toContain('unicode-range');
    const [, selectors = '', family = ''] =
      /}\s+(.*?) {\s+font-family: "Formula [A-Za-z0-9]+", (KaTeX_\w+)/s.exec(face) ?? [];
    expect(selectors).not.toBe('');
    for (const selector of selectors.split(/,\s+/)) expect(saysOf(selector)).toContain(family);
  }
});

/** What KaTeX's own style sheet says of a selector. */
function saysOf(selector: string): string {
  const sheet = readFileSync('node_modules/katex/dist/katex.min.css', 'utf8');
  const rules = sheet.split('}').map((rule) => rule.split('{'));
  return rules
    .filter(([selectors = '']) => selectors.split(',').includes(selector.replace(' > ', '>')))
    .map(([, body]) => body)
    .join(';');
}
