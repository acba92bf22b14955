import type { Argument, Call, FunctionData, RolloutCall } from '../grading/call.ts';
import { numberText, valueText } from '../grading/number-text.ts';
import type { Outcome, Rolled } from '../grading/run.ts';
import { isFields, isList, type Value } from '../grading/value.ts';
import { functionText } from './function-text.ts';

/** An example case laid out for the statement. */
export type ExampleView = {
  /** What has to be known beside it: the functions handed over, the hyper-parameters of a run. */
  readonly given: readonly string[];
} & (
  | { readonly kind: 'call'; readonly call: string; readonly result: string }
  | {
      readonly kind: 'steps';
      readonly heads: readonly string[];
      readonly steps: readonly StepView[];
    }
);

/** One recorded step: a row for each parameter, and a column for each head. */
interface StepView {
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
    given: call.kind === 'apply' ? functionsIn(call.args) : [],
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
    given: [
      ...('gradient' in call.gradients ? functionsIn([call.gradients.gradient]) : []),
      ...Object.entries(call.hyper).map(
        ([name, value]) => `${name} = ${hyperText(call, name, value)}`,
      ),
    ],
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

/** A hyper-parameter, or its values step by step where it changes on the way. */
const hyperText = ({ schedule }: RolloutCall, name: string, value: Argument): string =>
  (schedule?.[name]?.map(argumentText) ?? [argumentText(value)]).join(', then ');

/** The functions among the arguments of a call and in their fields, each with its formula. */
const functionsIn = (args: readonly Argument[]): readonly string[] =>
  args.flatMap((argument) => {
    if (isFunctionData(argument)) return [functionText(argument, argumentText).definition];
    if (typeof argument !== 'object' || argument === null) return [];
    return functionsIn(Object.values(argument));
  });

const isFunctionData = (argument: Argument): argument is FunctionData =>
  typeof argument === 'object' && argument !== null && '$function' in argument;

function argumentText(argument: Argument): string {
  if (typeof argument === 'number') return numberText(argument);
  if (Array.isArray(argument)) return `[${argument.map(argumentText).join(', ')}]`;
  if (typeof argument !== 'object' || argument === null) return JSON.stringify(argument);
  if (isFunctionData(argument)) return functionText(argument, argumentText).name;
  const fields = Object.entries(argument).map(([name, value]) => {
    const text = argumentText(value as Argument);
    return text === name ? name : `${name}: ${text}`;
  });
  return `{ ${fields.join(', ')} }`;
}
