import type { RuleId, Walker } from './landscape-figure-rules.ts';
import { sceneOf } from './landscape-figure-scenes.ts';
import { RATES, type Settings, toggled, type Walked } from './landscape-figure-settings.ts';
import { fate, lossText } from './landscape-figure-words.ts';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** The rate of one rule, to choose from a list. */
function Rate({ settings: { rates }, change, id, name }: Change & { id: RuleId; name: string }) {
  return (
    <select
      name={`landscape-rate-${id}`}
      aria-label={`Learning rate of ${name}`}
      value={rates[id]}
      onChange={(event) => change({ rates: { ...rates, [id]: Number(event.currentTarget.value) } })}
    >
      {RATES.map((rate) => (
        <option key={rate} value={rate}>
          {rate}
        </option>
      ))}
    </select>
  );
}

const isRule = (id: Walker['id']): id is RuleId => id !== 'average';

/** Everybody with their rate, the height at the step under the cursor, and where they end; the tick shows or hides a path. */
export function Walkers({ all, settings, change }: Change & { readonly all: readonly Walked[] }) {
  const { shown, step } = settings;
  const scene = sceneOf(settings.scene);
  return (
    <table>
      <caption>The rules, their rates, and when they arrive to stay</caption>
      <thead>
        <tr>
          <th scope="col">rule</th>
          <th scope="col">
            rate <i>η</i>
          </th>
          <th scope="col">f, step {step}</th>
          <th scope="col">arrives</th>
        </tr>
      </thead>
      <tbody>
        {all.map((walked) => {
          const { id, name, code, tone } = walked.walker;
          return (
            <tr key={id}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    name={`landscape-show-${id}`}
                    checked={shown.includes(id)}
                    onChange={() => change({ shown: toggled(shown, id) })}
                  />
                  <b class={tone}>{code}</b> {name}
                </label>
              </th>
              <td>
                {isRule(id) ? (
                  <Rate settings={settings} change={change} id={id} name={name} />
                ) : (
                  'GD’s'
                )}
              </td>
              <td>{lossText(walked.trajectory.value[step] ?? Number.POSITIVE_INFINITY)}</td>
              <td>{fate(scene, walked)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
