import type { FoundEngine } from '../../tools/find-engines.ts';
import { PuppeteerTab } from './puppeteer-tab.ts';
import type { Tab } from './tab.ts';
import { openWebkitTab } from './webkit-tab.ts';

/** Starts the engine with one empty tab. */
export function openTab({ name, programs: [program, screen = ''] }: FoundEngine): Promise<Tab> {
  return name === 'WebKit' ? openWebkitTab(program, screen) : PuppeteerTab.open(name, program);
}
