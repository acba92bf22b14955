import type { Point } from '../optim/objective.ts';
import { layLabels } from '../plots/label-layout.ts';
import { fitCanvas, paint } from '../plots/paint.ts';
import { type Entrant, raceMarks } from '../plots/race-marks.ts';
import { placeAt } from '../plots/trajectory-line.ts';
import { coordinate } from './figure-coordinate.ts';
import { pageTones, whenThemeChanges } from './figure-tones.ts';
import { heroParts, type Parts } from './hero-descent-parts.ts';
import { FRAME, PLATE, type Raced, race, START, STEPS } from './hero-descent-scene.ts';
import { startInput } from './hero-descent-start.ts';
import { height, outcome, settled } from './hero-descent-words.ts';

/** Milliseconds of a whole race. */
const DURATION = 9000;
/** The clock starts slowly, where a step is long, and gains as steps become short; all runners share it. */
const PACE = 1.6;
/** On a plate shown smaller than this share of its size, paths are drawn no thinner. */
const THINNEST = 0.64;
/** Steps of one press of “Step”. */
const STRIDE = 5;

/** Brings the map to life; returns what puts it to rest again. */
export function startStage(root: HTMLElement): () => void {
  const parts = heroParts(root);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let start: Point = START;
  let raced: readonly Raced[] = race(start);
  let step = STEPS;
  let frame = 0;
  let since = 0;
  let tones = pageTones();

  const draw = () => {
    const { width, height: tall } = parts.plate.getBoundingClientRect();
    const unit = width / PLATE.width;
    fitCanvas(parts.canvas, width, tall, devicePixelRatio, unit);
    const pen = parts.canvas.getContext('2d');
    if (pen) paint(pen, raceMarks(raced, FRAME, step, Math.max(1, THINNEST / unit)), tones);
    placeLabels(parts, raced, step, unit);
    parts.clock.textContent = `step ${Math.floor(step)} of ${STEPS}`;
    showHeights(parts, raced, step);
  };
  const tell = () => {
    const sentence = outcome(start, raced);
    // The same words again would be read aloud again.
    if (parts.outcome.textContent !== sentence) parts.outcome.textContent = sentence;
    parts.picture.setAttribute(
      'aria-label',
      `Contour map of Himmelblau’s function with four paths. ${sentence}`,
    );
    raced.forEach((one, k) => {
      const rest = parts.rests[k];
      if (rest) rest.textContent = settled(one);
    });
  };
  const pause = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    root.dataset.playing = 'false';
    parts.play.textContent = step >= STEPS ? 'Play again' : 'Play';
  };
  const tick = (now: number) => {
    // The frame's own time may lie before the moment in which the race was begun.
    const share = Math.max(0, (now - since) / DURATION);
    step = Math.min(STEPS, STEPS * share ** PACE);
    draw();
    if (step < STEPS) frame = requestAnimationFrame(tick);
    else {
      pause();
      tell();
    }
  };
  const play = (from: number) => {
    cancelAnimationFrame(frame);
    step = from;
    since = performance.now() - DURATION * (from / STEPS) ** (1 / PACE);
    root.dataset.playing = 'true';
    parts.play.textContent = 'Pause';
    frame = requestAnimationFrame(tick);
  };
  const moveStart = (to: Point) => {
    start = to;
    raced = race(start);
    step = STEPS;
    pause();
    placeHandle(parts, start);
    draw();
  };

  const events = new AbortController();
  const on = (button: HTMLElement, act: () => void) =>
    button.addEventListener('click', act, { signal: events.signal });
  on(parts.play, () => (frame === 0 ? play(step >= STEPS ? 0 : step) : pause()));
  on(parts.restart, () => {
    moveStart(START);
    tell();
    if (!calm.matches) play(0);
  });
  on(parts.step, () => {
    step = step >= STEPS ? STRIDE : Math.min(STEPS, Math.floor(step) + STRIDE);
    pause();
    draw();
  });
  startInput(
    parts,
    () => start,
    moveStart,
    () => {
      tell();
      if (!calm.matches) play(0);
    },
    events.signal,
  );
  const resized = new ResizeObserver(draw);
  resized.observe(parts.plate);
  const stopWatching = whenThemeChanges(() => {
    tones = pageTones();
    draw();
  });

  placeHandle(parts, start);
  root.dataset.live = '';
  if (calm.matches) draw();
  else play(0);

  return () => {
    pause();
    events.abort();
    resized.disconnect();
    stopWatching();
  };
}

function placeHandle({ handle }: Parts, [x, y]: Point): void {
  handle.style.left = `${(100 * FRAME.x.toPixel(x)) / PLATE.width}%`;
  handle.style.top = `${(100 * FRAME.y.toPixel(y)) / PLATE.height}%`;
  handle.setAttribute(
    'aria-label',
    `Start at ${coordinate(x)}, ${coordinate(y)}. Arrow keys move it.`,
  );
}

function placeLabels(
  { labels, plate }: Parts,
  raced: readonly Entrant[],
  step: number,
  unit: number,
): void {
  const wishes = raced.map(({ trajectory }, k) => {
    const [x, y] = placeAt(trajectory, FRAME, step);
    return { x: x * unit, y: y * unit, width: labels[k]?.offsetWidth ?? 0 };
  });
  const page = { width: plate.clientWidth, height: plate.clientHeight };
  layLabels(wishes, page, 18, 10).forEach(({ left, middle }, k) => {
    const label = labels[k];
    if (label)
      label.style.transform = `translate(${left.toFixed(1)}px, ${middle.toFixed(1)}px) translateY(-50%)`;
  });
}

function showHeights({ heights }: Parts, raced: readonly Entrant[], step: number): void {
  raced.forEach(({ trajectory }, k) => {
    const at = heights[k];
    const value = trajectory.value[Math.floor(step)];
    if (at) at.textContent = height(value ?? Number.POSITIVE_INFINITY);
  });
}
