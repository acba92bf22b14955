import type { OutcomeComparison, Trouble, Yardstick } from './compare-outcomes.ts';
import { type Comparison, compareValues, type Difference, type Scales } from './compare-values.ts';
import type { Rolled, StepRecord } from './run.ts';
import { scalesOf, scalesOverSteps } from './scales.ts';
import { isFields, Odd, type Value } from './value.ts';

const agree = (worst: number): OutcomeComparison => ({ trouble: undefined, worst });
const trouble = (what: Trouble): OutcomeComparison => ({ trouble: what, worst: Infinity });

/** Compares two rollouts: the initial state, then step by step, then how they ended. */
export function compareRolled(
  expected: Rolled,
  found: Rolled,
  yardstick: Yardstick,
): OutcomeComparison {
  const initial = compareStates(
    expected.initial,
    found.initial,
    scalesOf(expected.initial),
    yardstick,
  );
  if (found.end.kind === 'threw' && found.end.step === 0 && expected.end.kind !== 'threw')
    return trouble({ kind: 'threw', step: 0, error: found.end.error });
  if (initial.trouble) return trouble({ ...initial.trouble, step: 0 });
  const main = compareRecords(expected.records, found.records, yardstick);
  const second = compareRecords(expected.interleaved ?? [], found.interleaved ?? [], yardstick);
  const mutated = compareMutations(expected, found);
  const first = main.trouble ?? second.trouble;
  if (mutated && (first === undefined || mutated.step <= (first.step ?? Infinity)))
    return trouble({ kind: 'mutated', ...mutated });
  if (first) return trouble(first);
  const ends = compareEnds(expected, found);
  if (ends) return ends;
  // Nothing but a forged answer leaves out steps and claims to have ended as it should.
  const missing = main.missing ?? second.missing;
  if (missing) return trouble(missing);
  return agree(Math.max(initial.worst, main.worst, second.worst));
}

function compareMutations(
  expected: Rolled,
  found: Rolled,
): { step: number; what: string } | undefined {
  const [wanted, got] = [expected.mutated, found.mutated];
  if (got && !(wanted && wanted.step === got.step && wanted.what === got.what)) return got;
  return wanted && !got ? { step: wanted.step, what: wanted.what } : undefined;
}

function compareEnds(expected: Rolled, found: Rolled): OutcomeComparison | undefined {
  if (expected.end.kind === found.end.kind) {
    if (expected.end.kind === 'done' || found.end.kind === 'done') return undefined;
    if (expected.end.step === found.end.step) return undefined;
  }
  switch (found.end.kind) {
    case 'done':
      return trouble({ kind: 'did-not-throw' });
    case 'threw':
      return trouble({ kind: 'threw', step: found.end.step, error: found.end.error });
    case 'stuck':
      return trouble({ kind: 'stuck', step: found.end.step, returned: found.end.returned });
  }
}

interface RecordsComparison {
  readonly trouble: (Trouble & { readonly step?: number }) | undefined;
  /** The first step of which there is no record. */
  readonly missing?: Trouble;
  readonly worst: number;
}

function compareRecords(
  expected: readonly StepRecord[],
  found: readonly StepRecord[],
  yardstick: Yardstick,
): RecordsComparison {
  const stateScales = scalesOverSteps(expected.map((record) => record.state));
  const wScales = scalesOverSteps(expected.map((record) => record.w));
  let worst = 0;
  const byStep = new Map(found.map((record) => [record.step, record]));
  for (const record of expected) {
    const mine = byStep.get(record.step);
    if (mine === undefined) return { trouble: undefined, missing: noRecord(record), worst };
    const state = compareStates(record.state, mine.state, stateScales, yardstick);
    if (state.trouble) return { trouble: { ...state.trouble, step: record.step }, worst: Infinity };
    const w = compareValues(record.w, mine.w, wScales, yardstick.tolerance);
    if (w.difference)
      return {
        trouble: { kind: 'difference', step: record.step, quantity: 'w', difference: w.difference },
        worst: Infinity,
      };
    worst = Math.max(worst, state.worst, w.worst);
  }
  return { trouble: undefined, worst };
}

const noRecord = ({ step }: StepRecord): Trouble => ({
  kind: 'stuck',
  step,
  returned: new Odd('undefined'),
});

/** Compares a state field by field in computing order, so that the first difference is nearest to the cause. */
function compareStates(
  expected: Value,
  found: Value,
  scales: Scales,
  yardstick: Yardstick,
): { trouble: Trouble | undefined; worst: number } {
  if (!isFields(expected) || !isFields(found))
    return stateTrouble('state', compareValues(expected, found, scales, yardstick.tolerance));
  const rank = (name: string) => {
    const at = yardstick.order.indexOf(name);
    return at < 0 ? yardstick.order.length : at;
  };
  let worst = 0;
  for (const name of Object.keys(expected).sort((a, b) => rank(a) - rank(b))) {
    const wanted = expected[name] ?? null;
    const got = Object.hasOwn(found, name) ? found[name] : undefined;
    if (got === undefined) {
      const difference: Difference = {
        kind: 'field',
        path: [],
        field: name,
        found: Object.keys(found),
      };
      return { trouble: { kind: 'difference', quantity: 'state', difference }, worst: Infinity };
    }
    const inner =
      typeof scales === 'object' && !Array.isArray(scales)
        ? (scales as Record<string, Scales>)[name]
        : 0;
    const one = stateTrouble(name, compareValues(wanted, got, inner ?? 0, yardstick.tolerance));
    if (one.trouble) return one;
    worst = Math.max(worst, one.worst);
  }
  return { trouble: undefined, worst };
}

const stateTrouble = (quantity: string, { difference, worst }: Comparison) => ({
  trouble: difference && ({ kind: 'difference', quantity, difference } as const),
  worst,
});
