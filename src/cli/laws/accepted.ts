import { sentence } from '../../grading/sentences.ts';
import type { Verdict } from '../../grading/verdict.ts';
import { complainer, type Law, verdictOn } from './subject.ts';

/** Every accepted convention passes under its own name. */
export const accepted: Law = async (subject) => {
  const complain = complainer('accepted', subject);
  const complaints = [];
  for (const program of subject.folder.accepted) {
    const { verdict } = await verdictOn(subject, program);
    const trouble = troubleOf(verdict, program.id);
    if (trouble) complaints.push(complain(program.file, ...trouble));
  }
  const total = subject.folder.accepted.length;
  return { complaints, figure: total === 0 ? '–' : `${total - complaints.length}/${total}` };
};

function troubleOf(verdict: Verdict, id: string): [trouble: string, repair: string] | undefined {
  if (verdict.status !== 'passed')
    return [
      `does not pass: ${sentence(verdict)}`,
      'Its numbers must be recorded under its own id.',
    ];
  if (verdict.convention === undefined)
    return [
      'cannot be told from the statement’s own convention',
      'Add a case on which the two part ways, or delete the file.',
    ];
  return verdict.convention.id === id
    ? undefined
    : [
        `passes as "${verdict.convention.id}"`,
        'Add a case on which the two conventions part ways.',
      ];
}
