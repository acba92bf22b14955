import type { Page } from '@playwright/test';
import type { CourseConfig } from '../../src/course/course-config.ts';
import { readCourse } from '../../src/course/read-course.ts';

/** The configuration that the built site was made from. */
export async function builtConfig(): Promise<CourseConfig> {
  const course = await readCourse(process.cwd());
  if (!course) throw new Error('There is no course.ts here. Run from the top of the project.');
  return course.config;
}

/** What a browser came upon while it read the course. */
export interface ServedCourse {
  readonly config: CourseConfig;
  /** What the page's policy refused, in the browser's words. */
  readonly refused: readonly string[];
  /** Addresses on other hosts that pages asked for, each once. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Watches a page. The analytics script, if the course names one, is answered here with one that says it has run. */
export async function servedCourse(page: Page): Promise<ServedCourse> {
  const config = await builtConfig();
  const refused: string[] = [];
  const elsewhere = new Set<string>();
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  page.context().on('request', (request) => {
    const { protocol, hostname, href } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') elsewhere.add(href);
  });
  await page.context().route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'document.documentElement.dataset.counted = "";',
    }),
  );
  return { config, refused, elsewhere };
}
