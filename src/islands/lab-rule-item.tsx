import { Stops } from './figure-stops.tsx';
import { held } from './held.ts';
import { CurveHead } from './lab-curve-head.tsx';
import { curveLook, hyperScale, type RuleSetting, ruleName } from './lab-rules.ts';

/** What can be done to the k-th rule of a list. */
export interface RuleActs {
  readonly replace: (k: number, rule: RuleSetting) => void;
  readonly remove: (k: number) => void;
}

interface RuleItemProperties {
  /** The list's own, which tells its controls from others on the page. */
  readonly name: string;
  readonly k: number;
  readonly rule: RuleSetting;
  /** What came of the rule, in a few words. */
  readonly note: string | undefined;
  /** The same object at every drawing. */
  readonly acts: RuleActs;
}

/** One rule of a list with its hyper-parameters; a slider of one rule leaves seven others alone. */
export const RuleItem = held(({ name, k, rule, note, acts }: RuleItemProperties) => {
  const look = curveLook(k);
  const said = ruleName(rule);
  return (
    <li>
      <CurveHead look={look} said={said} remove={() => acts.remove(k)} />
      <div class="sliders">
        {Object.entries(rule.hyper).map(([hyper, value]) => {
          const { symbol, stops } = hyperScale(hyper, value);
          return (
            <Stops
              key={hyper}
              id={`${name}-${k}-${hyper}`}
              label={`${symbol} of ${said}, curve ${look.code}`}
              symbol={symbol}
              stops={stops}
              value={value}
              set={(to) => acts.replace(k, { ...rule, hyper: { ...rule.hyper, [hyper]: to } })}
            />
          );
        })}
      </div>
      {note && <p class="rule-note">{note}</p>}
    </li>
  );
});
