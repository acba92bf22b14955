import type { CourseFacts } from './course-facts.ts';
import { CourseFrame } from './course-frame.ts';
import { DIALECTS } from './dialect.ts';
import { findApi } from './find-api.ts';
import { newlyPassed, passedText, readPassed } from './passed-ids.ts';
import { type Answer, Session } from './session.ts';
import { standing } from './standing.ts';

/**
 * The launch page of a package: holds the session with the LMS while the course's pages come and go in a frame. What cannot
 * be reported is kept in this browser under the learner's id and reported the next time.
 */
const part = <E extends Element>(name: string): E => {
  const found = document.querySelector<E>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The launch page has no ${name}.`);
  return found;
};
const status = part<HTMLElement>('status');
const again = part<HTMLButtonElement>('again');
const facts = JSON.parse(part('facts').textContent ?? '') as CourseFacts;
const known = new Set(facts.exercises);
const began = performance.now();

const dialect = DIALECTS[facts.version];
const api = findApi(window, dialect.api);
const session = api && new Session(api, dialect);
const opened: Answer = session?.open() ?? {
  kind: 'refused',
  why: 'No learning platform was found around this page.',
};
const learner = session?.kept('learner') ?? '';
const held = session?.kept('kept');
const passed = new Set([...readPassed(held ?? '', known), ...readPassed(remembered(), known)]);

const frame = new CourseFrame(part<HTMLIFrameElement>('course'), new URL('.', location.href).href, {
  arrived(place, title) {
    document.title = title;
    if (opened.kind === 'done') session?.note(place);
  },
  passed: note,
});

function note(exercise: string): void {
  if (!known.has(exercise) || passed.has(exercise)) return;
  passed.add(exercise);
  remember();
  report();
}

/** Tells the LMS, and the learner how that went. */
function report(): void {
  const now = standing(passed.size, facts.exercises.length, facts.needed);
  const count = `${now.passed} of ${now.total} exercises passed`;
  const answer = canReport() && session ? session.report(now, passedText(passed)) : unreported();
  again.hidden = answer.kind === 'done' || !canReport();
  status.dataset['kind'] = answer.kind;
  if (answer.kind === 'done')
    status.textContent = now.isComplete
      ? `${count}, and reported: the course is complete.`
      : `${count}, and reported; ${facts.needed} complete the course.`;
  else
    status.textContent = `${count}, not reported. ${answer.why} The course works all the same, and what you pass is kept in this browser.`;
}

/** What the LMS keeps must be known before anything is written over it. */
function canReport(): boolean {
  return opened.kind === 'done' && held !== undefined;
}

function unreported(): Answer {
  if (opened.kind === 'refused') return opened;
  return { kind: 'refused', why: 'Your learning platform did not say what it keeps of you.' };
}

function remembered(): string {
  try {
    return localStorage.getItem(memoryKey()) ?? '';
  } catch {
    return '';
  }
}

function remember(): void {
  try {
    localStorage.setItem(memoryKey(), passedText(passed));
  } catch {
    // Then the LMS alone remembers.
  }
}

/** Several learners may share a browser; what one has passed is not another's. */
function memoryKey(): string {
  return `downhill-scorm:${learner}`;
}

// Passed in another tab, or in a page whose own event came before anyone listened.
window.addEventListener('storage', ({ key, oldValue, newValue }) => {
  if (key === facts.progressKey) for (const id of newlyPassed(oldValue, newValue)) note(id);
});
again.addEventListener('click', report);
window.addEventListener('pagehide', () => {
  if (opened.kind !== 'done' || !session) return;
  // A page that was left while parts of it were still on their way has never said that it arrived.
  if (frame.place !== undefined) session.note(frame.place);
  session.close((performance.now() - began) / 1000);
});
// Brought back by the Back button, its session is over.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

report();
frame.show(session?.kept('place') ?? '');
