import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { bareDocument } from './bare-document.ts';
import { type Sample, sampleOf } from './sample.ts';
import { serveFolder } from './static-host.ts';

/** The folder of the package, as npm has it: Python and its library, no numpy. */
const FOLDER = 'node_modules/pyodide';
const COLD_RUNS = 7;
const WARM_RUNS = 21;
const CORRECTION = 'correction1 = 1 - h["beta1"] ** t';

/** The grading job of the exercise on Adam in Python, in milliseconds. */
export interface PyodideSamples {
  /** From a new worker to how many cases passed, nothing cached. */
  readonly cold: Sample;
  /** From a program to how many cases passed, in a worker that is ready. */
  readonly warm: Sample;
}

/** Kept on the page between two jobs. */
declare let python: Worker;

/**
 * Grades the model solution, written in Python on lists, in a worker with Pyodide: every case of this sheet, compared with
 * its tolerance. Throws unless it passes them all and a program without bias correction does not.
 */
export async function measurePyodide(browser: Browser, sheet: string): Promise<PyodideSamples> {
  const host = await serveFolder(FOLDER);
  try {
    // So that the host has compressed them before they are waited for.
    for (const file of ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'])
      await (await fetch(`${host.origin}/${file}`)).arrayBuffer();
    const program = readFileSync('bench/python-adam.py', 'utf8');
    const wrong = program.replace(CORRECTION, 'correction1 = 1');
    const total = (JSON.parse(sheet) as { readonly cases: readonly unknown[] }).cases.length;
    const all = `${total} of ${total}`;
    const cold: number[] = [];
    const warm: number[] = [];
    for (let run = 0; run < COLD_RUNS; run += 1) {
      const page = await (await browser.newContext()).newPage();
      await bareDocument(page, host.origin, '<main></main>');
      const first = await startAndGrade(page, host.origin, sheet, program);
      if (first.said !== all) throw new Error(`The Python solution passes ${first.said}.`);
      cold.push(first.ms);
      if (run === 0) {
        for (let k = 0; k < WARM_RUNS; k += 1) warm.push((await gradeAgain(page, program)).ms);
        const { said } = await gradeAgain(page, wrong);
        if (said === all) throw new Error('The Python grader passes a wrong program.');
      }
      await page.context().close();
    }
    return { cold: sampleOf(cold), warm: sampleOf(warm) };
  } finally {
    await host.close();
  }
}

interface Graded {
  readonly ms: number;
  readonly said: string;
}

function startAndGrade(page: Page, origin: string, sheet: string, source: string): Promise<Graded> {
  const script = `import { loadPyodide } from '${origin}/pyodide.mjs';
let grade;
onmessage = async ({ data: { grader, sheet, source } }) => {
  if (grader !== undefined) {
    const pyodide = await loadPyodide({ indexURL: '${origin}/' });
    pyodide.runPython(grader);
    pyodide.globals.get('open_sheet')(sheet);
    grade = pyodide.globals.get('grade');
  }
  postMessage(grade(source));
};`;
  return page.evaluate(
    async ({ script, job }) => {
      const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      const started = performance.now();
      const worker = new Worker(url, { type: 'module' });
      Object.assign(globalThis, { python: worker });
      const said = await new Promise<string>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(String(data));
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(job);
      });
      return { ms: performance.now() - started, said };
    },
    { script, job: { grader: readFileSync('bench/python-grader.py', 'utf8'), sheet, source } },
  );
}

function gradeAgain(page: Page, source: string): Promise<Graded> {
  return page.evaluate(
    (source) =>
      new Promise<Graded>((resolve) => {
        const started = performance.now();
        python.onmessage = ({ data }) =>
          resolve({ ms: performance.now() - started, said: String(data) });
        python.postMessage({ source });
      }),
    source,
  );
}
