import type { Scheme } from '../optim/difference-quotient.ts';
import { gradientBand } from '../optim/gradient-band.ts';
import { relativeError } from '../optim/relative-error.ts';
import { SLOPE_SUBJECTS } from '../optim/slope-subject.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';
import { errorsNow, PLACES, type Settings, STEPS } from './gradient-error-figure-settings.ts';
import { size } from './gradient-error-figure-words.ts';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** The function, the point, and the step. */
export const Controls = ({ settings, change }: Change) => (
  <div class="controls">
    <Choices
      legend="Function"
      name="gradient-error-figure-subject"
      options={SLOPE_SUBJECTS}
      value={settings.subject}
      set={(subject) => change({ subject })}
    />
    <div class="sliders">
      <Stops id="x" symbol="x" stops={PLACES} value={settings.x} set={(x) => change({ x })} />
      <Stops id="h" symbol="h" stops={STEPS} value={settings.h} set={(h) => change({ h })} />
    </div>
  </div>
);

const SCHEMES: readonly { readonly scheme: Scheme; readonly tone: string }[] = [
  { scheme: 'central', tone: 'series-1' },
  { scheme: 'forward', tone: 'series-2' },
];

/** What each scheme measures, its error in two parts, and how a gradient check would read it. */
export function Readout({ settings }: { readonly settings: Settings }) {
  const now = errorsNow(settings);
  const row = (name: string, cell: (scheme: Scheme) => string) => (
    <tr>
      <th scope="row">{name}</th>
      {SCHEMES.map(({ scheme }) => (
        <td key={scheme}>{cell(scheme)}</td>
      ))}
    </tr>
  );
  const relative = (scheme: Scheme) => relativeError([now[scheme].measured], [now[scheme].exact]);
  return (
    <table class="readout">
      <caption>Exact slope {now.central.exact.toPrecision(12)}</caption>
      <thead>
        <tr>
          <td />
          {SCHEMES.map(({ scheme, tone }) => (
            <th key={scheme} scope="col">
              <span class={tone}>{scheme}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row('measured', (scheme) => now[scheme].measured.toPrecision(12))}
        {row('truncation', (scheme) => size(now[scheme].truncation))}
        {row('rounding', (scheme) => size(now[scheme].rounding))}
        {row('relative error', (scheme) => size(relative(scheme)))}
        {row('a check says', (scheme) => gradientBand(relative(scheme)))}
      </tbody>
    </table>
  );
}
