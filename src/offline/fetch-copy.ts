import type { CopyStore } from './copy-store.ts';
import { type CourseFile, type CourseFiles, contentHash, totalSize } from './course-files.ts';
import { planUpdate } from './update-plan.ts';
import { FRESH_HEADER } from './worker-order.ts';

/** How far the copying is, in bytes of the finished copy. */
export type CopyProgress = (done: number, total: number) => void;

export type CopyOutcome =
  | { readonly kind: 'whole' }
  | { readonly kind: 'stopped' }
  /** Another tab is at it. */
  | { readonly kind: 'busy' }
  /** `why` is a sentence; what has arrived is kept for the next attempt. */
  | { readonly kind: 'failed'; readonly why: string };

const AT_ONCE = 6;

/**
 * Brings every file of `list` into the version's own cache, each verified, and declares it whole when the last one is in.
 * Nothing that is being served is touched. Files that the current copy holds are taken from there.
 */
export async function fetchCopy(
  store: CopyStore,
  list: CourseFiles,
  onProgress: CopyProgress,
  signal: AbortSignal,
): Promise<CopyOutcome> {
  return navigator.locks.request(`downhill-copy:${store.base}`, { ifAvailable: true }, (lock) =>
    lock === null ? { kind: 'busy' } : copyAll(store, list, onProgress, signal),
  );
}

async function copyAll(
  store: CopyStore,
  list: CourseFiles,
  onProgress: CopyProgress,
  signal: AbortSignal,
): Promise<CopyOutcome> {
  const state = await store.readState();
  if ((await store.complete(list.version)) !== undefined) return { kind: 'whole' };
  const needed = [list.version, state?.current, ...(state?.retired ?? [])];
  // What an attempt at a version that is no longer published has left.
  await store.remove((await store.versions()).filter((version) => !needed.includes(version)));

  const had = state && (await store.complete(state.current));
  const from = had && (await store.open(had.version));
  const to = await store.open(list.version);
  const total = totalSize(list.files);
  const plan = planUpdate(list, had, await presentPaths(store, to, list));
  let done = totalSize(plan.present);
  onProgress(done, total);

  const fault = new AbortController();
  const ended = AbortSignal.any([signal, fault.signal]);
  const copied = new Set(plan.copied);
  const queue = [...plan.copied, ...plan.fetched];
  const take = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      ended.throwIfAborted();
      const address = store.address(file.path);
      const old = copied.has(file) ? await from?.match(address) : undefined;
      await to.put(address, old ?? (await fetchFile(store.base, file, ended)));
      done += file.size;
      onProgress(done, total);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, () => take().catch(giveUp)));
    await store.finish(list);
    return { kind: 'whole' };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    return { kind: 'failed', why: sentence(error) };
  }

  function giveUp(error: unknown): never {
    fault.abort(error);
    throw error;
  }
}

async function presentPaths(
  store: CopyStore,
  cache: Cache,
  { files }: CourseFiles,
): Promise<ReadonlySet<string>> {
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  return new Set(files.map(({ path }) => path).filter((path) => kept.has(store.address(path))));
}

/** A file as the server has it, if it is the one that the list means. */
async function fetchFile(base: string, file: CourseFile, signal: AbortSignal): Promise<Response> {
  const { path } = file;
  const address = base + path.replace(/(^|\/)index\.html$/, '$1');
  const response = await fetch(address, {
    cache: 'no-cache',
    headers: { [FRESH_HEADER]: '1' },
    signal,
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A host may serve its own page for a missing file with status 200, and 404.html with status 404.
  if ((await contentHash(bytes)) !== file.hash)
    throw new FileFault(
      response.ok
        ? `${address} arrived other than it was built`
        : `the server answered ${response.status} for ${address}`,
    );
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'transfer-encoding', 'vary']) headers.delete(name);
  headers.set('content-length', String(bytes.length));
  return new Response(bytes, { headers });
}

/** A file that the server does not give, or gives otherwise than it was built. */
class FileFault extends Error {}

function sentence(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'This browser has no room left for the course.';
  if (error instanceof FileFault) return `Not all files could be had: ${error.message}.`;
  if (error instanceof TypeError) return 'The connection was lost.';
  return `The copy could not be made (${error instanceof Error ? error.message : String(error)}).`;
}
