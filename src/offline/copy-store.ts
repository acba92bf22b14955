import { type CopyState, readCopyState } from './copy-state.ts';
import { type CourseFiles, LIST_PATH, readCourseFiles } from './course-files.ts';

/**
 * A site's offline copy in Cache Storage: one cache a version, and one with the state. Everything bears the base in its
 * name, since two sites may share an origin.
 */
export class CopyStore {
  readonly base: string;
  readonly #prefix: string;

  /** `base` begins and ends in a slash. */
  constructor(base: string) {
    this.base = base;
    this.#prefix = `downhill-copy:v1:${base}:`;
  }

  /** The files of a version, complete or on their way; keys are from {@link address}. */
  open(version: string): Promise<Cache> {
    return caches.open(this.#prefix + version);
  }

  /** The address that a file is kept under. */
  address(path: string): string {
    return this.base + path.split('/').map(encodeURIComponent).join('/');
  }

  /** The list of a version that is whole: it is put in last. Undefined while files are missing, or without a copy. */
  async complete(version: string): Promise<CourseFiles | undefined> {
    if (!(await caches.has(this.#prefix + version))) return undefined;
    const kept = await (await this.open(version)).match(this.address(LIST_PATH));
    return kept && readCourseFiles(await kept.json());
  }

  /** Declares a version whole. */
  async finish(list: CourseFiles): Promise<void> {
    const cache = await this.open(list.version);
    await cache.put(this.address(LIST_PATH), Response.json(list));
  }

  /** The versions that have a cache, whole or not. */
  async versions(): Promise<readonly string[]> {
    const names = (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
    return names.map((name) => name.slice(this.#prefix.length)).filter((name) => name !== STATE);
  }

  async remove(versions: readonly string[]): Promise<void> {
    await Promise.all(versions.map((version) => caches.delete(this.#prefix + version)));
  }

  /** Forgets the state and every version. */
  async removeAll(): Promise<void> {
    await this.remove([STATE, ...(await this.versions())]);
  }

  async readState(): Promise<CopyState | undefined> {
    if (!(await caches.has(this.#prefix + STATE))) return undefined;
    const kept = await (await this.open(STATE)).match(this.address(STATE));
    return kept && readCopyState(await kept.json());
  }

  async writeState(state: CopyState): Promise<void> {
    await (await this.open(STATE)).put(this.address(STATE), Response.json(state));
  }
}

const STATE = 'state';
