import { OPTIMIZERS, optimizerById } from '../optim/catalog.ts';
import type { BatchesState } from './lab-batches-state.ts';
import type { OwnCode } from './lab-own-code.ts';
import { OWN_RULES, ruleName, ruleSetting } from './lab-rules.ts';

const EPOCHS = [
  { id: 'sgd-epoch', name: 'your epoch of SGD (for batches of 1)' },
  { id: 'mini-batch-epoch', name: 'your epoch of mini-batches' },
] as const;

/** Rates of the slider that suit the rules on this regression, where it is not 0.05. */
const OPENING_RATES: Readonly<Record<string, number>> = {
  momentum: 0.01,
  'momentum-heavy-ball': 0.01,
  nesterov: 0.01,
  adagrad: 0.3,
  adadelta: 1,
  lion: 0.02,
};

const openingRate = (optimizer: string): number => OPENING_RATES[optimizer] ?? 0.05;

/** Whose steps, and which: the course's optimizers, the reader's own, or an epoch of the reader's own. */
export function RuleChoice({
  state: { rule, loop },
  own,
  choose,
}: {
  readonly state: BatchesState;
  readonly own: OwnCode;
  readonly choose: (part: Pick<BatchesState, 'rule' | 'loop'>, isOwn: boolean) => void;
}) {
  const epochs = EPOCHS.filter(({ id }) => own.has(id) || loop === id);
  const rules = OWN_RULES.filter((id) => own.has(id) || (rule.own && rule.optimizer === id));
  const value =
    loop === 'course' ? `${rule.own ? 'own' : 'library'}/${rule.optimizer}` : `loop/${loop}`;
  const pick = (text: string) => {
    const [kind, id = ''] = text.split('/');
    const epoch = EPOCHS.find((one) => one.id === id);
    const lr = openingRate(epoch ? 'sgd' : id);
    if (epoch) choose({ rule: ruleSetting('sgd', { lr }), loop: epoch.id }, true);
    else choose({ rule: ruleSetting(id, { lr }, kind === 'own'), loop: 'course' }, kind === 'own');
  };
  return (
    <label class="slider">
      <span>Steps by</span>
      <select
        name="lab-batches-rule"
        value={value}
        onChange={(event) => pick(event.currentTarget.value)}
      >
        {epochs.length + rules.length > 0 && (
          <optgroup label="Yours, as you passed them">
            {epochs.map(({ id, name }) => (
              <option key={id} value={`loop/${id}`}>
                {name}
              </option>
            ))}
            {rules.map((id) => (
              <option key={id} value={`own/${id}`}>
                {ruleName({ optimizer: id, own: true, hyper: {} })}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="The course’s">
          {OPTIMIZERS.map(({ id }) => (
            <option key={id} value={`library/${id}`}>
              {optimizerById(id).name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
