import type { DeclaredCase } from '../../exercises/declaration.ts';
import type { Outcome } from '../../grading/run.ts';
import { sentence } from '../../grading/sentences.ts';
import { complainer, type Law, verdictOn } from './subject.ts';

/** The solution passes its own exercise: every relation holds, nothing is thrown or changed that should not be. */
export const solution: Law = async (subject) => {
  const { folder, sheet } = subject;
  const { file } = folder.solution;
  const complain = complainer('solution', subject);
  const { verdict } = await verdictOn(subject, folder.solution);
  const complaints =
    verdict.status === 'passed'
      ? []
      : [
          complain(
            file,
            `does not pass: ${sentence(verdict)}`,
            'Mend the solution or the case it fails.',
          ),
        ];
  for (const [index, { check, purpose }] of sheet.cases.entries()) {
    if (check.kind !== 'expect') continue;
    const declared: DeclaredCase | undefined = folder.declaration.cases[index];
    const threw = thrown(check.expected);
    if (threw !== undefined && declared?.throws !== true)
      complaints.push(
        complain(
          file,
          `throws in the case "${purpose}": ${threw}`,
          'Mend it, or mark the case with { throws: true }.',
        ),
      );
    if (threw === undefined && declared?.throws === true)
      complaints.push(
        complain(
          file,
          `does not throw in the case "${purpose}"`,
          'The case is marked { throws: true }: one of the two is wrong.',
        ),
      );
    const mutated = mutation(check.expected);
    if (mutated !== undefined && !(check.call.kind === 'apply' && check.call.mayMutate === true))
      complaints.push(
        complain(
          file,
          `changes its input ${mutated} in the case "${purpose}"`,
          'Work on a copy, or set mayMutate on the call.',
        ),
      );
  }
  return { complaints };
};

function thrown(outcome: Outcome): string | undefined {
  if (outcome.kind === 'threw') return outcome.error.message;
  if (outcome.kind !== 'rolled') return undefined;
  if (outcome.end.kind === 'stuck') return 'step returned nothing to go on with';
  return outcome.end.kind === 'threw' ? outcome.end.error.message : undefined;
}

const mutation = (outcome: Outcome): string | undefined =>
  outcome.kind === 'returned'
    ? outcome.mutated[0]
    : outcome.kind === 'rolled'
      ? outcome.mutated?.what
      : undefined;
