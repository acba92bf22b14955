import { CurveHead } from './lab-curve-head.tsx';
import {
  curveField,
  curveName,
  SWEPT,
  type SweepCurve,
  sweepLook,
} from './lab-learning-rate-curves.ts';
import { MOST_CURVES } from './lab-learning-rate-state.ts';
import type { OwnCode } from './lab-own-code.ts';

/** The curves of the sweep; more are added from a list, the reader's own first. */
export function CurveList({
  curves,
  own,
  set,
  note,
}: {
  readonly curves: readonly SweepCurve[];
  readonly own: OwnCode;
  readonly set: (curves: readonly SweepCurve[]) => void;
  /** What came of each curve, in a few words. */
  readonly note: (k: number) => string | undefined;
}) {
  const mine = SWEPT.filter(({ exercise }) => exercise !== undefined && own.has(exercise)).map(
    ({ id }) => ({ rule: id, own: true }),
  );
  const offered = (all: readonly SweepCurve[]) =>
    all.map((curve) => {
      const id = curveField.print(curve);
      return (
        <option key={id} value={id}>
          {curveName(curve)}
        </option>
      );
    });
  return (
    <div class="rule-list">
      <ul>
        {curves.map((curve, k) => (
          <li key={`${k}-${curveField.print(curve)}`}>
            <CurveHead
              look={sweepLook(curves, k)}
              said={curveName(curve)}
              remove={() => set(curves.filter((_, at) => at !== k))}
            />
            {note(k) && <p class="rule-note">{note(k)}</p>}
          </li>
        ))}
      </ul>
      {curves.length < MOST_CURVES && (
        <label class="add-rule">
          <span>Add a curve</span>
          <select
            name="learning-rate-add"
            value=""
            onChange={(event) => {
              const chosen = curveField.parse(event.currentTarget.value);
              event.currentTarget.value = '';
              if (chosen) set([...curves, chosen]);
            }}
          >
            <option value="">choose…</option>
            {mine.length > 0 && (
              <optgroup label="Yours, as you passed them">{offered(mine)}</optgroup>
            )}
            <optgroup label="The course’s">
              {offered(SWEPT.map(({ id }) => ({ rule: id, own: false })))}
            </optgroup>
          </select>
        </label>
      )}
      {mine.length === 0 && (
        <p class="rule-note">
          Pass the exercise on gradient descent, the one on the line search or one on an optimizer,
          and your code appears in this list.
        </p>
      )}
    </div>
  );
}
