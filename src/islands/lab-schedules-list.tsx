import { knotStep } from '../optim/knot-schedule.ts';
import { SCHEDULES } from '../optim/schedule-catalog.ts';
import { Stops } from './figure-stops.tsx';
import type { OwnCode } from './lab-own-code.ts';
import { curveLook } from './lab-rules.ts';
import {
  type CurveSetting,
  curveName,
  curveScale,
  KNOTS,
  openingCurve,
} from './lab-schedules-curves.ts';
import type { CurveOutcome } from './lab-schedules-runs.ts';
import { MOST_CURVES, type SchedulesState } from './lab-schedules-state.ts';
import { curveNote } from './lab-schedules-words.ts';

/** The curves, each with its hyper-parameters or a way to its handles; more are added from a list, the reader's own first. */
export function CurveList({
  state: { curves, steps },
  all,
  own,
  held,
  hold,
  set,
}: {
  readonly state: SchedulesState;
  readonly all: readonly CurveOutcome[];
  readonly own: OwnCode;
  /** The drawn curve whose handles are shown. */
  readonly held: number;
  readonly hold: (k: number) => void;
  readonly set: (curves: readonly CurveSetting[]) => void;
}) {
  const replace = (k: number, curve: CurveSetting) =>
    set(curves.map((one, at) => (at === k ? curve : one)));
  /** Knots on a curve's rates, so that it can be bent by hand. */
  const bend = (k: number) => {
    const one = all[k];
    if (one?.kind !== 'run') return;
    const knots = Array.from({ length: KNOTS }, (_, at) => {
      const rate = one.planned[Math.round(knotStep(at, KNOTS, steps))] ?? 0;
      return Number(rate.toPrecision(3));
    });
    replace(k, { kind: 'drawn', knots });
    hold(k);
  };
  const add = (text: string) => {
    const [kind, id = ''] = text.split('/');
    if (kind === 'drawn') hold(curves.length);
    const knots = Array.from({ length: KNOTS }, (_, k) =>
      Number((0.6 * (1 - k / (KNOTS - 1))).toPrecision(3)),
    );
    set([
      ...curves,
      kind === 'drawn' ? { kind: 'drawn', knots } : openingCurve(id, 0.6, steps, kind === 'own'),
    ]);
  };
  return (
    <div class="rule-list">
      <ul>
        {curves.map((curve, k) => {
          const { tone, code } = curveLook(k);
          const said = curveName(curve);
          const note = curveNote(all[k], steps);
          return (
            <li key={`${k}-${said}`}>
              <div class="rule-head">
                <b class={tone}>{code}</b>
                <span class="rule-name">{said}</span>
                {curve.kind === 'drawn' ? (
                  <button
                    type="button"
                    class="plain"
                    aria-pressed={held === k}
                    aria-label={`Handles of curve ${code}`}
                    onClick={() => hold(k)}
                  >
                    Handles
                  </button>
                ) : (
                  <button
                    type="button"
                    class="plain"
                    aria-label={`Bend by hand: ${said}, curve ${code}`}
                    onClick={() => bend(k)}
                  >
                    Bend by hand
                  </button>
                )}
                <button
                  type="button"
                  class="plain"
                  aria-label={`Remove ${said}, curve ${code}`}
                  onClick={() => set(curves.filter((_, at) => at !== k))}
                >
                  Remove
                </button>
              </div>
              {curve.kind === 'formula' && (
                <div class="sliders">
                  {Object.entries(curve.hyper).map(([name, value]) => {
                    const { symbol, stops } = curveScale(name, value);
                    return (
                      <Stops
                        key={name}
                        id={`lab-curve-${k}-${name}`}
                        label={`${symbol} of ${said}, curve ${code}`}
                        symbol={symbol}
                        stops={stops}
                        value={value}
                        set={(to) =>
                          replace(k, { ...curve, hyper: { ...curve.hyper, [name]: to } })
                        }
                      />
                    );
                  })}
                </div>
              )}
              {note && <p class="rule-note">{note}</p>}
            </li>
          );
        })}
      </ul>
      {curves.length < MOST_CURVES && (
        <label class="add-rule">
          <span>Add a schedule</span>
          <select
            name="lab-curve-add"
            value=""
            onChange={(event) => {
              const { value } = event.currentTarget;
              event.currentTarget.value = '';
              if (value !== '') add(value);
            }}
          >
            <option value="">choose…</option>
            {own.size > 0 && (
              <optgroup label="Yours, as you passed them">
                {[...own.keys()].map((id) => (
                  <option key={id} value={`own/${id}`}>
                    {curveName({ kind: 'formula', schedule: id, own: true, hyper: {} })}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label="The course’s">
              {SCHEDULES.map(({ id, name }) => (
                <option key={id} value={`library/${id}`}>
                  {name}
                </option>
              ))}
              <option value="drawn/">Drawn by hand</option>
            </optgroup>
          </select>
        </label>
      )}
      {own.size === 0 && (
        <p class="rule-note">
          Schedules that you have passed as exercises appear in this list, to run as you wrote them.
        </p>
      )}
    </div>
  );
}
