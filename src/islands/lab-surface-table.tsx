import type { Surface } from '../optim/objective.ts';
import { digits } from './figure-digits.ts';
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
            const last = one?.kind === 'path' ? one.trajectory.value.length - 1 : 0;
            const at = Math.min(step, last);
            const w =
              one?.kind === 'path' ? one.trajectory.w.map((column) => column[at] ?? 0) : undefined;
            const { tone, code } = curveLook(k);
            return (
              // A row with numbers is another than one without: numbers that grow in place count as moved.
              <tr key={`${k}-${rule.optimizer}-${one?.kind}`}>
                <th scope="row">
                  <b class={tone}>{code}</b> {ruleName(rule)}
                </th>
                <td>{w ? pair(w) : '–'}</td>
                <td>{w ? digits(surface.value(w)) : '–'}</td>
                <td>{w ? pair(surface.gradient(w)) : '–'}</td>
                <td class="state">{states[k] ?? '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

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
