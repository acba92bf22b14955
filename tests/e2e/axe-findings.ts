import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe has against a page as it stands, one line for each element; `rules` limits it to some of its rules, `within` to a part of the page. */
export async function axeFindings(
  page: Page,
  rules?: readonly string[],
  within?: string,
): Promise<readonly string[]> {
  // axe asks even what is far from the window for its size, which no reader meets like that.
  await page.evaluate(async () => {
    document.documentElement.dataset['whole'] = '';
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  });
  const axe = new AxeBuilder({ page })
    // Elsewhere axe describes every element that it has looked at, and carries it all through a second page: twice the time.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    // A formula's glyph boxes are hidden from assistive technology and hundreds; its MathML twin is looked at.
    .exclude('.katex-html');
  if (within !== undefined) axe.include(within);
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
