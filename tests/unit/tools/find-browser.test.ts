import { describe, expect, it } from 'vitest';
import {
  type BrowserSurroundings,
  findBrowser,
  findHeadlessShell,
} from '../../../tools/find-browser.ts';

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

describe('finding the engine without the browser around it', () => {
  const SHELL = '/usr/bin/chromium-headless-shell';

  it('takes Debian’s shell instead of Debian’s Chromium', () => {
    const { around, ran } = machine(['/usr/bin/chromium', SHELL]);
    expect(findHeadlessShell(around)).toBe(SHELL);
    expect(ran).toEqual([]);
  });

  it('leaves a browser that is named, or Playwright’s own, alone', () => {
    const named = { env: { DOWNHILL_BROWSER: '/usr/bin/chromium' } };
    expect(findHeadlessShell(machine(['/usr/bin/chromium', SHELL], {}, named).around)).toBe(
      '/usr/bin/chromium',
    );
    expect(findHeadlessShell(machine(['/playwright/chromium', SHELL]).around)).toBe(
      '/playwright/chromium',
    );
  });

  it('installs the shell as root on Debian, in one version with Chromium', () => {
    const asked: string[] = [];
    const files = ['/usr/bin/chromium', '/usr/bin/apt-get'];
    const { around } = machine(files, {}, { isRoot: true });
    const installing = (succeeds: boolean): BrowserSurroundings => ({
      ...around,
      exists: (path) => around.exists(path) || (succeeds && path === SHELL && asked.length > 0),
      run: (_command, args) => {
        asked.push(args.join(' '));
        return succeeds;
      },
    });
    expect(findHeadlessShell(installing(true))).toBe(SHELL);
    expect(asked.join()).toContain('chromium chromium-headless-shell');
    expect(findHeadlessShell(installing(false))).toBe('/usr/bin/chromium');
  });

  it('installs nothing where it may not', () => {
    const { around, ran } = machine(['/usr/bin/chromium', '/usr/bin/apt-get']);
    expect(findHeadlessShell(around)).toBe('/usr/bin/chromium');
    expect(ran).toEqual([]);
  });
});
