import { type BrowserSurroundings, findBrowser, installFromDebian, REAL } from './find-browser.ts';

export const ENGINE_NAMES = ['Chromium', 'Firefox', 'WebKit'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** A browser that can be started, with what it takes to start it. */
export interface FoundEngine {
  readonly kind: 'found';
  readonly name: EngineName;
  /** Paths; the second is WebKit's screen. */
  readonly programs: readonly [string, string?];
}

/** A browser that is not to be had here, and why. */
export interface MissingEngine {
  readonly kind: 'missing';
  readonly name: EngineName;
  readonly why: string;
}

/** A program of a Debian package, and where it may be. */
interface Need {
  readonly debian: string;
  readonly paths: readonly string[];
}

const FIREFOX: Need = {
  debian: 'firefox-esr',
  paths: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};
const WEBKIT: Need = { debian: 'webkit2gtk-driver', paths: ['/usr/bin/WebKitWebDriver'] };
const SCREEN: Need = { debian: 'xvfb', paths: ['/usr/bin/Xvfb'] };

/** What to look for; with `install`, what is missing is first taken from Debian, where one is root there. */
export interface EngineSearch {
  readonly install: boolean;
  readonly names: readonly EngineName[];
}

/** The engines of these names, each with where it is or why it is missing. */
export function findEngines(
  { install, names }: EngineSearch,
  around: BrowserSurroundings = REAL,
): readonly (FoundEngine | MissingEngine)[] {
  return names.map((name) => {
    if (name === 'Chromium') return chromium(around);
    return engine(name, name === 'Firefox' ? [FIREFOX] : [WEBKIT, SCREEN], install, around);
  });
}

function chromium(around: BrowserSurroundings): FoundEngine | MissingEngine {
  try {
    return { kind: 'found', name: 'Chromium', programs: [findBrowser(around)] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'missing', name: 'Chromium', why };
  }
}

function engine(
  name: EngineName,
  needs: readonly [Need, Need?],
  install: boolean,
  around: BrowserSurroundings,
): FoundEngine | MissingEngine {
  const present = ({ paths }: Need) => paths.find((path) => around.exists(path));
  const missing = () => needs.flatMap((need) => (need && !present(need) ? [need.debian] : []));
  if (install && missing().length > 0) installFromDebian(missing(), around);
  const still = missing();
  const [program, screen] = needs.map((need) => need && present(need));
  if (program === undefined || still.length > 0)
    return {
      kind: 'missing',
      name,
      why: `${still.join(' and ')} ${still.length > 1 ? 'are' : 'is'} not installed`,
    };
  return { kind: 'found', name, programs: screen === undefined ? [program] : [program, screen] };
}
