import { useMemo, useState } from 'preact/hooks';
import type { Tone } from '../plots/mark.ts';
import { digits } from './figure-digits.ts';
import { FREELY } from './figure-height.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Sheet } from './figure-sheet.tsx';
import { useWidth } from './figure-width.ts';
import { Controls } from './search-figure-controls.tsx';
import { planeHeight, searchPlane } from './search-figure-plane.ts';
import { readResponse } from './search-figure-response.ts';
import {
  best,
  DEFAULTS,
  type Settings,
  STEPS,
  searches,
  subjectOf,
  type Tried,
} from './search-figure-settings.ts';
import { lossText, notice } from './search-figure-words.ts';

const TONES: Readonly<Record<'grid' | 'random', Tone>> = { grid: 'series-1', random: 'series-2' };

/** A grid and a random draw over the same two knobs; `responses` holds what every setting leads to, by subject. */
export function SearchFigure({
  responses,
}: {
  readonly responses: Readonly<Record<Settings['subject'], string>>;
}) {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const subject = subjectOf(settings.subject);
  const response = useMemo(() => readResponse(responses[settings.subject]), [settings.subject]);
  const found = useMemo(() => searches(settings), [settings]);
  const told = notice(settings, response, found);

  // Both panels are equally wide; either may be the one that is measured.
  const panel = (kind: 'grid' | 'random', tried: readonly Tried[]) => (
    <div ref={column}>
      <p class="head">
        <b class={TONES[kind]}>{kind}</b> {new Set(tried.map(({ x }) => x)).size} rates tried, best
        loss {lossText(best(tried).loss)}
      </p>
      <Sheet
        name={kind}
        width={width}
        height={planeHeight(width)}
        scales={FREELY}
        marks={searchPlane(subject, response, tried, TONES[kind], width)}
        label={`The plane of ${subject.x.name} and ${subject.y.name} with the ${tried.length} settings of the ${kind} search. The best of them, ${subject.x.name} = ${digits(best(tried).x)}, ends at a loss of ${lossText(best(tried).loss)}.`}
      />
    </div>
  );

  return (
    <FigurePanel name="search-figure">
      <Controls
        settings={settings}
        change={(part) => setSettings((before) => ({ ...before, ...part }))}
      />
      <div class="columns">
        {panel('grid', found.grid)}
        {panel('random', found.random)}
      </div>
      <p class="key">
        The ground is gray where the loss after {STEPS} steps is high, and clear where it is low.
        Every dot is a run; the large one is the best. The marks at the foot are the rates that were
        tried.
      </p>
      <p class="notice" aria-live="polite">
        {told}
      </p>
    </FigurePanel>
  );
}
