import { useEffect, useRef, useState } from 'preact/hooks';
import { useCalm } from './figure-calm.ts';

/** Steps by which a press of the button moves on where motion is unwanted. */
const STRIDE = 10;

/** What a button that plays a run needs to know and do. */
export interface Play {
  readonly playing: boolean;
  /** What the button says. */
  readonly label: string;
  readonly press: () => void;
}

/**
 * Plays a run from step 1 to its last in `duration` milliseconds, from the start again when it is over. For readers who
 * ask for reduced motion nothing moves by itself: each press goes ten steps on.
 */
export function usePlay(
  step: number,
  last: number,
  set: (step: number) => void,
  duration = 5000,
): Play {
  const [playing, setPlaying] = useState(false);
  const calm = useCalm();
  const shown = useRef(step);
  shown.current = step;

  useEffect(() => {
    if (!playing) return;
    const from = shown.current >= last ? 1 : shown.current;
    const since = performance.now();
    let frame = 0;
    const tick = (now: number) => {
      const at = Math.min(last, from + Math.floor(((now - since) / duration) * last));
      if (at !== shown.current) set(Math.max(1, at));
      if (at < last) frame = requestAnimationFrame(tick);
      else setPlaying(false);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing]);

  const press = () => {
    if (!calm) setPlaying(!playing);
    else set(step >= last ? STRIDE : Math.min(last, step + STRIDE));
  };
  const label = calm ? `${STRIDE} steps on` : playing ? 'Pause' : 'Play';
  return { playing, label, press };
}
