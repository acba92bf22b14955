import { assertNever } from './assert-never.ts';
import { numberPairText, numberText, valueText } from './number-text.ts';
import { placeName } from './shortfall.ts';
import type { CaseFailure, Deviation, Divergence, Reading } from './verdict.ts';

/** Which case failed, in one sentence. */
export const caseSentence = (failure: CaseFailure): string =>
  `Case ${failure.number}, “${failure.purpose}” (${failure.size}), is not right yet.`;

/** In what way it failed. */
export function deviationSentence(deviation: Deviation): string {
  switch (deviation.kind) {
    case 'differs':
      return `${divergenceSentence(deviation.divergence)}`;
    case 'mutated':
      return `The numbers are right so far, but ${deviation.step === undefined ? 'the call' : `step ${deviation.step}`} changed its input \`${deviation.what}\`. Whose array is it: yours to write to, or the caller’s?`;
    case 'did-not-throw':
      return 'The statement asks for an error on this input, and the code returned instead.';
    case 'unrelated':
      return deviation.relation === 'same-result'
        ? `Two runs that must agree do not: ${divergenceSentence(deviation.divergence)}`
        : `Reordering the inputs must reorder the result in the same way, and it does not: ${divergenceSentence(deviation.divergence)}`;
    default:
      return assertNever(deviation);
  }
}

function divergenceSentence(divergence: Divergence): string {
  const where = `\`${placeName(divergence.quantity, divergence.path)}\`${divergence.step === undefined ? '' : divergence.step === 0 ? ' from `init`' : ` at step ${divergence.step}`}`;
  const { values, relativeError } = divergence;
  if (values === undefined)
    return `The first number to leave the reference is ${where}${Number.isFinite(relativeError) ? `, by a relative ${numberText(Number(relativeError.toPrecision(2)))}` : ''}.`;
  const { yours, reference } = values;
  const [mine, right] =
    typeof yours === 'number' && typeof reference === 'number'
      ? numberPairText(yours, reference)
      : [valueText(yours), valueText(reference)];
  return `The first number to leave the reference is ${where}: yours is ${mine}, the reference has ${right}.`;
}

/** What can be said of a deviation in any exercise, as a question. */
export function readingSentence(reading: Reading): string {
  switch (reading.kind) {
    case 'sign':
      return 'Every number has the right size and the opposite sign. Which way does the gradient point, and which way do you want to go?';
    case 'factor':
      return `Every number is off by the same factor, ${numberText(reading.factor)}. Which constant, count or rate would explain it?`;
    case 'lag':
      return reading.steps === 1
        ? 'Your path is the reference’s, one step late. What is used before it is updated?'
        : 'Your path is the reference’s, one step early. Where does the count of steps begin?';
    case 'swapped':
      return 'The right numbers are all there, in another order. Which index goes with which?';
    case 'nan':
      return `NaN appears first ${reading.step === undefined ? 'here' : `at step ${reading.step}`}. What is divided by zero, or which root or logarithm leaves its domain?`;
    case 'state-only':
      return `The weights are right, but the state field \`${reading.field}\` is not. What exactly should be remembered for the next step?`;
    default:
      return assertNever(reading);
  }
}
