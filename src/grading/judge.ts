import { assertNever } from './assert-never.ts';
import { type CaseResult, caseResults } from './case-results.ts';
import { readingOf } from './readings.ts';
import { recognize } from './recognize.ts';
import type { Run } from './run.ts';
import type { Sheet } from './sheet.ts';
import { callsOf } from './sheet-calls.ts';
import { shortfallOf } from './shortfall.ts';
import type { During, InvalidReason, Verdict } from './verdict.ts';

/**
 * What is right and what is wrong with one run of a submission: pure and total, the same in the browser and in Node.
 * The run is untrusted; whatever it holds, there is a verdict.
 */
export function judge(sheet: Sheet, run: Run): Verdict {
  const results = run.load.kind === 'loaded' ? caseResults(sheet, run.outcomes) : [];
  const passed = results.filter((result) => result.kind === 'passed').length;
  const counted = { passed, total: sheet.cases.length };

  const unusable = whyUnusable(sheet, run);
  if (unusable) return { status: 'invalid', reason: unusable, ...counted };
  if (run.load.kind === 'threw') {
    const { message, place } = run.load.error;
    return {
      status: 'threw',
      message,
      ...(place ? { place } : {}),
      during: { kind: 'loading' },
      ...counted,
    };
  }
  const reached = results.findIndex((result) => result.kind === 'unreached');
  if (run.end !== 'finished' || run.load.kind === 'unfinished' || reached >= 0) {
    const during = run.load.kind === 'unfinished' ? LOADING : duringCase(sheet, reached);
    return run.end === 'memory'
      ? { status: 'memory', during, ...counted }
      : { status: 'timeout', during, budgetMs: sheet.budgetMs, ...counted };
  }
  if (passed === sheet.cases.length)
    return { status: 'passed', worst: worstOf(results), ...counted };

  const conventions = recognize(sheet, sheet.conventions, run.outcomes);
  if (conventions[0]) {
    const { id, note } = conventions[0];
    return {
      status: 'passed',
      convention: { id, note },
      worst: 0,
      passed: counted.total,
      total: counted.total,
    };
  }
  const mistakes = recognize(sheet, sheet.mistakes, run.outcomes);
  const named = mistakes.length === 1 ? mistakes[0] : undefined;
  const mistake = named ? { mistake: { id: named.id, question: named.question } } : {};
  const arity = named || passed > 0 ? undefined : otherParameters(sheet, run);
  if (arity) return { status: 'invalid', reason: arity, ...counted };
  const shortfall = shortfallOf(sheet, results);
  if (shortfall.status !== 'failed' || named) return { ...shortfall, ...counted, ...mistake };
  const reading = readingOf(sheet, run.outcomes);
  return { ...shortfall, ...counted, ...(reading ? { reading } : {}) };
}

const LOADING: During = { kind: 'loading' };

function duringCase(sheet: Sheet, index: number): During {
  const at = index < 0 ? sheet.cases.length - 1 : index;
  return { kind: 'case', number: at + 1, purpose: sheet.cases[at]?.purpose ?? '' };
}

/** What keeps a module from being called at all. */
function whyUnusable(sheet: Sheet, run: Run): InvalidReason | undefined {
  const { load } = run;
  switch (load.kind) {
    case 'syntax':
      return {
        kind: 'syntax',
        message: load.message,
        ...(load.place ? { place: load.place } : {}),
      };
    case 'loaded':
      for (const name of sheet.entry) {
        const found = Object.hasOwn(load.exports, name) ? load.exports[name] : undefined;
        if (found === undefined)
          return { kind: 'not-exported', name, exported: Object.keys(load.exports) };
        if (found !== 'function') return { kind: 'not-a-function', name, found };
      }
      return undefined;
    case 'threw':
    case 'unfinished':
      return undefined;
    default:
      return assertNever(load);
  }
}

/** A function that declares other parameters than it is called with and is right nowhere has them mixed up. */
function otherParameters(sheet: Sheet, run: Run): InvalidReason | undefined {
  if (run.load.kind !== 'loaded') return undefined;
  for (const call of callsOf(sheet)) {
    const [name, called] = call.kind === 'apply' ? [call.fn, call.args.length] : ['step', 4];
    const declared = run.load.arities[name];
    if (declared !== undefined && declared !== called)
      return { kind: 'arity', name, declared, called };
  }
  return undefined;
}

const worstOf = (results: readonly CaseResult[]): number =>
  Math.max(0, ...results.map((result) => (result.kind === 'passed' ? result.worst : 0)));
