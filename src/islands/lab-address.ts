import { useEffect, useRef, useState } from 'preact/hooks';
import { type Fields, initialState, readState, type StateOf, writeState } from './lab-state.ts';

/** Addresses are rewritten once the reader's hand rests: browsers refuse a hundred changes in a few seconds. */
const QUIET_MS = 250;

/** A lab's state, kept in the page's address; read from it at the start and whenever a link within the page changes it. */
export interface LabAddress<State> {
  readonly state: State;
  readonly change: (part: Partial<State>) => void;
  readonly reset: () => void;
  /** Why a link did not open as it was meant to. */
  readonly note: string | undefined;
}

export function useLabAddress<F extends Fields>(fields: F): LabAddress<StateOf<F>> {
  const [state, setState] = useState<StateOf<F>>(() => initialState(fields));
  const [note, setNote] = useState<string | undefined>();
  const [isRead, setRead] = useState(false);
  /** The part after `#` as it was last read or written here. */
  const known = useRef('');
  useEffect(() => {
    const open = () => {
      known.current = location.hash;
      const found = readState(fields, location.hash);
      setState(found.state);
      setNote(found.note);
      setRead(true);
    };
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [fields]);
  useEffect(() => {
    if (!isRead) return;
    const timer = setTimeout(() => {
      // A link has been followed and its event is on the way: it would find its own address overwritten.
      if (location.hash !== known.current) return;
      const written = writeState(fields, state);
      const path = location.pathname + location.search;
      history.replaceState(history.state, '', written === '' ? path : `${path}#${written}`);
      known.current = location.hash;
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [fields, state, isRead]);
  return {
    state,
    change: (part) => setState((before) => ({ ...before, ...part })),
    reset: () => {
      setState(initialState(fields));
      setNote(undefined);
    },
    note,
  };
}
