import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { pageFonts, withPreloads } from '../../../tools/page-fonts.ts';

const set = (formula: string) => katex.renderToString(formula, { displayMode: true });

describe('the fonts that a page names', () => {
  it('are none for plain words', () => {
    expect(pageFonts('<p>Words, and an <b>idea</b>.</p>')).toEqual([]);
  });

  it('are those of emphasis and of code', () => {
    expect(pageFonts('<p>An <em>idea</em></p>')).toEqual(['serif-italic']);
    expect(pageFonts('<text font-style="italic">w</text>')).toEqual(['serif-italic']);
    expect(pageFonts('<p><code>w - lr * g</code></p>')).toEqual(['mono']);
    expect(pageFonts('<td class="state">{}</td>')).toEqual(['mono']);
  });

  it('are of a formula the faces of its letters, signs and sizes', () => {
    expect(pageFonts(set('1+2'))).toEqual(['formula-main-regular']);
    expect(pageFonts(set('w+2'))).toEqual(['formula-main-regular', 'formula-math-italic']);
    expect(pageFonts(set('\\bigl(1\\bigr)'))).toContain('formula-size1-regular');
    expect(pageFonts(set('\\sum_1^2 3'))).toContain('formula-size2-regular');
    expect(pageFonts(set('\\biggl(1\\biggr)'))).toContain('formula-size3-regular');
    expect(pageFonts(set('\\Biggl(1\\Biggr)'))).toContain('formula-size4-regular');
    expect(pageFonts(set('\\bigl(1\\bigr)'))).not.toContain('formula-size2-regular');
  });

  it('are those of Greek and signs where the page begins with some outside of formulas', () => {
    const lab = (words: string) => `<main><p>Move it.</p>${words}</main>`;
    expect(pageFonts(lab('<label><i>η₀</i></label>'))).toEqual([
      'serif-italic',
      'serif-italic-signs',
    ]);
    expect(pageFonts(lab('<p class="look">κ times as steep</p>'))).toEqual(['sans-signs']);
    expect(pageFonts(lab('<ul><li>The edge is η = 2.</li></ul>'))).toEqual(['serif-signs']);
    expect(pageFonts(lab(set('\\eta')))).not.toContain('sans-signs');
    expect(pageFonts(lab(`${'<p>Words.</p>'.repeat(2000)}<p>η</p>`))).toEqual([]);
  });

  it('stand before those of every page, with the origin that fonts are fetched with', () => {
    const page = '<head><link rel="preload" href="/s.woff2" as="font" crossorigin></head>';
    expect(withPreloads(page, ['/m.woff2'])).toBe(
      '<head><link rel="preload" href="/m.woff2" as="font" type="font/woff2" crossorigin><link rel="preload" href="/s.woff2" as="font" crossorigin></head>',
    );
  });
});
