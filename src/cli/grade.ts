import { existsSync, readFileSync } from 'node:fs';
import { compileSheet } from '../exercises/compile-sheet.ts';
import type { Call } from '../grading/call.ts';
import { judge } from '../grading/judge.ts';
import { sentence } from '../grading/sentences.ts';
import type { Sheet } from '../grading/sheet.ts';
import { callsOf } from '../grading/sheet-calls.ts';
import type { Verdict } from '../grading/verdict.ts';
import { QuickJsRealm } from '../sandbox/quickjs-realm.ts';
import type { Realm } from '../sandbox/realm.ts';
import { runAuthorProgram } from '../sandbox/run-author-program.ts';
import { courseRoot, splitArguments, wholeNumber } from './arguments.ts';
import { type Command, UsageError } from './command.ts';
import { openCourse } from './course.ts';

/** What `grade --json` prints. */
export interface Grade {
  readonly exercise: string;
  readonly status: Verdict['status'];
  readonly passed: number;
  readonly total: number;
  readonly convention?: string;
  readonly mistake?: string;
  readonly firstFailure?: {
    readonly case: number;
    readonly purpose: string;
    readonly step?: number;
    readonly quantity?: string;
    readonly relativeError?: number | null;
  };
  readonly message: string;
  readonly durationMs: number;
  readonly seed: number;
  readonly revision: string;
}

export const grade: Command = {
  name: 'grade',
  summary: 'grades one submission and prints the verdict',
  help: `Usage: npm run -s downhill -- grade <id> <file.ts> [--seed S] [--json]

Runs a submission in a JavaScript engine without file, network or process access and prints the verdict that the page
would give. With --seed the generated cases are drawn anew, so that nothing that decides the mark was ever published.

  --seed S   whole number (default: the seed of the site, in course.config.ts)
  --json     one JSON object: exercise, status, passed, total, convention?, mistake?, firstFailure?, message,
             durationMs, seed, revision
  --root D   the course's folder, where it is not the current one

Exit code: 0 passed, 1 not passed, 2 the call is wrong.`,
  run: async (args, terminal) => {
    const { values, positionals } = splitArguments(args, {
      seed: { type: 'string' },
      json: { type: 'boolean' },
      root: { type: 'string' },
    });
    const [id, file, ...more] = positionals;
    if (id === undefined || file === undefined || more.length > 0)
      throw new UsageError('grade takes an exercise and a file: grade <id> <file.ts>.');
    const root = courseRoot(values.root);
    const course = await openCourse(root);
    const folder = await course.read(course.known(id));
    if (!existsSync(file)) throw new UsageError(`the file ${file} does not exist.`);
    const source = readFileSync(file, 'utf8');
    const seed = wholeNumber(values.seed, 'seed', course.seed);
    const sheet = await compileSheet(folder, runAuthorProgram, seed);
    const result = await gradeSource(sheet, source);
    terminal.print(values.json ? JSON.stringify(result) : result.message);
    return result.status === 'passed' ? 0 : 1;
  },
};

/** Grades one submission against a sheet. `calls` are the sheet's; who grades many hands the same list in each time. */
export async function gradeSource(
  sheet: Sheet,
  source: string,
  realm: Realm = new QuickJsRealm(),
  calls: readonly Call[] = callsOf(sheet),
): Promise<Grade> {
  const run = await realm.run({ source, calls, budgetMs: quickJsBudgetMs(sheet) });
  return toGrade(sheet, judge(sheet, run), run.durationMs);
}

/** QuickJS interprets; the time limit is meant for the browser's compilers, which are about 30 times faster. */
export const quickJsBudgetMs = ({ budgetMs }: Pick<Sheet, 'budgetMs'>): number => 5 * budgetMs;

function toGrade(sheet: Sheet, verdict: Verdict, durationMs: number): Grade {
  const convention = verdict.status === 'passed' && verdict.convention;
  const mistake = 'mistake' in verdict && verdict.mistake;
  const first = firstFailure(verdict);
  return {
    exercise: sheet.id,
    status: verdict.status,
    passed: verdict.passed,
    total: verdict.total,
    ...(convention ? { convention: convention.id } : {}),
    ...(mistake ? { mistake: mistake.id } : {}),
    ...(first ? { firstFailure: first } : {}),
    message: sentence(verdict),
    durationMs: Math.round(durationMs * 10) / 10,
    seed: sheet.seed,
    revision: sheet.revision,
  };
}

function firstFailure(verdict: Verdict): Grade['firstFailure'] {
  if (verdict.status === 'failed') {
    const { number, purpose, deviation } = verdict.failure;
    if (deviation.kind !== 'differs' && deviation.kind !== 'unrelated')
      return { case: number, purpose };
    const { step, quantity, relativeError } = deviation.divergence;
    return {
      case: number,
      purpose,
      ...(step === undefined ? {} : { step }),
      quantity,
      relativeError: Number.isFinite(relativeError) ? relativeError : null,
    };
  }
  const during =
    verdict.status === 'passed'
      ? undefined
      : verdict.status === 'invalid'
        ? 'during' in verdict.reason
          ? verdict.reason.during
          : undefined
        : verdict.during;
  if (during?.kind !== 'case') return undefined;
  const { number, purpose, step } = during;
  return { case: number, purpose, ...(step === undefined ? {} : { step }) };
}
