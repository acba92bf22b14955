import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * Who may know whom. Beyond the design's table: `exercises` draws its cases with `optim`'s seeded generator, so that there
 * is one, and logs real runs of `training`; pages and components compile sheets at build time and serve the realm's
 * document, so they know `sandbox`. `labs` holds the experiments that run in workers, with the library's rules or a
 * reader's; contour lines take a page several frames, so they are made there as well, and `labs` knows `plots`. The
 * instructor's program reads the file that `progress` lets a student hand in. `offline` keeps the built site in the browser
 * and knows nothing of what is in it. `course` says what one class takes of the whole, exercises and their forms among it.
 * `workbench` shows an author what the laws find, in the development server only.
 * `scorm` is the launch page of a package for an LMS: the instructor's program packs it, and the site knows nothing of it.
 * One page shows at build time what the program's own checks came to, so pages know `cli`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  optim: [],
  grading: [],
  exercises: ['grading', 'optim', 'training'],
  course: ['exercises'],
  sandbox: ['grading'],
  plots: ['optim'],
  training: ['optim'],
  labs: ['optim', 'training', 'plots'],
  progress: ['grading'],
  offline: [],
  scorm: [],
  islands: [
    'optim',
    'grading',
    'plots',
    'training',
    'labs',
    'progress',
    'sandbox',
    'exercises',
    'offline',
  ],
  components: ['islands', 'course', 'exercises', 'sandbox', 'grading', 'plots', 'optim'],
  layouts: ['components', 'islands', 'exercises'],
  pages: ['layouts', 'components', 'islands', 'course', 'exercises', 'sandbox', 'grading', 'cli'],
  workbench: ['components', 'islands', 'cli', 'course', 'exercises', 'sandbox', 'grading'],
  cli: ['course', 'exercises', 'grading', 'sandbox', 'progress', 'scorm'],
};

/** Arrows that may carry types only. */
const TYPES_ONLY: ReadonlySet<string> = new Set(['plots → optim', 'progress → grading']);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const target = match[4] ?? match[5];
    if (target === undefined || !target.startsWith('.')) return [];
    const names = match[3] ?? '';
    const allTyped =
      /^\s*\{[^}]*\}\s*from/.test(names) &&
      names
        .replace(/[{}]|from/g, '')
        .split(',')
        .filter((one) => one.trim() !== '')
        .every((one) => /^\s*type\s/.test(one));
    return [
      {
        from: file,
        to: path.join(path.dirname(file), target),
        isType: match[2] !== undefined || allTyped,
      },
    ];
  });
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

const partOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];

function trespasses(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, isType }) => {
    const [mine, theirs] = [partOf(from), partOf(to)];
    if (mine === undefined || mine === theirs) return [];
    const arrow = `${mine} → ${theirs ?? to}`;
    if (theirs === undefined)
      return mine === 'components' || mine === 'pages' ? [] : [`${from}: ${arrow}`];
    if (!MAY_IMPORT[mine]?.includes(theirs))
      return theirs === 'styles' ? [] : [`${from}: ${arrow}`];
    return TYPES_ONLY.has(arrow) && !isType ? [`${from}: ${arrow} (types only)`] : [];
  });
}

it('finds no import that the table does not allow', () => {
  const imports = filesUnder('src').flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));
  expect(imports.length).toBeGreaterThan(100);
  expect(trespasses(imports)).toEqual([]);
});

it('knows every part of src', () => {
  const parts = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const other = ['styles', 'content'];
  expect(parts.filter((part) => !(part in MAY_IMPORT) && !other.includes(part))).toEqual([]);
});

it('reports a forbidden arrow, also in a dynamic or multi-line import', () => {
  const text =
    "import {\n  a,\n  b,\n} from '../islands/x.ts';\nconst y = await import('../cli/y.ts');\nexport { z } from '../grading/z.ts';";
  expect(trespasses(importsOf('src/optim/made-up.ts', text))).toEqual([
    'src/optim/made-up.ts: optim → islands',
    'src/optim/made-up.ts: optim → cli',
    'src/optim/made-up.ts: optim → grading',
  ]);
});

it('lets types cross where values may not', () => {
  const value = importsOf('src/progress/a.ts', "import { judge } from '../grading/judge.ts';");
  const type = importsOf(
    'src/progress/a.ts',
    "import type { Verdict } from '../grading/verdict.ts';",
  );
  expect(trespasses(value)).toEqual(['src/progress/a.ts: progress → grading (types only)']);
  expect(trespasses(type)).toEqual([]);
});

it('finds exercises importing nothing but #exercise', () => {
  const foreign = filesUnder('exercises')
    .filter((file) => file.endsWith('exercise.ts'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from\s+'([^']+)'/g)].map((match) => match[1]),
    )
    .filter((target) => target !== '#exercise');
  expect(foreign).toEqual([]);
});
