import type { Program } from '../../exercises/exercise-folder.ts';
import { complainer, type Law } from './subject.ts';

const MOST_WORDS = 200;

/** Everything a student needs is there, and what is declared lies in the folders and the other way round. */
export const complete: Law = (subject) => {
  const { folder, sheet } = subject;
  const { declaration, id } = folder;
  const complain = complainer('complete', subject);
  const file = `exercises/${id}/exercise.ts`;
  const count = (visibility: string) =>
    sheet.cases.filter((one) => one.visibility === visibility).length;
  const [examples, hidden, generated] = [count('example'), count('hidden'), count('generated')];
  const complaints = [];
  if (examples === 0)
    complaints.push(
      complain(
        file,
        'has no example',
        'Add at least one case with example(…), shown in the statement.',
      ),
    );
  if (hidden === 0)
    complaints.push(complain(file, 'has no hidden case', 'Add cases with hidden(…).'));
  if (generated === 0)
    complaints.push(
      complain(
        file,
        'generates no case',
        'Give generated.count and generated.draw, or marks rest on published inputs.',
      ),
    );
  if (declaration.hints.length === 0)
    complaints.push(
      complain(file, 'has no hint', 'Write two to four, from the gentlest to the most concrete.'),
    );
  if (declaration.mistakes.length === 0)
    complaints.push(
      complain(
        file,
        'names no mistake',
        `Write wrong answers in solutions/${id}/mistakes/ and name them.`,
      ),
    );
  const purposes = declaration.cases.map((one) => one.purpose);
  for (const purpose of new Set(purposes.filter((one, at) => purposes.indexOf(one) !== at)))
    complaints.push(
      complain(
        file,
        `has two cases called "${purpose}"`,
        'A student is told the purpose: give each its own.',
      ),
    );
  const words = statementWords(folder.statement);
  if (words === 0 || words > MOST_WORDS)
    complaints.push(
      complain(
        `exercises/${id}/statement.mdx`,
        words === 0 ? 'is empty' : `has ${words} words`,
        `Say what to write in at most ${MOST_WORDS} words.`,
      ),
    );
  for (const [kind, programs, named] of [
    ['accepted', folder.accepted, declaration.conventions ?? []],
    ['mistakes', folder.mistakes, declaration.mistakes],
  ] as const)
    for (const program of undeclared(programs, named))
      complaints.push(
        complain(
          program.file,
          'is not declared',
          `Add { id: '${program.id}', … } to ${kind === 'accepted' ? 'conventions' : 'mistakes'} in ${file}, or delete the file.`,
        ),
      );
  return { complaints, figure: `${examples}+${hidden}+${generated}` };
};

const undeclared = (programs: readonly Program[], named: readonly { readonly id: string }[]) =>
  programs.filter((program) => !named.some((one) => one.id === program.id));

/** Words of prose: formulas and code fences are not counted. */
function statementWords(statement: string): number {
  const prose = statement
    .replace(/^---\n[\s\S]*?\n---/, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/\$\$[\s\S]*?\$\$/g, '')
    .replace(/\$[^$\n]+\$/g, 'x')
    .replace(/^import .*$/gm, '');
  return prose.split(/\s+/).filter((word) => /\w/.test(word)).length;
}
