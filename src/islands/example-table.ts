import type { Argument, Call, RolloutCall } from '../grading/call.ts';
import { numberText, valueText } from '../grading/number-text.ts';
import type { Outcome, Rolled } from '../grading/run.ts';
import { isFields, isList, type Value } from '../grading/value.ts';

/** An example case laid out for the statement. */
export type ExampleView =
  | { readonly kind: 'call'; readonly call: string; readonly result: string }
  | {
      readonly kind: 'steps';
      /** Hyper-parameters, `name = value` each. */
      readonly given: readonly string[];
      readonly heads: readonly string[];
      readonly steps: readonly StepView[];
    };

/** One recorded step: a row for each parameter, and a column for each head. */
export interface StepView {
  readonly step: string;
  /** By column: one text for each parameter, or a single one for a quantity that is not a vector. */
  readonly columns: readonly (readonly string[])[];
  readonly height: number;
}

/** Lays out a call with its expected outcome. */
export function exampleView(call: Call, expected: Outcome): ExampleView {
  if (call.kind === 'rollout' && expected.kind === 'rolled') return stepsView(call, expected);
  return {
    kind: 'call',
    call:
      call.kind === 'apply' ? `${call.fn}(${call.args.map(argumentText).join(', ')})` : 'rollout',
    result: expected.kind === 'returned' ? valueText(expected.value) : 'throws an error',
  };
}

function stepsView(call: RolloutCall, { initial, records }: Rolled): ExampleView {
  const fields = isFields(initial) ? Object.keys(initial) : [];
  // A count of steps would only repeat the first column.
  const shown = fields.filter((name) =>
    records.some(({ step, state }) => !isFields(state) || state[name] !== step),
  );
  const list = call.gradients.kind === 'list' ? call.gradients.list : undefined;
  const rows = [{ step: 0, w: call.w0 as Value, state: initial }, ...records];
  return {
    kind: 'steps',
    given: Object.entries(call.hyper).map(([name, value]) => `${name} = ${argumentText(value)}`),
    heads: ['step', ...(list ? ['g'] : []), 'w', ...shown],
    steps: rows.map(({ step, w, state }) => {
      const columns = [
        ...(list ? [column(list[step - 1] ?? '')] : []),
        column(w),
        ...shown.map((name) => column(isFields(state) ? (state[name] ?? '') : '')),
      ];
      return { step: String(step), columns, height: Math.max(1, ...columns.map((c) => c.length)) };
    }),
  };
}

const column = (value: Value): readonly string[] => {
  if (value === '') return [''];
  return isList(value) ? value.map(valueText) : [valueText(value)];
};

function argumentText(argument: Argument): string {
  if (typeof argument === 'number') return numberText(argument);
  if (Array.isArray(argument)) return `[${argument.map(argumentText).join(', ')}]`;
  if (typeof argument !== 'object' || argument === null) return JSON.stringify(argument);
  const fields = Object.entries(argument).filter(([name]) => name !== '$function');
  const inner = fields
    .map(([name, value]) => `${name}: ${argumentText(value as Argument)}`)
    .join(', ');
  if (!('$function' in argument)) return `{ ${inner} }`;
  return `the function ${String(argument.$function)}${inner === '' ? '' : ` with ${inner}`}`;
}
