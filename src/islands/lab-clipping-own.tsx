import { CLIP_EXERCISES, type ClippingState, OWN_METHODS } from './lab-clipping-state.ts';
import type { OwnCode } from './lab-own-code.ts';

const NAMES = { value: 'your clipValue', norm: 'your clipNorm' } as const;

/** A switch for each of the reader's own passed clippings, with what came of it. */
export const OwnClipping = ({
  yours,
  own,
  set,
  note,
}: {
  readonly yours: ClippingState['yours'];
  readonly own: OwnCode;
  readonly set: (yours: ClippingState['yours'], added: boolean) => void;
  readonly note: (method: ClippingState['yours'][number]) => string | undefined;
}) => {
  const offered = OWN_METHODS.filter(
    (method) => own.has(CLIP_EXERCISES[method]) || yours.includes(method),
  );
  return (
    <div class="own-clipping">
      {offered.map((method) => (
        <div key={method}>
          <label class="switch">
            <input
              type="checkbox"
              checked={yours.includes(method)}
              onChange={({ currentTarget: { checked } }) =>
                set(
                  OWN_METHODS.filter((one) => (one === method ? checked : yours.includes(one))),
                  checked,
                )
              }
            />
            <span>Run {NAMES[method]}</span>
          </label>
          {note(method) && <p class="rule-note">{note(method)}</p>}
        </div>
      ))}
      {offered.length < OWN_METHODS.length && (
        <p class="rule-note">
          Pass the exercises on clipping by value and by norm, and switches appear here that run
          your code beside the course’s.
        </p>
      )}
    </div>
  );
};
