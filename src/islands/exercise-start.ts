/**
 * Fetches what an exercise works with when the first one on the page is a screen away, so that a lesson which is only begun
 * to be read does not pay for it. Whatever leads to an exercise (a link, the Tab key) scrolls there.
 */
const exercises = document.querySelectorAll('downhill-exercise');

const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void import('./exercise-element.ts');
  },
  { rootMargin: '100% 0px' },
);
for (const exercise of exercises) near.observe(exercise);
