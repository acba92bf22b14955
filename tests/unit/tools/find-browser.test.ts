import { describe, expect, it } from 'vitest';
import { type BrowserSurroundings, findBrowser } from '../../../tools/find-browser.ts';

/** A machine on which these files exist, and each command that is run makes its file appear. */
function machine(
  files: readonly string[],
  made: Readonly<Record<string, string>> = {},
  more: Partial<BrowserSurroundings> = {},
) {
  const present = new Set(files);
  const ran: string[] = [];
  const around: BrowserSurroundings = {
    env: {},
    exists: (path) => present.has(path),
    playwrightPath: () => '/playwright/chromium',
    installed: ['/usr/bin/chromium'],
    isRoot: false,
    run: (command) => {
      ran.push(command);
      const file = made[command];
      if (file !== undefined) present.add(file);
      return file !== undefined;
    },
    ...more,
  };
  return { around, ran };
}

describe('finding a browser', () => {
  it('takes the one that is named before any other', () => {
    const { around } = machine(
      ['/mine', '/playwright/chromium'],
      {},
      { env: { DOWNHILL_BROWSER: '/mine' } },
    );
    expect(findBrowser(around)).toBe('/mine');
  });

  it('says so when the named one does not exist, and looks no further', () => {
    const { around } = machine(
      ['/playwright/chromium'],
      {},
      { env: { DOWNHILL_BROWSER: '/mine' } },
    );
    expect(() => findBrowser(around)).toThrow(
      'DOWNHILL_BROWSER is set to /mine, which does not exist.',
    );
  });

  it('prefers Playwright’s own to an installed one', () => {
    expect(findBrowser(machine(['/playwright/chromium', '/usr/bin/chromium']).around)).toBe(
      '/playwright/chromium',
    );
    expect(findBrowser(machine(['/usr/bin/chromium']).around)).toBe('/usr/bin/chromium');
  });

  it('downloads Playwright’s when there is none', () => {
    const { around, ran } = machine([], { npx: '/playwright/chromium' });
    expect(findBrowser(around)).toBe('/playwright/chromium');
    expect(ran).toEqual(['npx']);
  });

  it('installs Debian’s package as root when there is no download', () => {
    const { around, ran } = machine(
      ['/usr/bin/apt-get'],
      { sh: '/usr/bin/chromium' },
      { isRoot: true },
    );
    expect(findBrowser(around)).toBe('/usr/bin/chromium');
    expect(ran).toEqual(['npx', 'sh']);
  });

  it('says what to do when nothing helps, and does not touch a system it may not change', () => {
    const { around, ran } = machine(['/usr/bin/apt-get']);
    expect(() => findBrowser(around)).toThrow(
      /set DOWNHILL_BROWSER[\s\S]*npx playwright install chromium[\s\S]*apt-get install chromium/,
    );
    expect(ran).toEqual(['npx']);
  });
});
