import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { labs } from '../../labs.ts';
import { openLab } from './open-lab.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

for (const { slug } of labs)
  test(`the lab ${slug} gives away its picture and its numbers`, async ({ page }) => {
    await openLab(page, `/labs/${slug}/`);
    // Until the first runs have come back there is nothing to give.
    await expect(page.locator('.lab .notice').first()).toHaveText(/\d/);
    if (slug === 'training') {
      await page.getByRole('button', { name: 'One epoch' }).click();
      await expect(page.locator('.lab .notice')).toContainText('after epoch 1');
    }
    const saved = async (button: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^[\w.-]+\.(png|csv)$/);
      return readFileSync(await file.path());
    };
    const picture = await saved('Save PNG');
    expect(picture.subarray(0, 8)).toEqual(PNG);
    // Width and height of the picture: whole plates, not the corner of one.
    expect(picture.readUInt32BE(16)).toBeGreaterThan(400);
    expect(picture.readUInt32BE(20)).toBeGreaterThan(150);
    // The parser refuses a table whose rows are not all as long as its head.
    const [head = [], ...rows]: string[][] = parse(await saved('Save CSV'));
    expect(head.join()).toMatch(/[a-z]/);
    expect(rows.length).toBeGreaterThan(1);
  });
