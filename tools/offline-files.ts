import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { LIST_PATH, totalSize, WORKER_PATH } from '../src/offline/course-files.ts';
import { listCourseFiles } from './list-course-files.ts';

/** The service worker as one file. */
async function bundleWorker(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../src/offline/service-worker.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const built = Array.isArray(output) ? output[0] : output;
  const chunk = built !== undefined && 'output' in built ? built.output[0] : undefined;
  if (chunk === undefined) throw new Error('src/offline/service-worker.ts could not be bundled.');
  return chunk.code;
}

/** Writes the service worker and the list of files beside the finished site; must come after what else adds files. */
export function offlineFiles(): AstroIntegration {
  return {
    name: 'offline-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const list = await listCourseFiles(dist);
        mkdirSync(path.dirname(path.join(dist, LIST_PATH)), { recursive: true });
        writeFileSync(path.join(dist, LIST_PATH), JSON.stringify(list));
        writeFileSync(path.join(dist, WORKER_PATH), await bundleWorker());
        const megabytes = (totalSize(list.files) / 1e6).toFixed(1);
        logger.info(`An offline copy is ${list.files.length} files, ${megabytes} MB.`);
      },
    },
  };
}
