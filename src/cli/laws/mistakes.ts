import { recognize } from '../../grading/recognize.ts';
import { complainer, type Law, verdictOn } from './subject.ts';

/** Every mistake fails, and is recognised as itself and as nothing else. */
export const mistakes: Law = async (subject) => {
  const complain = complainer('mistakes', subject);
  const complaints = [];
  for (const program of subject.folder.mistakes) {
    const { verdict, run } = await verdictOn(subject, program);
    if (verdict.status === 'passed') {
      complaints.push(
        complain(
          program.file,
          `passes${verdict.convention ? ` as the convention "${verdict.convention.id}"` : ''}`,
          'Add a case on which the mistake shows.',
        ),
      );
      continue;
    }
    const named = recognize(subject.sheet, subject.sheet.mistakes, run.outcomes).map(
      (one) => one.id,
    );
    const others = named.filter((id) => id !== program.id);
    if (others.length > 0)
      complaints.push(
        complain(
          program.file,
          `computes the same as ${others.join(', ')} on every case`,
          'Add a case on which they part ways, or merge them.',
        ),
      );
    else if (!('mistake' in verdict) || verdict.mistake?.id !== program.id)
      complaints.push(
        complain(
          program.file,
          `is not recognised (${verdict.status})`,
          'A mistake must load, finish every case and be the same each time it runs.',
        ),
      );
  }
  const total = subject.folder.mistakes.length;
  return { complaints, figure: `${total - complaints.length}/${total}` };
};
