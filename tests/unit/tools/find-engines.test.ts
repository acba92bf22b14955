import { describe, expect, it } from 'vitest';
import type { BrowserSurroundings } from '../../../tools/find-browser.ts';
import { ENGINE_NAMES, findEngines } from '../../../tools/find-engines.ts';

/** A machine with these files, on which each package that is installed makes its file appear, and what was run on it. */
function machine(
  files: readonly string[],
  packages: Readonly<Record<string, string>> = {},
  isRoot = true,
) {
  const present = new Set([...files, '/usr/bin/apt-get']);
  const ran: string[] = [];
  const around: BrowserSurroundings = {
    env: {},
    exists: (path) => present.has(path),
    playwrightPath: () => '',
    installed: ['/usr/bin/chromium'],
    isRoot,
    run: (_, args) => {
      const line = args.join(' ');
      ran.push(line);
      const got = Object.entries(packages).filter(([name]) => line.includes(` ${name}`));
      for (const [, file] of got) present.add(file);
      return got.length > 0;
    },
  };
  return { around, ran };
}

const CHROMIUM = '/usr/bin/chromium';
const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

describe('finding the engines', () => {
  it('takes those that are installed and runs nothing', () => {
    const { around, ran } = machine([CHROMIUM, FIREFOX, WEBKIT, SCREEN]);
    expect(findEngines({ install: true, names: ENGINE_NAMES }, around)).toEqual([
      { kind: 'found', name: 'Chromium', programs: [CHROMIUM] },
      { kind: 'found', name: 'Firefox', programs: [FIREFOX] },
      { kind: 'found', name: 'WebKit', programs: [WEBKIT, SCREEN] },
    ]);
    expect(ran).toEqual([]);
  });

  it('installs, as root, only the packages that are missing', () => {
    const { around, ran } = machine([CHROMIUM, FIREFOX, WEBKIT], { xvfb: SCREEN });
    expect(
      findEngines({ install: true, names: ENGINE_NAMES }, around).map(({ kind }) => kind),
    ).toEqual(['found', 'found', 'found']);
    expect(ran).toHaveLength(1);
    expect(ran[0]).toMatch(/apt-get install \S+ --no-install-recommends xvfb$/);
  });

  it('names the packages of a browser that cannot be had, and still finds the others', () => {
    const { around } = machine([CHROMIUM, FIREFOX]);
    expect(findEngines({ install: true, names: ENGINE_NAMES }, around)).toEqual([
      { kind: 'found', name: 'Chromium', programs: [CHROMIUM] },
      { kind: 'found', name: 'Firefox', programs: [FIREFOX] },
      {
        kind: 'missing',
        name: 'WebKit',
        why: 'webkit2gtk-driver and xvfb are not installed',
      },
    ]);
    expect(
      findEngines(
        { install: true, names: ENGINE_NAMES },
        machine([CHROMIUM, WEBKIT, SCREEN]).around,
      )[1],
    ).toEqual({
      kind: 'missing',
      name: 'Firefox',
      why: 'firefox-esr is not installed',
    });
  });

  it('looks for no engine but those that are named', () => {
    const { around, ran } = machine([FIREFOX]);
    expect(findEngines({ install: true, names: ['Firefox'] }, around)).toEqual([
      { kind: 'found', name: 'Firefox', programs: [FIREFOX] },
    ]);
    expect(ran).toEqual([]);
  });

  it('installs nothing unasked, nor without being root', () => {
    for (const [install, isRoot] of [
      [false, true],
      [true, false],
    ] as const) {
      const { around, ran } = machine([CHROMIUM], { xvfb: SCREEN }, isRoot);
      findEngines({ install, names: ENGINE_NAMES }, around);
      expect(ran).toEqual([]);
    }
  });
});
