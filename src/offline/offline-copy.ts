import type { CopyState } from './copy-state.ts';
import { CopyStore } from './copy-store.ts';
import {
  type CourseFiles,
  LIST_PATH,
  readCourseFiles,
  totalSize,
  WORKER_PATH,
} from './course-files.ts';
import { type CopyOutcome, type CopyProgress, fetchCopy } from './fetch-copy.ts';
import { planUpdate } from './update-plan.ts';
import { giveOrder, type OrderAnswer } from './worker-order.ts';

/** What the server has to offer. */
export type Published =
  | {
      readonly kind: 'list';
      readonly list: CourseFiles /** Bytes that would have to come. */;
      readonly fetchSize: number;
    }
  /** `why` is a sentence for the reader. */
  | { readonly kind: 'unreachable'; readonly why: string };

/** The copy that this browser holds. */
export interface HeldCopy {
  readonly state: CopyState;
  readonly size: number;
}

/** Makes, updates and removes the offline copy of the site at one base. */
export class OfflineCopy {
  readonly #store: CopyStore;

  constructor(base: string) {
    this.#store = new CopyStore(base);
  }

  /** Why this browser cannot keep a copy, as a sentence; undefined where it can. */
  static obstacle(): string | undefined {
    if (!isSecureContext)
      return 'A copy can be kept only where the site is served over https or from this machine itself.';
    if (!('serviceWorker' in navigator && 'caches' in window && 'locks' in navigator))
      return 'This browser, or this private window, offers pages no place to keep a copy.';
    return undefined;
  }

  async held(): Promise<HeldCopy | undefined> {
    const state = await this.#store.readState();
    const list = state && (await this.#store.complete(state.current));
    return state && list && { state, size: totalSize(list.files) };
  }

  /** Asks the server for its list of files. */
  async published(): Promise<Published> {
    const address = this.#store.base + LIST_PATH;
    const response = await fetch(address, { cache: 'no-cache' }).catch(() => undefined);
    if (response === undefined)
      return { kind: 'unreachable', why: 'The course’s server cannot be reached.' };
    const list = readCourseFiles(await response.json().catch(() => undefined));
    if (!response.ok || list === undefined)
      return {
        kind: 'unreachable',
        why: `There is no list of files at ${address}; “npm run build” makes it.`,
      };
    const state = await this.#store.readState();
    const had = state && (await this.#store.complete(state.current));
    return { kind: 'list', list, fetchSize: planUpdate(list, had).fetchSize };
  }

  /** Brings a version in whole, and only then has new pages served from it. The first time a service worker is registered. */
  async take(
    list: CourseFiles,
    onProgress: CopyProgress,
    signal: AbortSignal,
  ): Promise<CopyOutcome> {
    const outcome = await fetchCopy(this.#store, list, onProgress, signal);
    if (outcome.kind !== 'whole') return outcome;
    const answer = await this.#order({ kind: 'take', version: list.version }).catch(
      (error: unknown): OrderAnswer => ({
        kind: 'failed',
        why: `The browser refused the service worker (${String(error)}).`,
      }),
    );
    return answer.kind === 'done' ? outcome : answer;
  }

  async #order(order: { kind: 'take'; version: string }): Promise<OrderAnswer> {
    const { base } = this.#store;
    const registration = await navigator.serviceWorker.register(base + WORKER_PATH, {
      scope: base,
    });
    const worker = registration.active ?? (await activated(registration));
    return giveOrder(worker, order);
  }

  /** Removes worker and copy; the bytes freed. */
  async remove(): Promise<number> {
    const freed = (await this.held())?.size ?? 0;
    const registration = await navigator.serviceWorker.getRegistration(this.#store.base);
    if (registration?.active) await giveOrder(registration.active, { kind: 'forget' });
    await registration?.unregister();
    await this.#store.removeAll();
    return freed;
  }
}

function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) return Promise.reject(new Error('it was not installed'));
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve(worker);
      else if (worker.state === 'redundant') reject(new Error('it could not be started'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
