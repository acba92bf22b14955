import { existsSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { expect, it } from 'vitest';

const sheet = readFileSync('src/styles/katex-faces.css', 'utf8');

it('cuts the faces of formulas out of the KaTeX that is installed; after an update, run tools/cut-katex-fonts.py', () => {
  expect(sheet).toContain(` of KaTeX ${katex.version}:`);
});

it('names a file for each face, and for the invisible character that holds lines open', () => {
  const faces = sheet.split('@font-face').slice(1);
  expect(faces.length).toBeGreaterThan(5);
  for (const face of faces) {
    const [, file = ''] = /url\("\.\/(fonts\/[a-z0-9-]+\.woff2)"\)/.exec(face) ?? [];
    expect(existsSync(`src/styles/${file}`), file).toBe(true);
    // Else every formula would fetch the whole face as well.
    expect(face).toContain('U+200B');
  }
});
