import { useEffect, useState } from 'preact/hooks';
import { readPassedCode } from '../progress/passed-code.ts';
import { openShelf } from '../progress/shelf.ts';

/** Code of the reader's own, by the id of the exercise that it passed. */
export type OwnCode = ReadonlyMap<string, string>;

const NONE: OwnCode = new Map();

/** What the reader has passed of these exercises; empty until the page has been drawn once, and on the server. */
export function useOwnCode(exercises: readonly string[]): OwnCode {
  const [own, setOwn] = useState<OwnCode>(NONE);
  useEffect(() => {
    const shelf = openShelf(() => localStorage);
    const read = () =>
      setOwn(
        new Map(
          exercises.flatMap((id) => {
            const found = readPassedCode(shelf, id);
            return found.kind === 'found' ? [[id, found.value.code] as const] : [];
          }),
        ),
      );
    read();
    // Another tab may pass an exercise meanwhile.
    addEventListener('storage', read);
    return () => removeEventListener('storage', read);
  }, [exercises]);
  return own;
}
