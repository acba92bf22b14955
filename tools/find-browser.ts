import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const NONE_FOUND = `No Chromium found for the browser tests. Do one of these and run the command again:
  - set DOWNHILL_BROWSER to the path of a Chrome or Chromium program;
  - run "npx playwright install chromium";
  - install your system's chromium package (Debian, Ubuntu: apt-get install chromium).`;

/** What `findBrowser` may look at and do; a test hands in its own. */
export interface BrowserSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly playwrightPath: () => string;
  /** Runs a command to its end and tells whether it succeeded. */
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly isRoot: boolean;
  readonly installed: readonly string[];
}

/** This machine. */
export const REAL: BrowserSurroundings = {
  env: process.env,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
  run: (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0,
  isRoot: process.getuid?.() === 0,
  installed: INSTALLED,
};

/**
 * The path of a Chromium to test with, getting one if need be: DOWNHILL_BROWSER → Playwright's own → an installed
 * one → Playwright's download → Debian's package (as root). Throws with what to do when none is to be had.
 */
export function findBrowser(around: BrowserSurroundings = REAL): string {
  const named = around.env['DOWNHILL_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!around.exists(named))
      throw new Error(`DOWNHILL_BROWSER is set to ${named}, which does not exist.`);
    return named;
  }
  const present = () =>
    [around.playwrightPath(), ...around.installed].find(
      (path) => path !== '' && around.exists(path),
    );
  const found = present();
  if (found !== undefined) return found;
  const attempts = [
    () => around.run('npx', ['playwright', 'install', 'chromium']),
    () => installFromDebian(['chromium'], around),
  ];
  for (const attempt of attempts) {
    if (!attempt()) continue;
    const got = present();
    if (got !== undefined) return got;
  }
  throw new Error(NONE_FOUND);
}

const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const DEBIAN_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * The path of Chromium's engine without the browser around it, which takes a third off the time of whoever opens hundreds of
 * pages: the shell that Debian makes from the same source, got as root where it is missing. Elsewhere, and where a browser
 * is named or Playwright has its own, what `findBrowser` finds.
 */
export function findHeadlessShell(around: BrowserSurroundings = REAL): string {
  const whole = findBrowser(around);
  if (around.env['DOWNHILL_BROWSER'] || whole !== DEBIAN_CHROMIUM) return whole;
  // Both at once: they share a third package, and must be of one version.
  if (!around.exists(DEBIAN_SHELL))
    installFromDebian(['chromium', 'chromium-headless-shell'], around);
  return around.exists(DEBIAN_SHELL) ? DEBIAN_SHELL : whole;
}

/** Installs packages of Debian or Ubuntu, as root there, and tells whether that succeeded; elsewhere it does nothing. */
export function installFromDebian(
  packages: readonly string[],
  around: BrowserSurroundings,
): boolean {
  if (!around.isRoot || !around.exists('/usr/bin/apt-get')) return false;
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return around.run('sh', ['-c', `apt-get update && DEBIAN_FRONTEND=noninteractive ${install}`]);
}

/** Options for Playwright's `launch` that work as root and on a machine whose network is closed. */
export function launchOptions(around: BrowserSurroundings = REAL) {
  return {
    executablePath: findBrowser(around),
    chromiumSandbox: !around.isRoot,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
