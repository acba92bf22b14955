import { OPTIMIZERS } from '../optim/catalog.ts';
import { Stops } from './figure-stops.tsx';
import type { OwnCode } from './lab-own-code.ts';
import { curveLook, hyperScale, type RuleSetting, ruleName, ruleSetting } from './lab-rules.ts';

/** The rules of a run, each with its hyper-parameters; rules are added from a list, the reader's own first. */
export function RuleList({
  name,
  rules,
  most,
  own,
  set,
  rateOf,
  note,
  offered = OPTIMIZERS.map(({ id }) => id),
}: {
  /** Tells this list's controls from others on the page. */
  readonly name: string;
  readonly rules: readonly RuleSetting[];
  readonly most: number;
  readonly own: OwnCode;
  readonly set: (rules: readonly RuleSetting[]) => void;
  /** A learning rate that suits a rule where it is added. */
  readonly rateOf: (optimizer: string) => number;
  /** What came of each rule, in a few words. */
  readonly note: (k: number) => string | undefined;
  /** The ids of the optimizers that can be added, where it is not all of them. */
  readonly offered?: readonly string[];
}) {
  const replace = (k: number, rule: RuleSetting) =>
    set(rules.map((one, at) => (at === k ? rule : one)));
  return (
    <div class="rule-list">
      <ul>
        {rules.map((rule, k) => {
          const { tone, code } = curveLook(k);
          const said = ruleName(rule);
          return (
            <li key={`${k}-${rule.optimizer}`}>
              <div class="rule-head">
                <b class={tone}>{code}</b>
                <span class="rule-name">{said}</span>
                <button
                  type="button"
                  class="plain"
                  aria-label={`Remove ${said}, curve ${code}`}
                  onClick={() => set(rules.filter((_, at) => at !== k))}
                >
                  Remove
                </button>
              </div>
              <div class="sliders">
                {Object.entries(rule.hyper).map(([hyper, value]) => {
                  const { symbol, stops } = hyperScale(hyper, value);
                  return (
                    <Stops
                      key={hyper}
                      id={`${name}-${k}-${hyper}`}
                      label={`${symbol} of ${said}, curve ${code}`}
                      symbol={symbol}
                      stops={stops}
                      value={value}
                      set={(to) => replace(k, { ...rule, hyper: { ...rule.hyper, [hyper]: to } })}
                    />
                  );
                })}
              </div>
              {note(k) && <p class="rule-note">{note(k)}</p>}
            </li>
          );
        })}
      </ul>
      {rules.length < most && (
        <label class="add-rule">
          <span>Add a rule</span>
          <select
            name={`${name}-add`}
            value=""
            onChange={(event) => {
              const [kind, id = ''] = event.currentTarget.value.split('/');
              event.currentTarget.value = '';
              if (id !== '') set([...rules, ruleSetting(id, { lr: rateOf(id) }, kind === 'own')]);
            }}
          >
            <option value="">choose…</option>
            {own.size > 0 && (
              <optgroup label="Yours, as you passed them">
                {[...own.keys()].map((id) => (
                  <option key={id} value={`own/${id}`}>
                    {ruleName({ optimizer: id, own: true, hyper: {} })}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label="The course’s">
              {OPTIMIZERS.filter(({ id }) => offered.includes(id)).map(({ id, name: called }) => (
                <option key={id} value={`library/${id}`}>
                  {called}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      )}
      {own.size === 0 && (
        <p class="rule-note">
          Optimizers that you have passed as exercises appear in this list, to run as you wrote
          them.
        </p>
      )}
    </div>
  );
}
