import { KNOB_OPTIONS, type KnobName, type Knobs } from '../labs/clinic-knobs.ts';
import { KNOB_GROUPS, KNOB_WORDS, optionWords } from './lab-clinic-knob-words.ts';
import { CRITERION } from './lab-clinic-words.ts';

/** The knobs of a case whose fault has been named, and what came of turning them. */
export function KnobPanel({
  own,
  treatment,
  told,
  healed,
  turn,
  putBack,
}: {
  /** As the patient had them. */
  readonly own: Knobs;
  readonly treatment: Knobs | undefined;
  readonly told: string;
  readonly healed: boolean;
  readonly turn: (name: KnobName, option: string) => void;
  readonly putBack: () => void;
}) {
  const now = treatment ?? own;
  return (
    <section class="treatment" aria-labelledby="clinic-treatment">
      <h2 id="clinic-treatment">Heal it</h2>
      <p class="key">
        Turn a knob: the run starts again beside the sick one, with the same points, first weights
        and order of batches. {CRITERION}
      </p>
      <div class="knob-groups">
        {KNOB_GROUPS.map(({ name: group, knobs }) => (
          <fieldset key={group} class="knobs">
            <legend>{group}</legend>
            {knobs.map((name) => (
              <label key={name} class={now[name] === own[name] ? 'knob' : 'knob moved'}>
                <span>{KNOB_WORDS[name].name}</span>
                <select
                  name={`clinic-${name}`}
                  value={now[name]}
                  onChange={(event) => turn(name, event.currentTarget.value)}
                >
                  {KNOB_OPTIONS[name].map((option) => (
                    <option key={option} value={option}>
                      {optionWords(name, option)}
                    </option>
                  ))}
                </select>
                {now[name] !== own[name] && <small>was {optionWords(name, own[name])}</small>}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <p class={healed ? 'outcome healed' : 'outcome'} role="status">
        {told}
      </p>
      {treatment && (
        <button type="button" onClick={putBack}>
          Put the knobs back
        </button>
      )}
    </section>
  );
}
