import { useEffect, useState } from 'preact/hooks';
import { buildHandIn, handInFileName, handInText } from '../progress/hand-in.ts';
import { forgetStudent, keepStudent, readStudent } from '../progress/student.ts';
import { exercisesOf, type ProgressCourse } from './progress-course.ts';
import { type Candidate, candidate } from './progress-hand-in-choice.ts';
import { theShelf, type Work } from './progress-held.ts';
import { counted } from './progress-words.ts';
import { save } from './save-file.ts';

/** Chooses exercises and makes the file for the instructor. */
export function HandInForm({
  course,
  work,
}: {
  readonly course: ProgressCourse;
  readonly work: Work;
}) {
  const [name, setName] = useState('');
  const [id, setId] = useState('');
  const [remember, setRemember] = useState(false);
  /** Exercises whose box the reader has set otherwise than it comes. */
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [said, setSaid] = useState('');
  useEffect(() => {
    const found = readStudent(theShelf());
    if (found.kind !== 'found') return;
    setName(found.value.name);
    setId(found.value.id);
    setRemember(true);
  }, []);

  const candidates = exercisesOf(course).flatMap((one) => candidate(work, one) ?? []);
  const isChosen = (one: Candidate) =>
    turned.get(one.exercise.id) ?? one.handed.status === 'passed';
  const chosen = candidates.filter(isChosen);
  const turnAll = (on: (one: Candidate) => boolean) =>
    setTurned(new Map(candidates.map((one) => [one.exercise.id, on(one)])));

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const shelf = theShelf();
    const student = { name: name.trim(), id: id.trim() };
    const kept = remember ? keepStudent(shelf, student) : undefined;
    if (!remember) forgetStudent(shelf);
    try {
      const exercises = chosen.map(({ handed }) => handed);
      const file = await buildHandIn({ course: course.id, student, exercises }, new Date());
      const fileName = handInFileName(file);
      save(fileName, new Blob([handInText(file)], { type: 'application/json' }));
      setSaid(
        `${fileName} with ${counted(exercises.length, 'exercise')} was given to your browser to save. Hand it in the way your instructor asks for.${
          kept?.kind === 'failed' ? ` Name and id could not be remembered: ${kept.why}.` : ''
        }`,
      );
    } catch (error) {
      setSaid(`No file was made. ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <section class="hand-in" aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in</h2>
      <p>
        For a class: one file for your instructor. It holds your name and id as you type them here,
        the code of the exercises you choose, what this page made of each (passed or not, how many
        cases, when, how many attempts), the revision of each exercise, and a checksum that finds
        damage. Nothing else, and nothing is sent: you hand the file in yourself. The mark is made
        by running your code again, so what the file says of it decides nothing.
      </p>
      {candidates.length === 0 ? (
        <p class="empty">There is nothing to hand in yet: no exercise has code of yours.</p>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <fieldset>
            <legend>Exercises</legend>
            <p class="picks">
              <button
                type="button"
                onClick={() => turnAll(({ handed }) => handed.status === 'passed')}
              >
                All passed
              </button>
              <button type="button" onClick={() => turnAll(() => true)}>
                All with code
              </button>
              <button type="button" onClick={() => turnAll(() => false)}>
                None
              </button>
            </p>
            <ul class="boxes">
              {candidates.map((one) => (
                <li key={one.exercise.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={isChosen(one)}
                      onChange={({ currentTarget }) =>
                        setTurned(new Map(turned).set(one.exercise.id, currentTarget.checked))
                      }
                    />
                    <span>
                      {one.exercise.title} <small>{candidateTold(one)}</small>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <div class="fields">
            <label>
              <span>Name</span>
              <input
                required
                maxLength={200}
                autocomplete="name"
                value={name}
                onInput={({ currentTarget }) => setName(currentTarget.value)}
              />
            </label>
            <label>
              <span>Id, as your instructor knows you</span>
              <input
                required
                maxLength={100}
                autocomplete="off"
                value={id}
                onInput={({ currentTarget }) => setId(currentTarget.value)}
              />
            </label>
          </div>
          <label class="remember">
            <input
              type="checkbox"
              checked={remember}
              onChange={({ currentTarget }) => setRemember(currentTarget.checked)}
            />
            <span>Remember name and id in this browser</span>
          </label>
          <p class="ways">
            <button type="submit" class="button primary" disabled={chosen.length === 0}>
              Download hand-in ({chosen.length})
            </button>
          </p>
        </form>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}

function candidateTold({ handed, draftIsNewer }: Candidate): string {
  if (draftIsNewer) return 'passed; the code that passed, not your newer draft';
  if (handed.status === 'passed') return 'passed';
  return handed.status === 'not-checked' ? 'draft, not checked as it is' : 'draft, not passed';
}
