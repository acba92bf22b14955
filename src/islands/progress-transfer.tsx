import { useRef, useState } from 'preact/hooks';
import type { ExportFile } from '../progress/export-file.ts';
import { readExport } from '../progress/read-export.ts';
import type { ProgressCourse } from './progress-course.ts';
import { exportEverything } from './progress-export.ts';
import { applyImport, type Imported, undoImport } from './progress-import.ts';
import { ImportPreview } from './progress-import-preview.tsx';

/** Export, and import with its preview and its undo. */
export function Transfer({
  course,
  refresh,
}: {
  readonly course: ProgressCourse;
  readonly refresh: () => Promise<void>;
}) {
  const [said, setSaid] = useState('');
  const [chosen, setChosen] = useState<ExportFile | undefined>();
  const [imported, setImported] = useState<Imported | undefined>();
  const input = useRef<HTMLInputElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const exporter = useRef<HTMLButtonElement>(null);

  const choose = async (file: File | undefined) => {
    setChosen(undefined);
    setSaid('');
    if (file === undefined) return;
    const found = await readExport(file);
    if (found.kind === 'ok') setChosen(found.file);
    else setSaid(`Nothing was imported. ${found.why}`);
  };
  const close = (focusInput: boolean) => {
    setChosen(undefined);
    if (input.current) input.current.value = '';
    if (focusInput) input.current?.focus();
  };

  return (
    <section class="transfer" aria-labelledby="export-and-import">
      <h2 id="export-and-import">Export and import</h2>
      <p>
        One file with everything that this browser keeps of your work: passes, drafts, code that
        passed, attempts, checkpoint answers, the clinic’s score, time, light or dark. Import it in
        another browser, or keep it as a backup. Your name and id for hand-ins are not in it.
      </p>
      <p class="ways">
        <button
          type="button"
          class="button"
          ref={exporter}
          onClick={() => void exportEverything(course.id).then(setSaid)}
        >
          Export everything
        </button>
      </p>
      <label class="file">
        <span>Import a file that was exported here or in another browser</span>
        <input
          type="file"
          accept=".json,application/json"
          ref={input}
          onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
        />
      </label>
      {chosen && (
        <ImportPreview
          course={course}
          file={chosen}
          cancel={() => close(true)}
          apply={async (plan) => {
            const came = await applyImport(plan);
            if (came.kind === 'failed') {
              setSaid(`Nothing was imported: ${came.why}.`);
              return;
            }
            setImported(came.imported);
            setSaid('Imported. You can take it back until you leave this page.');
            close(false);
            await refresh();
            undo.current?.focus();
          }}
        />
      )}
      <p class="said" role="status">
        {said}
      </p>
      {imported && (
        <p class="ways">
          <button
            type="button"
            class="button"
            ref={undo}
            onClick={() =>
              void undoImport(imported).then(async (sentence) => {
                setSaid(sentence);
                setImported(undefined);
                await refresh();
                exporter.current?.focus();
              })
            }
          >
            Undo the import
          </button>
        </p>
      )}
    </section>
  );
}
