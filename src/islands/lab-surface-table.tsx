import type { Trajectory } from '../optim/descend.ts';
import type { Surface } from '../optim/objective.ts';
import { digits } from './figure-digits.ts';
import { held } from './held.ts';
import type { Table } from './lab-export.ts';
import { curveLook, type RuleSetting, ruleName } from './lab-rules.ts';
import type { Walked } from './lab-surface-paths.ts';

/** Where each curve stands at the step under the cursor: w, f, the gradient there, and what its rule remembers. */
export function Readout({
  surface,
  rules,
  walked,
  states,
  step,
}: {
  readonly surface: Surface;
  readonly rules: readonly RuleSetting[];
  readonly walked: readonly Walked[];
  readonly states: readonly (string | undefined)[];
  readonly step: number;
}) {
  return (
    <div class="scroll">
      <table class="standings">
        <caption>After step {step}</caption>
        <thead>
          <tr>
            <th scope="col">rule</th>
            <th scope="col">w</th>
            <th scope="col">f(w)</th>
            <th scope="col">g at w</th>
            <th scope="col" class="state">
              state
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, k) => {
            const one = walked[k];
            const path = one?.kind === 'path' ? one.trajectory : undefined;
            return (
              <Standing
                // A row with numbers is another than one without: numbers that grow in place count as moved.
                key={`${k}-${rule.optimizer}-${one?.kind}`}
                k={k}
                rule={rule}
                surface={surface}
                path={path}
                memory={states[k]}
                // A path that has ended stays where it is.
                at={path ? Math.min(step, path.value.length - 1) : 0}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The row of one curve. */
const Standing = held(
  ({
    k,
    rule,
    surface,
    path,
    memory,
    at,
  }: {
    readonly k: number;
    readonly rule: RuleSetting;
    readonly surface: Surface;
    readonly path: Trajectory | undefined;
    readonly memory: string | undefined;
    /** The step that the row is about. */
    readonly at: number;
  }) => {
    const w = path?.w.map((column) => column[at] ?? 0);
    const { tone, code } = curveLook(k);
    return (
      <tr>
        <th scope="row">
          <b class={tone}>{code}</b> {ruleName(rule)}
        </th>
        <td>{w ? pair(w) : '–'}</td>
        <td>{w ? digits(surface.value(w)) : '–'}</td>
        <td>{w ? pair(surface.gradient(w)) : '–'}</td>
        <td class="state">{memory ?? '–'}</td>
      </tr>
    );
  },
);

const pair = (values: readonly number[]): string => values.map((value) => digits(value)).join(', ');

/** Every step of every curve, for a spreadsheet. */
export function pathTable(rules: readonly RuleSetting[], walked: readonly Walked[]): Table {
  const rows = rules.flatMap((rule, k) => {
    const one = walked[k];
    if (one?.kind !== 'path') return [];
    const { w, value } = one.trajectory;
    const name = `${curveLook(k).code} ${ruleName(rule)}`;
    return Array.from(value, (f, step) => [name, step, w[0]?.[step] ?? '', w[1]?.[step] ?? '', f]);
  });
  return { columns: ['rule', 'step', 'x', 'y', 'f'], rows };
}
