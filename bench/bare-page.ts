import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import starlight from '@astrojs/starlight';
import { build } from 'astro';
import type { Browser } from 'playwright';

const ROOT = path.resolve('test-results/bare-starlight');

/** What a lesson says, without what the course built around it. */
interface LessonText {
  readonly title: string;
  readonly html: string;
  readonly headings: readonly { depth: number; slug: string; text: string }[];
}

/**
 * Builds the text, code listings and formulas of one built lesson as the only page of a Starlight site as it comes, with
 * nothing of the course's: no figures, no editors, no faces, no styles but KaTeX's. Gives the folder of the built site,
 * whose front page it is.
 */
export async function buildBarePage(browser: Browser, lesson: string): Promise<string> {
  const { title, html, headings } = await textOf(browser, lesson);
  const pages = path.join(ROOT, 'src/pages');
  mkdirSync(pages, { recursive: true });
  writeFileSync(
    path.join(pages, 'index.astro'),
    `---
import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';
const html = ${JSON.stringify(html)};
---
<StarlightPage frontmatter={${JSON.stringify({ title })}} headings={${JSON.stringify(headings)}}><Fragment set:html={html} /></StarlightPage>
`,
  );
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    integrations: [
      starlight({
        title: 'Bare',
        disable404Route: true,
        customCss: ['katex/dist/katex.min.css'],
      }),
    ],
  });
  return path.join(ROOT, 'dist');
}

async function textOf(browser: Browser, lesson: string): Promise<LessonText> {
  const page = await browser.newPage();
  const text = await page.evaluate(
    (source) => {
      const built = new DOMParser().parseFromString(source, 'text/html');
      const content = built.querySelector('.sl-markdown-content');
      if (!content) throw new Error('The built lesson has no .sl-markdown-content.');
      // Of an exercise a plain page would print the task, the starter and the hints.
      const apart =
        'script, style, template, astro-island, svg:not(.katex svg), button, input, select, dialog, noscript, [data-part="notice"]';
      for (const one of content.querySelectorAll(apart)) one.remove();
      for (const one of content.querySelectorAll('*'))
        for (const { name } of [...one.attributes])
          if (/^(data-|aria-describedby|is)/.test(name)) one.removeAttribute(name);
      return {
        title: built.querySelector('h1')?.textContent ?? '',
        html: content.innerHTML,
        headings: [...content.querySelectorAll('h2[id], h3[id]')].map((one) => ({
          depth: Number(one.tagName[1]),
          slug: one.id,
          text: one.textContent ?? '',
        })),
      };
    },
    readFileSync(lesson, 'utf8'),
  );
  await page.close();
  return text;
}
