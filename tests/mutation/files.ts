import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The parts whose tests are tested: what is computed, what is judged, what is kept. */
export const PARTS = ['src/optim', 'src/grading', 'src/progress'] as const;

/** The files under mutation, relative to `root`, part by part in the order of their names. */
export const filesOf = (root: string): readonly string[] =>
  PARTS.flatMap((part) =>
    readdirSync(path.join(root, part))
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => `${part}/${name}`),
  );
