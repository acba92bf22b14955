import { useEffect, useState } from 'preact/hooks';
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
  useEffect(() => {
    const open = () => {
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
      const written = writeState(fields, state);
      const path = location.pathname + location.search;
      history.replaceState(history.state, '', written === '' ? path : `${path}#${written}`);
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
