import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { satteriBaseLinks, withBase } from '../../../tools/satteri-base-links.ts';

const options = { mdastPlugins: [satteriBaseLinks('/downhill/')] };
const html = async (markdown: string) => (await markdownToHtml(markdown, options)).html;
const code = async (mdx: string) => (await mdxToJs(mdx, options)).code;

describe('addresses in lessons', () => {
  it.each([
    ['/lessons/adam/', '/downhill/lessons/adam/'],
    ['/', '/downhill/'],
    ['/lessons/adam/#bias', '/downhill/lessons/adam/#bias'],
    ['#bias', '#bias'],
    ['../adam/', '../adam/'],
    ['https://arxiv.org/abs/1412.6980', 'https://arxiv.org/abs/1412.6980'],
    ['//arxiv.org/', '//arxiv.org/'],
  ])('%s becomes %s', async (written, built) => {
    expect(withBase('/downhill/', written)).toBe(built);
    expect(await html(`[x](${written})`)).toContain(`href="${built}"`);
  });

  it('stay as they are on a site at the root', () => {
    expect(withBase('/', '/lessons/adam/')).toBe('/lessons/adam/');
  });

  it('are prefixed in references, images and plain elements too', async () => {
    expect(await html('[x][y]\n\n[y]: /a/')).toContain('href="/downhill/a/"');
    expect(await html('![x](/a.svg)')).toContain('src="/downhill/a.svg"');
    expect(await code('<a href="/a/">x</a>')).toContain('"/downhill/a/"');
    expect(await code('<a href="/a/"><img src="/b.svg" /> and *more*</a>')).toMatch(
      /"\/downhill\/a\/"[\s\S]*"\/downhill\/b\.svg"[\s\S]*more/,
    );
    expect(await code('Text <a href="/a/">x</a>')).toContain('"/downhill/a/"');
  });

  it('are left to components, which know the base themselves', async () => {
    expect(await code('<Card href="/a/" />')).toContain('href: "/a/"');
  });
});
