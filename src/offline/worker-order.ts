/** What a page may tell the service worker; the answer comes through the port sent along. */
export type WorkerOrder =
  /** Serve pages opened from now on from this version, which must be whole. */
  | { readonly kind: 'take'; readonly version: string }
  /** Remove the copy. */
  | { readonly kind: 'forget' };

/** Whether an order was carried out; `why` is a sentence for the reader. */
export type OrderAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: string };

/** Marks a request that is for the server even where the copy has an answer. */
export const FRESH_HEADER = 'x-downhill-fresh';

/** Sends an order and waits for its answer; a worker that is silent for ten seconds has failed. */
export function giveOrder(worker: ServiceWorker, order: WorkerOrder): Promise<OrderAnswer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve({ kind: 'failed', why: 'The browser’s service worker does not answer.' }),
      10_000,
    );
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(
        data?.kind === 'done' ? { kind: 'done' } : { kind: 'failed', why: String(data?.why) },
      );
    };
    worker.postMessage(order, [port2]);
  });
}
