import type { Descended, DescentSettings } from '../labs/surface-descent.ts';
import type { LabHosts, Whole } from './lab-hosts.ts';

/** Results kept: the paths and the states of eight rules and of the readers' ghosts, twice over. */
const MOST = 48;

/** The descents of one lab, none of them run twice while it is remembered: a slider of one rule leaves the others alone. */
export class Descents {
  readonly #hosts: () => LabHosts;
  readonly #known = new Map<string, Promise<Whole<Descended>>>();

  constructor(hosts: () => LabHosts) {
    this.#hosts = hosts;
  }

  /** With the library's rule. */
  library(settings: DescentSettings): Promise<Whole<Descended>> {
    return this.#once(JSON.stringify(settings), () =>
      this.#hosts().run('surface-descent', settings),
    );
  }

  /** With the reader's program; one that has not been passed has no source. */
  own(settings: DescentSettings, source: string | undefined): Promise<Whole<Descended>> {
    return this.#once(JSON.stringify([settings, source]), () =>
      this.#hosts().runOwn(source, 'surface-descent', settings),
    );
  }

  #once(key: string, run: () => Promise<Whole<Descended>>): Promise<Whole<Descended>> {
    const descent = this.#known.get(key) ?? run();
    // Put at the end again: the first of a map is what was asked for longest ago.
    this.#known.delete(key);
    this.#known.set(key, descent);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST) break;
      this.#known.delete(oldest);
    }
    return descent;
  }
}
