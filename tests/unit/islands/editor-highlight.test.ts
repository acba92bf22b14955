import { describe, expect, it } from 'vitest';
import { highlightedHtml } from '../../../src/islands/editor-highlight.ts';

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const SOURCE = `/** The state
 * of <Adam> & co. */
export interface AdamState { m: number[] }
const s = 'it\\'s'; // 1e-8
const t = \`a
b\`;
const eps = 1e-8, broken = "no end
let x = a < b && b > 0x1F;
`;

describe('the static highlighting', () => {
  it.each([SOURCE, '', '\n', '<img src=x onerror=alert(1)>', "'", '/* open', '`open\n<b>'])(
    'keeps the text of %j exactly and escapes it',
    (source) => {
      const html = highlightedHtml(source);
      expect(textOf(html)).toBe(source);
      expect(html.replaceAll(/<\/?span( class="[a-z-]+")?>/g, '')).not.toContain('<');
    },
  );

  it('makes one element a line, closing tokens at each line end', () => {
    const lines = highlightedHtml(SOURCE).split('\n');
    expect(lines).toHaveLength(SOURCE.split('\n').length);
    for (const line of lines) {
      expect(line).toMatch(/^<span class="line">.*<\/span>$/);
      expect(line.match(/<span/g)).toHaveLength(line.match(/<\/span>/g)?.length ?? 0);
    }
  });

  it('tells comments, strings, numbers, keywords and types apart', () => {
    const html = highlightedHtml(`export const a: AdamState = { b: 1e-8, c: 'x' } // note`);
    for (const expected of [
      '<span class="tok-keyword">export</span>',
      '<span class="tok-type">AdamState</span>',
      '<span class="tok-number">1e-8</span>',
      `<span class="tok-string">'x'</span>`,
      '<span class="tok-comment">// note</span>',
    ])
      expect(html).toContain(expected);
    expect(highlightedHtml('v2')).toBe('<span class="line">v2</span>');
  });
});
