import { useMemo, useRef } from 'preact/hooks';
import { OPTIMIZERS } from '../optim/catalog.ts';
import type { OwnCode } from './lab-own-code.ts';
import { type RuleActs, RuleItem } from './lab-rule-item.tsx';
import { type RuleSetting, ruleName, ruleSetting } from './lab-rules.ts';

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
  const now = useRef({ rules, set });
  now.current = { rules, set };
  const acts = useMemo(
    (): RuleActs => ({
      replace: (k, rule) =>
        now.current.set(now.current.rules.map((one, at) => (at === k ? rule : one))),
      remove: (k) => now.current.set(now.current.rules.filter((_, at) => at !== k)),
    }),
    [],
  );
  return (
    <div class="rule-list">
      <ul>
        {rules.map((rule, k) => (
          <RuleItem
            key={`${k}-${rule.optimizer}`}
            name={name}
            k={k}
            rule={rule}
            note={note(k)}
            acts={acts}
          />
        ))}
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
