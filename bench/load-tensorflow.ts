import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const FOLDER = 'node_modules/.cache/downhill-bench';

/**
 * Loads `tensorflow-training.ts` from one bundle: Node's own build of TensorFlow.js lacks the gradients, and the modules
 * that have them can only be found by a bundler.
 */
export async function loadTensorflow(): Promise<typeof import('./tensorflow-training.ts')> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'bench/tensorflow-training.ts',
      outDir: FOLDER,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'tensorflow-training.mjs' } },
    },
    ssr: { noExternal: true },
    resolve: { mainFields: ['module', 'main'] },
  });
  const bundle = pathToFileURL(`${FOLDER}/tensorflow-training.mjs`).href;
  return (await import(bundle)) as typeof import('./tensorflow-training.ts');
}
