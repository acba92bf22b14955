import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/find-browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4344);

/** The browser tests run on the site as it is built: `npm run build` first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 90_000,
  // A busy machine of two cores is no reason to be red.
  expect: { timeout: 15_000 },
  // `npm test` sums the counts of the JSON report.
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: launchOptions(),
    // Recording each test takes half as long again as running it; look at one that fails with --trace on.
    trace: 'off',
  },
  webServer: {
    command: `astro preview --ignore-lock --host 127.0.0.1 --port ${port}`,
    url: `http://127.0.0.1:${port}${process.env['BASE'] || '/'}`,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
