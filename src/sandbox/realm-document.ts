import { resolve } from 'node:path';
import { build } from 'vite';
import { WORKER_ELEMENT } from './frame-contract.ts';
import { sandboxFolder } from './sandbox-folder.ts';

/**
 * What the frame's document allows itself: scripts of its own text, workers from blobs it makes, and in them modules
 * written out in full in a data: address, which load in half the time of a blob. Nothing that names another place.
 */
export const REALM_POLICY =
  "default-src 'none'; script-src 'unsafe-inline' blob: data:; worker-src blob:";

/**
 * A realm's document as HTML, the frame and the source of its workers in one file. It is served at an address of its own:
 * a `srcdoc` frame would inherit the page's policy. `worker` is a path from `src/sandbox`.
 */
export async function realmDocument(worker: string): Promise<string> {
  const [frameCode, workerCode] = await Promise.all([bundle('frame.ts'), bundle(worker)]);
  return page(
    REALM_POLICY,
    `<script type="text/plain" id="${WORKER_ELEMENT}">${inScript(workerCode)}</script><script>${inScript(frameCode)}</script>`,
  );
}

/** The shell's document: what a realm's may do it may hand down. */
export const shellDocument = async (): Promise<string> =>
  page(REALM_POLICY, `<script>${inScript(await bundle('shell.ts'))}</script>`);

const page = (policy: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><title>Where your code runs</title></head>
<body>${body}</body></html>
`;

/** Script text that cannot end its element. */
const inScript = (code: string) =>
  code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    root: sandboxFolder(),
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(sandboxFolder(), entry),
        output: { format: 'iife', intro: "'use strict';" },
      },
    },
  });
  const built = Array.isArray(output) ? output[0] : output;
  const chunk = built !== undefined && 'output' in built ? built.output[0] : undefined;
  if (chunk === undefined)
    throw new Error(`${entry} could not be bundled for the realm's document.`);
  return chunk.code;
}
