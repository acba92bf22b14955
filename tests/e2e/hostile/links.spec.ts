import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Fields } from '../../../src/islands/lab-state.ts';
import { packCode } from '../../../src/progress/shared-code.ts';
import { ExercisePage } from '../exercise-page.ts';
import { PolicyWatch } from './policy-watch.ts';

const HURT = 'window.hurt = 1';
/** What a link may carry to do harm, wherever it ends up. */
const CARGO = [
  `javascript:${HURT}`,
  `data:text/html,<script>${HURT}</script>`,
  `"><img src=x onerror="${HURT}"><svg onload="${HURT}">`,
  `</script><script>${HURT}</script>`,
  '__proto__',
  'constructor',
  'own.__proto__:hurt=1;own.constructor',
];
const KEYS = [
  '__proto__',
  '__proto__[hurt]',
  'constructor.prototype.hurt',
  'toString',
  'hasOwnProperty',
];

/** Every lab by its slug, with the fields of its address. */
const labs = await Promise.all(
  readdirSync('src/islands')
    .filter((file) => /^lab-.+-state\.ts$/.test(file))
    .map(async (file) => {
      const module: Record<string, unknown> = await import(path.resolve('src/islands', file));
      const fields = Object.entries(module).find(([name]) => name.endsWith('_FIELDS'))?.[1];
      if (fields === undefined) throw new Error(`${file} exports no record of fields.`);
      return { slug: file.slice('lab-'.length, -'-state.ts'.length), fields: fields as Fields };
    }),
);

const PROTOTYPES = ['Object', 'Array', 'Function', 'String', 'Number', 'Map', 'Promise', 'Element'];
/** Every name and value that hangs on the prototypes which all objects share. */
const prototypes = (page: Page) =>
  page.evaluate((names) => {
    const shapes = names.map((name) => {
      const { prototype } = (globalThis as unknown as Record<string, { prototype: object }>)[
        name
      ] as { prototype: object };
      return Reflect.ownKeys(prototype).map(String).sort().join();
    });
    return [...shapes, String(({} as { hurt?: unknown }).hurt)];
  }, PROTOTYPES);

async function expectUnhurt(page: Page, watch: PolicyWatch, before: readonly string[]) {
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  expect(await prototypes(page)).toEqual(before);
  expect(
    await page
      .locator('main')
      .locator('img[src="x"], [onerror], [onload], a[href^="javascript:"], a[href^="data:"]')
      .count(),
  ).toBe(0);
  expect(watch.wrong).toEqual([]);
}

let watch: PolicyWatch;
test.beforeEach(async ({ context, baseURL }) => {
  watch = await PolicyWatch.on(context, new URL(baseURL ?? '').origin);
});

for (const { slug, fields } of labs)
  test(`the address of the lab ${slug} may carry anything: it is told of, and nothing runs`, async ({
    page,
  }) => {
    await page.goto(`/labs/${slug}/`);
    const note = page.locator('.lab-note');
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    const before = await prototypes(page);
    // Turn by turn each field bears another burden.
    for (const turn of [0, 3]) {
      const names = [...Object.keys(fields), ...KEYS, CARGO[turn] ?? ''];
      const given = new URLSearchParams({ v: '1' });
      for (const [k, name] of names.entries())
        given.append(name, CARGO[(k + turn) % CARGO.length] ?? '');
      await page.evaluate((hash) => {
        location.hash = hash;
      }, given.toString());
      await expect(note).toContainText('could not be read');
      await expectUnhurt(page, watch, before);
    }
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `v=${encodeURIComponent(CARGO[2] ?? '')}`,
    );
    await expect(note).toContainText('another version of the lab');
    await expectUnhurt(page, watch, before);
  });

test('links with code may carry anything', async ({ page }) => {
  const exercise = new ExercisePage(page, 'adam');
  await exercise.open('/exercises/adam/');
  const before = await prototypes(page);
  const shared = exercise.element.locator('.shared');
  for (const cargo of [CARGO.join('\n'), '__proto__']) {
    const packed = await packCode({ exercise: 'adam', code: `${cargo}\n` });
    if (packed.kind !== 'packed') throw new Error(packed.why);
    await exercise.open(`/exercises/adam/?next=${encodeURIComponent(cargo)}${packed.fragment}`);
    await expect(shared.locator('pre')).toContainText(cargo);
    await expectUnhurt(page, watch, before);
    await exercise.open(`/exercises/adam/?#code=1.${encodeURIComponent(cargo)}`);
    await expect(shared).toContainText('Below is your own code');
    await expectUnhurt(page, watch, before);
  }
});

test('what the page was told to go on with leads nowhere else', async ({ page }) => {
  await page.goto('/404.html');
  const before = await prototypes(page);
  for (const last of ['data:text/html,x', '__proto__']) {
    await page.evaluate(
      (text) => localStorage.setItem('downhill:progress:v1', text),
      `{"__proto__":{"hurt":1},"passed":{"__proto__":"x","constructor":"x"},"last":${JSON.stringify(last)}}`,
    );
    await page.goto(`/?next=${encodeURIComponent(last)}&continue=${encodeURIComponent(last)}`);
    await expect(page.getByRole('link', { name: /^(Start the course|Continue)/ })).toHaveAttribute(
      'href',
      /^\/(lessons|exercises)\/[a-z-]+\/$/,
    );
    await expectUnhurt(page, watch, before);
  }
});
