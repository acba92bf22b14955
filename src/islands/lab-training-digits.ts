import { useEffect, useState } from 'preact/hooks';
import type { DataSet } from '../training/data-set.ts';
import { readDigits } from '../training/digits.ts';

/** The digits, once they are needed: on their way, here, or why they are not. */
export type FetchedDigits =
  | { readonly kind: 'none' }
  | { readonly kind: 'here'; readonly digits: DataSet }
  | { readonly kind: 'failed'; readonly reason: string };

/** Fetches the digits the first time that they are wanted; nothing else on the page may. */
export function useDigits(url: string, wanted: boolean): FetchedDigits {
  const [found, setFound] = useState<FetchedDigits>({ kind: 'none' });
  const missing = wanted && found.kind === 'none';
  useEffect(() => {
    if (!missing) return;
    fetchDigits(url).then(
      (digits) => setFound({ kind: 'here', digits }),
      (error: unknown) =>
        setFound({
          kind: 'failed',
          reason: error instanceof Error ? error.message : String(error),
        }),
    );
  }, [url, missing]);
  return found;
}

async function fetchDigits(url: string): Promise<DataSet> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The server answered ${response.status} for ${url}; reload the page.`);
  return readDigits(new Uint8Array(await response.arrayBuffer()));
}
