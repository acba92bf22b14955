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
  /** The part after `#` as it was last read or written here. */
  const known = useRef('');
  /** The state that is drawn, for whoever looks later. */
  const drawn = useRef(state);
  drawn.current = state;
  useEffect(() => {
    const open = () => {
      known.current = location.hash;
      const found = readState(fields, location.hash);
      setState(found.state);
      setNote(found.note);
    };
    // An address without a state says what the lab stands at: set again, it would have all drawn and run anew.
    if (location.hash !== '') open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [fields]);
  useEffect(() => {
    const timer = setTimeout(() => {
      // A link has been followed and its event is on the way: it would find its own address overwritten.
      if (location.hash !== known.current) return;
      const written = writeState(fields, drawn.current);
      const hash = written === '' ? '' : `#${written}`;
      if (hash === location.hash) return;
      history.replaceState(history.state, '', location.pathname + location.search + hash);
      known.current = location.hash;
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [fields, state]);
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
