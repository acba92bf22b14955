import { complainer, type Law, verdictOn } from './subject.ts';

/** The starter loads, exports what is asked for, and does not pass. */
export const starter: Law = async (subject) => {
  const { file } = subject.folder.starter;
  const complain = complainer('starter', subject);
  const { verdict, run } = await verdictOn(subject, subject.folder.starter);
  if (run.load.kind !== 'loaded')
    return {
      complaints: [complain(file, 'does not load', 'Mend it: a student begins with this file.')],
    };
  const { exports } = run.load;
  const missing = subject.sheet.entry.filter((name) => exports[name] !== 'function');
  const complaints = missing.map((name) =>
    complain(
      file,
      `does not export the function ${name}`,
      'Give the signature, with the body left open.',
    ),
  );
  if (verdict.status === 'passed')
    complaints.push(
      complain(
        file,
        'passes as it is',
        'Leave the body open, or sharpen the cases: there is nothing to do here.',
      ),
    );
  if (verdict.status === 'timeout' || verdict.status === 'memory')
    complaints.push(complain(file, `ends in ${verdict.status}`, 'A starter must come to an end.'));
  return { complaints };
};
