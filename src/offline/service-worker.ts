import { byteRange } from './byte-range.ts';
import { type CopyState, dropUnused, holdClient, takeVersion, versionOf } from './copy-state.ts';
import { CopyStore } from './copy-store.ts';
import { fileAnswer } from './file-answer.ts';
import { FRESH_HEADER, type OrderAnswer, type WorkerOrder } from './worker-order.ts';

/**
 * Answers for the site from the copy that the reader has taken. It knows nothing of any version: what is served is
 * decided by the state and the lists in Cache Storage, so that this file changes only when its logic does.
 */
declare const self: ServiceWorkerGlobalScope;

const store = new CopyStore(new URL('.', self.location.href).pathname);
const NOT_FOUND = '404.html';

/** Read once in a worker's life, since no one else writes it; changes queue up behind one another. */
let state: Promise<CopyState | undefined> | undefined;
const paths = new Map<string, Promise<ReadonlySet<string>>>();

const readState = () => {
  state ??= store.readState().catch(() => undefined);
  return state;
};

function changeState(change: (before: CopyState | undefined) => CopyState): Promise<unknown> {
  const before = readState();
  const changed = before.then(async (known) => {
    const next = change(known);
    await store.writeState(next);
    return next;
  });
  state = changed.catch(() => before);
  return changed;
}

function pathsOf(version: string): Promise<ReadonlySet<string>> {
  const known = paths.get(version);
  if (known) return known;
  const read = store.complete(version).then(
    (list) => new Set(list?.files.map(({ path }) => path)),
    () => new Set<string>(),
  );
  paths.set(version, read);
  return read;
}

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = url.origin === self.location.origin && `${url.pathname}/`.startsWith(store.base);
  if (!ours || !/^(GET|HEAD)$/.test(request.method) || request.headers.has(FRESH_HEADER)) return;
  event.respondWith(answer(event, url));
  if (request.mode === 'navigate') event.waitUntil(sweep());
});

async function answer(event: FetchEvent, url: URL): Promise<Response> {
  const { request } = event;
  const known = await readState();
  if (known === undefined) return fetch(request);
  // A navigation may bear the id of the page that it leaves, and a page is opened in the current version.
  const version = request.mode === 'navigate' ? known.current : versionOf(known, event.clientId);
  if (version !== known.current && request.destination === 'worker')
    await changeState((before = known) => holdClient(before, event.resultingClientId, version));
  const found = fileAnswer(url, store.base, await pathsOf(version));
  if (found.kind === 'redirect') return Response.redirect(found.to, 301);
  const cache = await store.open(version);
  const kept = found.kind === 'file' && (await cache.match(store.address(found.path)));
  if (kept) return ranged(kept, request);
  try {
    return await fetch(request);
  } catch (error) {
    const page = request.mode === 'navigate' && (await cache.match(store.address(NOT_FOUND)));
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

async function ranged(kept: Response, request: Request): Promise<Response> {
  const wanted = request.headers.get('range');
  if (wanted === null) return kept;
  const body = await kept.blob();
  const range = byteRange(wanted, body.size);
  const headers = new Headers(kept.headers);
  if (range.kind === 'whole') return new Response(body, { headers });
  if (range.kind === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${body.size}` },
    });
  headers.set('content-range', `bytes ${range.start}-${range.end - 1}/${body.size}`);
  headers.set('content-length', String(range.end - range.start));
  return new Response(body.slice(range.start, range.end), { status: 206, headers });
}

const openClients = async () => (await self.clients.matchAll({ type: 'all' })).map(({ id }) => id);

/** Frees the versions whose last page has been closed. */
async function sweep(): Promise<void> {
  const known = await readState();
  if (known === undefined || known.retired.length === 0) return;
  const clients = await openClients();
  const unused: string[] = [];
  await changeState((before = known) => {
    const dropped = dropUnused(before, clients);
    unused.push(...dropped.unused);
    return dropped.state;
  });
  await store.remove(unused);
  for (const version of unused) paths.delete(version);
}

async function take(version: string): Promise<OrderAnswer> {
  if ((await store.complete(version)) === undefined)
    return { kind: 'failed', why: 'The new version is not whole in this browser.' };
  paths.delete(version);
  const now = new Date().toISOString();
  const clients = await openClients();
  await changeState((before) => takeVersion(before, version, clients, now));
  return { kind: 'done' };
}

async function forget(): Promise<OrderAnswer> {
  await store.removeAll();
  state = Promise.resolve(undefined);
  paths.clear();
  return { kind: 'done' };
}

self.addEventListener('message', (event) => {
  const order = event.data as WorkerOrder;
  const port = event.ports[0];
  const done = order.kind === 'take' ? take(order.version) : forget();
  event.waitUntil(
    done
      .catch((error: unknown) => ({ kind: 'failed', why: String(error) }) satisfies OrderAnswer)
      .then((answered) => port?.postMessage(answered)),
  );
});
