/*
 * The exercises of a lesson stand far down its text. Their script comes after the page's first frame, and they wake when they
 * come near the window: awake, they have text fields, and a browser that fills in forms lays each out to measure it. At once
 * for who arrives by a link into the page, reloads or goes back (Head.astro), and where this browser keeps something of one
 * of them, so that paper shows the reader's code.
 */
const exercises = document.querySelectorAll<HTMLElement>('downhill-exercise');
const script = firstFrame().then(() => import('./exercise-element.ts'));

const near = new IntersectionObserver(
  (entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
  },
  { rootMargin: '100%' },
);

function wake(): void {
  near.disconnect();
  void script.then(({ wakeExercises }) => wakeExercises());
}

/** A frame is painted after its callbacks, and a task comes after that. */
function firstFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Whether anything is kept under a name that ends in one of these exercises. */
function isKeptOfThem(): boolean {
  const ends = [...exercises].map(({ dataset }) => `:${dataset['exercise']}`);
  try {
    return Object.keys(localStorage).some(
      (key) => key.startsWith('downhill:') && ends.some((end) => key.endsWith(end)),
    );
  } catch {
    return false;
  }
}

if (document.documentElement.dataset['whole'] !== undefined || isKeptOfThem()) wake();
else for (const exercise of exercises) near.observe(exercise);
