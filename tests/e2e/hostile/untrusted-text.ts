import type { Breach } from './policy-watch.ts';

/** A place where plain text becomes markup or a script's address, and why no reader's or stranger's text can steer it. */
interface Place {
  readonly sink: string;
  readonly by: string;
  readonly because: string;
}

/** Everything in the site that Trusted Types would object to; Monaco and CodeMirror are not among it. */
const PLACES: readonly Place[] = [
  {
    sink: 'Worker constructor',
    by: 'grader-session.js',
    because: 'our own worker, at an address that the bundler wrote as a literal',
  },
  {
    sink: 'Worker constructor',
    by: 'experiment-library-host.js',
    because: 'our own worker, at an address that the bundler wrote as a literal',
  },
  {
    sink: 'Worker constructor',
    by: 'editor-monaco.js',
    because: 'Monaco’s two workers, which Vite’s “?worker” starts from literal addresses',
  },
  {
    sink: 'Worker constructor',
    by: 'pagefind.js',
    because: 'the search library’s worker, beside its own script; it knows no Trusted Types',
  },
  {
    sink: 'ServiceWorkerContainer register',
    by: 'take-aloud.js',
    because: 'the offline copy’s one worker, at the site’s base and a literal name',
  },
  {
    sink: 'Element innerHTML',
    by: 'preact.js',
    because:
      'Preact’s only way to set drawn marks and colored code: numbers of ours, and code whose every character is escaped',
  },
  {
    sink: 'Element innerHTML',
    by: 'the page itself',
    because: 'an excerpt out of Pagefind’s index of this very site, which it has escaped',
  },
  {
    sink: 'Element innerHTML',
    by: 'exercise-element.js',
    because: 'code as colored spans, every character of it escaped',
  },
  {
    sink: 'Element innerHTML',
    by: 'exercise-shared.js',
    because: 'code of a link as colored spans, every character of it escaped',
  },
];

/** What a policy that only reports was told of and no place accounts for, each once. */
export const unexplained = (reported: readonly Breach[]): readonly string[] => [
  ...new Set(
    reported
      .filter(({ sink, by }) => !PLACES.some((place) => place.sink === sink && place.by === by))
      .map(({ directive, sink, by, page }) => `${page}: ${directive}, ${sink} by ${by}`),
  ),
];
