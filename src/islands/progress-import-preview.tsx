import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportFile } from '../progress/export-file.ts';
import {
  type Held,
  type ImportMode,
  type ImportPlan,
  planImport,
} from '../progress/import-plan.ts';
import { exercisesOf, type ProgressCourse } from './progress-course.ts';
import { readHeld } from './progress-held.ts';
import { leftOutTold, planTold } from './progress-import-words.ts';
import { counted, dayTold } from './progress-words.ts';

const MODES: readonly { readonly mode: ImportMode; readonly label: string }[] = [
  { mode: 'merge', label: 'Merge: keep what is here and add to it; of two drafts the newer stays' },
  { mode: 'replace', label: 'Replace: make this browser hold what the file holds' },
];

/** What an import would do, to be looked at before it is done. */
export function ImportPreview({
  course,
  file,
  apply,
  cancel,
}: {
  readonly course: ProgressCourse;
  readonly file: ExportFile;
  readonly apply: (plan: ImportPlan) => Promise<void>;
  readonly cancel: () => void;
}) {
  const [mode, setMode] = useState<ImportMode>('merge');
  const [held, setHeld] = useState<Held | undefined>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const read = () => void readHeld().then(setHeld);
    read();
    // Another tab may save a draft while the preview is looked at.
    addEventListener('storage', read);
    return () => removeEventListener('storage', read);
  }, []);
  useEffect(() => heading.current?.focus(), [held === undefined, file]);
  if (held === undefined) return null;

  const titles = new Map(exercisesOf(course).map(({ id, title }) => [id, title]));
  const known = {
    id: course.id,
    base: new URL(course.base, document.baseURI).pathname,
    exercises: new Set(titles.keys()),
  };
  const plan = planImport(held, file, mode, known);
  const lines = planTold(plan, titles);
  const leftOut = leftOutTold(plan);
  return (
    <div class="preview">
      <h3 ref={heading} tabIndex={-1}>
        What would change
      </h3>
      <p>
        The file was made on {dayTold(file.madeAt)}
        {file.course === course.id ? '.' : `, by another course (“${file.course}”).`}
      </p>
      <fieldset>
        <legend>How to import</legend>
        {MODES.map((one) => (
          <label key={one.mode}>
            <input
              type="radio"
              name="import-mode"
              checked={mode === one.mode}
              onChange={() => setMode(one.mode)}
            />
            <span>{one.label}</span>
          </label>
        ))}
      </fieldset>
      <p role="status">
        {lines.length === 0
          ? 'Nothing would change: this browser holds all of it already.'
          : `${counted(lines.length, 'change')}:`}
      </p>
      {lines.length > 0 && (
        <ul class="changes">
          {lines.map(({ key, what, change }) => (
            <li key={key}>
              <span>{what}</span> <span class="change">{change}</span>
            </li>
          ))}
        </ul>
      )}
      {leftOut && <p class="left-out">{leftOut}</p>}
      <p class="ways">
        {lines.length > 0 && (
          <button type="button" class="button primary" onClick={() => void apply(plan)}>
            {mode === 'merge' ? 'Merge' : 'Replace'}
          </button>
        )}
        <button type="button" class="button" onClick={cancel}>
          {lines.length > 0 ? 'Cancel' : 'Close'}
        </button>
      </p>
    </div>
  );
}
